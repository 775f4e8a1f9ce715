import { useId, useState } from 'preact/hooks';
import { address as words } from '../pack-words.ts';
import type { AddressAnswer, PackActions } from './state.ts';

const EMPTY = { address: '', sha256: '', key: '', trusted: false };
/** What is said beneath the form. Why a fetch failed is said where the pack would stand. */
type Answer = Exclude<AddressAnswer, 'failed'>;
/** Which field an answer is about. */
const ABOUT: Readonly<Record<Answer, 'address' | 'sha256' | 'key'>> = {
  'no-address': 'address',
  'no-hash': 'sha256',
  'no-key': 'key',
  refused: 'address',
  known: 'address',
};

/** A pack by its address, with what must be true of it. The browser is asked for the server when the form is sent. */
export function AddAddress({ read, busy }: { read: PackActions['readAddress']; busy: boolean }) {
  const id = useId();
  const [typed, setTyped] = useState(EMPTY);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const [address, sha256, key] = [typed.address.trim(), typed.sha256.trim(), typed.key.trim()];
    setAnswer(null);
    // Nothing is awaited before this: the browser only takes the question from a click.
    const said = await read({
      address,
      ...(sha256 && { sha256 }),
      ...(key && { key }),
      ...(typed.trusted && { trusted: true }),
    });
    setAnswer(said === 'failed' ? null : said);
    if (said === null) setTyped(EMPTY);
  };
  const wrong = (field: 'address' | 'sha256' | 'key') => answer !== null && ABOUT[answer] === field;
  const field = (name: 'address' | 'sha256' | 'key', label: string, hint: string, example?: string) => (
    <>
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        inputMode={name === 'address' ? 'url' : 'text'}
        spellcheck={false}
        autocomplete="off"
        placeholder={example}
        value={typed[name]}
        aria-invalid={wrong(name)}
        aria-describedby={`${id}-${name}-hint ${id}-answer`}
        onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
      <p id={`${id}-${name}-hint`} class="hint">
        {hint}
      </p>
    </>
  );
  return (
    <form class="add-address" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{words.legend}</legend>
        {field('address', words.label, words.hint, words.example)}
        <details>
          <summary>{words.more}</summary>
          {field('sha256', words.hash, words.hashHint)}
          {field('key', words.key, words.keyHint)}
          <label class="tick">
            <input
              type="checkbox"
              checked={typed.trusted}
              onChange={(event) => setTyped({ ...typed, trusted: event.currentTarget.checked })}
            />
            {words.trusted}
          </label>
        </details>
        <button type="submit" class="button" disabled={busy}>
          {words.fetch}
        </button>
        <p id={`${id}-answer`} role="status" class="wrong">
          {answer && words.answers[answer]}
        </p>
      </fieldset>
    </form>
  );
}
