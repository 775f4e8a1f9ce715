import type { Example as ExampleData } from '../../lib/engine/rule.ts';
import { english } from '../english.ts';
import { ArrowIcon } from '../icons.tsx';
import { Slots } from '../slots.tsx';
import { changeOf } from './change.ts';
import { checks as words } from './words.ts';

/** The draft of an example with the words that are marked in it, if any: `«you failed to» reply`. */
function Marked({ text }: { text: string }) {
  const [before, rest] = text.split('«');
  const [marked, after] = rest?.split('»') ?? [];
  if (marked === undefined) return <>{text}</>;
  return (
    <>
      {before}
      <mark>{marked}</mark>
      {after}
    </>
  );
}

/** What a rule marks, in which case, and what it becomes. */
export function Example({ example }: { example: string | ExampleData }) {
  const { text, becomes, customer } = typeof example === 'string' ? { text: example } : (example as ExampleData);
  const change = becomes === undefined ? null : changeOf(text.replace(/[«»]/g, ''), becomes);
  return (
    <div class="example">
      {customer && (
        <p class="said">
          {words.customer} <q {...english}>{customer}</q>
        </p>
      )}
      <p {...english}>
        <Marked text={text} />
      </p>
      {change && (
        <p class="becomes">
          <ArrowIcon />
          <span>
            <span class="unseen">{words.becomes} </span>
            <span {...english}>
              {change.before}
              <ins>
                <Slots text={change.come} />
              </ins>
              {change.after}
            </span>
          </span>
        </p>
      )}
    </div>
  );
}
