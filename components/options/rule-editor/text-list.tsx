import { useId } from 'preact/hooks';
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
  return (
    <div class="text-list">
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
                  onClick={() => change(values.filter((_, other) => other !== at))}
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
      <button type="button" class="quiet-button link" onClick={() => change([...values, ''])}>
        {add}
      </button>
    </div>
  );
}
