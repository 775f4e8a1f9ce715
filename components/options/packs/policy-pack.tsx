import type { PolicyPackState } from '../../../lib/browser/pack-protocol.ts';
import { pack as words } from '../pack-words.ts';

/** A pack that the browser's policy brings: shown, and not to be changed here. */
export function PolicyPack({ brought }: { brought: PolicyPackState }) {
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
    </li>
  );
}
