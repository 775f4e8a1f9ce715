import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseIcon } from '../../icons.tsx';
import { own as words } from '../own-words.ts';

interface ListProps {
  values: readonly string[];
  /** What each is called, by its number from 0. */
  label: (at: number) => string;
  add: string;
  hint?: string;
  /** What is wrong with each, by its number. */
  wrong: (at: number) => string | null;
  change: (values: string[]) => void;
}

/** A list of texts that grows and shrinks: each in a field of its own. */
export function TextList({ values, label, add, hint, wrong, change }: ListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const length = useRef(values.length);
  const asked = useRef(false);
  // A field that was asked for is there to be written in; where one was taken away, the one before it is.
  useEffect(() => {
    const fields = list.current?.querySelectorAll('input');
    if (asked.current && values.length !== length.current) fields?.[fields.length - 1]?.focus();
    asked.current = false;
    length.current = values.length;
  }, [values.length]);
  const resize = (next: string[]) => {
    asked.current = true;
    change(next);
  };
  return (
    <div ref={list} class="text-list">
      {values.map((value, at) => {
        const said = wrong(at);
        return (
          <div key={at}>
            <label for={`${id}-${at}`} class={at > 0 ? 'unseen' : ''}>
              {label(at)}
            </label>
            <div class="text-field">
              <input
                id={`${id}-${at}`}
                type="text"
                value={value}
                aria-invalid={said !== null}
                aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-${at}-wrong`}
                onInput={(event) => change(values.with(at, event.currentTarget.value))}
              />
              {values.length > 1 && (
                <button
                  type="button"
                  class="quiet-button icon-button"
                  aria-label={words.removeField(value || label(at))}
                  onClick={() => resize(values.filter((_, other) => other !== at))}
                >
                  <CloseIcon />
                </button>
              )}
            </div>
            <p id={`${id}-${at}-wrong`} class="wrong">
              {said}
            </p>
          </div>
        );
      })}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <button type="button" class="quiet-button link" onClick={() => resize([...values, ''])}>
        {add}
      </button>
    </div>
  );
}
