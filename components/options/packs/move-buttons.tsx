import { useEffect, useRef } from 'preact/hooks';
import { ChevronIcon } from '../../icons.tsx';
import { pack as words } from '../pack-words.ts';

interface MoveProps {
  name: string;
  at: number;
  of: number;
  move: (by: -1 | 1) => void;
}

/** The pack's place in the order, and the way up and down. The focus stays with the pack that moves. */
export function MoveButtons({ name, at, of, move }: MoveProps) {
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const pressed = useRef<-1 | 1 | null>(null);
  useEffect(() => {
    const one = pressed.current;
    pressed.current = null;
    if (one === null) return;
    const [first, second] = one < 0 ? [up, down] : [down, up];
    (first.current?.disabled ? second : first).current?.focus();
  }, [at]);
  const press = (by: -1 | 1) => {
    pressed.current = by;
    move(by);
  };
  return (
    <span class="move">
      <span class="move-place">{words.place(at + 1, of)}</span>
      <button
        ref={up}
        type="button"
        class="quiet-button icon-button up"
        disabled={at === 0}
        aria-label={words.up(name)}
        onClick={() => press(-1)}
      >
        <ChevronIcon />
      </button>
      <button
        ref={down}
        type="button"
        class="quiet-button icon-button"
        disabled={at === of - 1}
        aria-label={words.down(name)}
        onClick={() => press(1)}
      >
        <ChevronIcon />
      </button>
    </span>
  );
}
