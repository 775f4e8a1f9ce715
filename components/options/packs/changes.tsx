import type { PackChange } from '../../../lib/packs/diff.ts';
import { english } from '../../english.ts';
import { diff as words } from '../pack-content-words.ts';
import { offer } from '../pack-words.ts';
import { changeLines } from './change-lines.ts';

/** What differs between the version in use and a new one, for whoever decides. */
export function Changes({ changes }: { changes: readonly PackChange[] }) {
  const lines = changeLines(changes);
  if (lines.length === 0) return <p>{offer.nothing}</p>;
  return (
    <ul class="changes">
      {lines.map(({ kind, what, before, after }) => (
        <li key={`${kind} ${what}`} class={kind}>
          <p class="change-head">
            <span class="badge">{words[kind]}</span> {what}
          </p>
          {before !== null && (
            <p>
              {kind === 'changed' && <span class="unseen">{words.was} </span>}
              <del {...english}>{before}</del>
            </p>
          )}
          {after !== null && (
            <p>
              {kind === 'changed' && <span class="unseen">{words.becomes} </span>}
              <ins {...english}>{after}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
