import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ChevronIcon } from '../icons.tsx';

interface PartProps {
  title: ComponentChildren;
  /** Said beside the title, folded or not. */
  note?: string;
  folded: boolean;
  fold: (folded: boolean) => void;
  children: ComponentChildren;
}

/** A part of the panel that can be folded up. What is folded is not drawn at all. */
export function Part({ title, note, folded, fold, children }: PartProps) {
  const id = useId();
  return (
    <section class="fold" aria-labelledby={id}>
      <h2>
        <button type="button" class="fold-head" aria-expanded={!folded} onClick={() => fold(!folded)}>
          <span id={id}>{title}</span>
          {note && <span class="fold-note">{note}</span>}
          <ChevronIcon />
        </button>
      </h2>
      {!folded && children}
    </section>
  );
}
