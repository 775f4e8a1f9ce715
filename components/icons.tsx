import type { ComponentChildren } from 'preact';

/** Line drawings on a 16-unit grid, in the colour of the text around them. All are decoration: words say the same. */
function Icon({ children, size = 16, along }: { children: ComponentChildren; size?: number; along?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      class={along ? 'along' : undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

/** The mark of a problem: a shape of its own, so that colour is never alone in telling it from advice. */
export const ProblemIcon = () => (
  <Icon>
    <path d="M8 1.75 14.25 8 8 14.25 1.75 8Z" />
    <path d="M8 5v3.5M8 10.9v.1" />
  </Icon>
);

export const AdviceIcon = () => (
  <Icon>
    <path d="M5.5 10.5a4.25 4.25 0 1 1 5 0c-.6.5-.75 1-.75 1.75h-3.5c0-.75-.15-1.25-.75-1.75ZM6.5 14.5h3" />
  </Icon>
);

/** Points to what comes next on the line, whichever way that is written. */
export const ArrowIcon = () => (
  <Icon along>
    <path d="M2.5 8h10.5M9 4l4 4-4 4" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const CutIcon = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon along>
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H7" />
  </Icon>
);

export const GearIcon = () => (
  <Icon>
    <path d="M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6" />
    <circle cx="9.75" cy="4.5" r="1.75" />
    <circle cx="6.25" cy="11.5" r="1.75" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.5 3.5" />
  </Icon>
);

/** The sign of the product: a speech bubble whose crack is mended with gold. The same drawing as `public/icon`. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
    <clipPath id="amends-bubble">
      <path d="M7 3h18a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5h-9.5l-6.6 5.3A1 1 0 0 1 7.3 28.5V24H7a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5Z" />
    </clipPath>
    <g clip-path="url(#amends-bubble)">
      <path fill="var(--brand)" d="M0 0h32v32H0z" />
      <path
        fill="none"
        stroke="var(--gold)"
        stroke-width="2.2"
        stroke-linejoin="round"
        d="m20.5 1-4 8 3 4.5-6 4.5 2 8M19.5 13.5l5 2.5 8-2.5M16.5 9 11 10.5"
      />
    </g>
  </svg>
);

/** A step that is done: a full disc with a tick, told from the empty ring by shape and not by colour alone. */
export const CheckIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" fill="currentColor" />
    <path d="m5.25 8.25 2 2 3.5-4" stroke="var(--surface)" />
  </Icon>
);

export const RingIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.2 2.1" />
  </Icon>
);

export const ClockIcon = () => (
  <Icon size={12}>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.5V8l2.25 1.5" />
  </Icon>
);

export const FlagIcon = () => (
  <Icon>
    <path d="M3.5 14V2.5h8L9.75 5.75 11.5 9h-8" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M13.5 9.6A6 6 0 1 1 6.4 2.5a4.75 4.75 0 0 0 7.1 7.1Z" />
  </Icon>
);
