import type { Catalogue } from '../../../lib/browser/pack-protocol.ts';
import { originName, standing, conflicts as words } from '../layer-words.ts';
import { diff } from '../pack-content-words.ts';

type ConflictProps = Pick<Catalogue, 'disagreements' | 'ignored' | 'policyProblems'>;

const fieldName = (field: string): string =>
  field === 'whole'
    ? words.whole
    : field === 'state'
      ? `${standing.on} / ${standing.off}`
      : (diff.field[field] ?? field);

function named(of: string): string {
  const [kind = '', ...rest] = of.split(' ');
  return [diff.of[kind] ?? kind, rest.join(' ')].filter(Boolean).join(' ');
}

/** Packs that want something different of the same thing, and what they say about things that are not there. */
export function Conflicts({ disagreements, ignored, policyProblems }: ConflictProps) {
  return (
    <>
      {disagreements.length > 0 && (
        <div class="callout advice">
          <div>
            <h3>{words.heading}</h3>
            <p>{words.lead}</p>
            <ul class="points">
              {disagreements.map(({ of, field, packs }) => (
                <li key={`${of} ${field}`}>
                  {of.startsWith('rule ') ? <a href={`#rule/${of.slice(5)}`}>{named(of)}</a> : named(of)} (
                  {fieldName(field)}): {words.packs(standing.and(packs.map(originName)), originName(packs.at(-1)!))}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {ignored.length > 0 && (
        <div class="callout advice">
          <div>
            <h3>{words.ignoredHeading}</h3>
            <p>{words.ignoredLead}</p>
            <ul class="points">
              {ignored.map(({ from, message }) => (
                <li key={`${originName(from)} ${message}`}>{words.ignored(originName(from), message)}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {policyProblems.length > 0 && (
        <div class="callout advice">
          <div>
            <h3>{words.policyHeading}</h3>
            <ul class="points">
              {policyProblems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code>{path}</code> {message}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
