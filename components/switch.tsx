import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  /** What is switched, for those who do not see where it stands. */
  label: string;
  disabled?: boolean;
  change: (on: boolean) => void;
  children?: ComponentChildren;
}

/** A switch whose effect is immediate: a checkbox underneath, so that every browser and screen reader knows it. */
export function Switch({ on, label, disabled, change, children }: SwitchProps) {
  return (
    <label class="switch">
      {children}
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is on; a second word could disagree
        role="switch"
        aria-label={label}
        checked={on}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span class="track" aria-hidden="true" />
    </label>
  );
}
