import type { Help } from '../../lib/packs/help.ts';
import { FlagIcon } from '../icons.tsx';
import { quoted } from '../words.ts';
import { escalation as words } from './help-words.ts';

/** Whom to bring in before answering, and why. */
export function Escalations({ escalations }: Pick<Help, 'escalations'>) {
  if (escalations.length === 0) return null;
  return (
    <section class="escalations" aria-label={words.heading}>
      {escalations.map(({ id, name, tell, contact, words: said }) => (
        <details key={id} open>
          <summary>
            <span class="flag">
              <FlagIcon />
            </span>
            {name}
          </summary>
          <p>{tell}</p>
          {contact && (
            <p>
              {words.contact}: <strong>{contact}</strong>
            </p>
          )}
          {said && (
            <p class="because">
              {words.because} {quoted(said)}
            </p>
          )}
        </details>
      ))}
    </section>
  );
}
