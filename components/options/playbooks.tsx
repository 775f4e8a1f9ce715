import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import { english } from '../english.ts';
import { Section } from './section.tsx';
import { playbooks as words } from './words.ts';

interface PlaybooksProps {
  playbooks: Catalogue['playbooks'];
  /** The one chosen; empty for the first. */
  chosen: string;
  choose: (id: string) => void;
}

/** Which method the panel's checklist follows. */
export function Playbooks({ playbooks, chosen, choose }: PlaybooksProps) {
  const current = playbooks.some(({ id }) => id === chosen) ? chosen : playbooks[0]?.id;
  return (
    <Section id="playbook" heading={words.heading} lead={words.lead}>
      <fieldset class="rows choices">
        <legend class="unseen">{words.heading}</legend>
        {playbooks.map(({ id, name, about }) => (
          <label key={id}>
            <input type="radio" name="playbook" checked={id === current} onChange={() => choose(id)} />
            <span {...english}>
              {name}
              <small>{about}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
