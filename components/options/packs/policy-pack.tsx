import type { PolicyPackState } from '../../../lib/browser/pack-protocol.ts';
import { pack as words } from '../pack-words.ts';
import { Holdings } from './holdings-list.tsx';

interface PolicyProps {
  brought: PolicyPackState;
  nameOf: (check: string) => string;
}

/** A pack that the browser's policy brings: shown, and not to be changed here. */
export function PolicyPack({ brought, nameOf }: PolicyProps) {
  const { address, subscription } = brought;
  const { current, failure } = subscription;
  return (
    <li>
      <span>
        {current?.pack.pack.name ?? address ?? words.organisationInline}
        {current && (
          <small>
            {current.pack.pack.version} {words.by(current.pack.pack.authors.join(', '))}
          </small>
        )}
        {failure && <small class="wrong">{words.failure(failure.message, current?.pack.pack.version ?? null)}</small>}
      </span>
      <span class="none">
        {words.organisation}. {words.organisationHint}
      </span>
      {current && (
        <details class="policy-holds">
          <summary>{words.holds}</summary>
          <Holdings pack={current.pack} nameOf={nameOf} />
        </details>
      )}
    </li>
  );
}
