import { useEffect, useId, useState } from 'preact/hooks';
import type { Check } from '../../lib/engine/rule.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { english } from '../english.ts';
import { quoted } from '../words.ts';
import type { OptionsActions } from './actions.ts';
import { tryOut as words } from './words.ts';

/** A message to begin with; English, as what is tried is. */
const SAMPLE = 'My kettle arrived broken, for the second time. I am really disappointed.';

interface TryProps {
  check: Check;
  /** What other checks are called, by id. */
  nameOf: (check: string) => string;
  tryOut: OptionsActions['tryOut'];
}

function Said({ draft, finding, name }: { draft: string; finding: Finding; name: string }) {
  const [rewrite] = finding.rewrites;
  const after = rewrite && (draft.slice(0, rewrite.start) + rewrite.text + draft.slice(rewrite.end)).trim();
  return (
    <li>
      <p>
        <strong {...english}>{name}</strong>
        {finding.span && (
          <>
            : <mark {...english}>{quoted(draft.slice(finding.span.start, finding.span.end))}</mark>
          </>
        )}
      </p>
      <p {...english}>
        {finding.message} <a href={`#rule/${finding.rule}`}>{finding.rule}</a>
      </p>
      {after && (
        <p class="try-after">
          {words.becomes} <span {...english}>{quoted(after)}</span>
        </p>
      )}
    </li>
  );
}

/** A box to try a sentence on; what this check says of it comes first. Nothing of it is kept. */
export function TryBox({ check, nameOf, tryOut }: TryProps) {
  const id = useId();
  const [draft, setDraft] = useState('');
  const [customer, setCustomer] = useState(SAMPLE);
  const [said, setSaid] = useState<{ draft: string; findings: readonly Finding[] | undefined } | null>(null);

  useEffect(() => {
    if (!draft.trim()) return setSaid(null);
    let late = false;
    const take = (findings: readonly Finding[] | undefined) => !late && setSaid({ draft, findings });
    tryOut(draft, customer).then(take, () => take(undefined));
    return () => {
      late = true;
    };
  }, [draft, customer]);

  const findings = said?.findings?.toSorted((a, b) => Number(b.check === check.id) - Number(a.check === check.id));
  const mine = findings?.some((finding) => finding.check === check.id);
  return (
    <div class="try">
      <label for={`${id}-draft`}>{words.draft}</label>
      <textarea
        {...english}
        id={`${id}-draft`}
        rows={2}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <label for={`${id}-customer`}>{words.customer}</label>
      <textarea
        {...english}
        id={`${id}-customer`}
        rows={1}
        value={customer}
        onInput={(event) => setCustomer(event.currentTarget.value)}
      />
      <div role="status">
        {said && !said.findings && <p>{words.failed}</p>}
        {findings && !mine && <p>{words.nothing(check.name)}</p>}
        {said && findings && findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <Said key={finding.key} draft={said.draft} finding={finding} name={nameOf(finding.check)} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
