import type { Help } from '../../lib/packs/help.ts';
import { english } from '../english.ts';
import { FlagIcon } from '../icons.tsx';
import { quoted } from '../words.ts';
import { escalation as words } from './help-words.ts';

interface NoticeProps {
  name: string;
  tell: string;
  contact: string | null;
  /** The customer's words that call for it, where words do. */
  said?: string | null;
}

function Notice({ name, tell, contact, said }: NoticeProps) {
  return (
    <details open>
      <summary>
        <span class="flag">
          <FlagIcon />
        </span>
        <span {...english}>{name}</span>
      </summary>
      <p {...english}>{tell}</p>
      {contact && (
        <p>
          {words.contact} <strong>{contact}</strong>
        </p>
      )}
      {said && (
        <p class="because">
          {words.because} <span {...english}>{quoted(said)}</span>
        </p>
      )}
    </details>
  );
}

/** Whom to bring in before answering, and why. */
export function Escalations({ escalations, spokesperson }: Pick<Help, 'escalations' | 'spokesperson'>) {
  if (escalations.length === 0 && !spokesperson) return null;
  return (
    <section class="escalations" aria-label={words.heading}>
      {spokesperson && (
        <Notice name={words.spokesperson(spokesperson.name)} tell={spokesperson.tell} contact={spokesperson.contact} />
      )}
      {escalations.map(({ id, words: said, ...notice }) => (
        <Notice key={id} said={said} {...notice} />
      ))}
    </section>
  );
}
