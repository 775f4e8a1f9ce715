import { english } from '../english.ts';
import type { OptionsActions, OptionsState } from './actions.ts';
import { version as words } from './keep-words.ts';
import { Section } from './section.tsx';

/** Which version this is, and what changed with it and before. */
export function Version({
  version,
  releases,
  actions,
}: Pick<OptionsState, 'version' | 'releases'> & { actions: OptionsActions }) {
  return (
    <Section id="version" heading={words.heading} lead={words.lead(version)}>
      <ul class="rows">
        {releases.map(({ name, changes }, number) => (
          <li key={name} {...english}>
            <details class="source" open={number === 0}>
              <summary>{name}</summary>
              <ul class="points">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={actions.openWelcome}>
        {words.welcome}
      </button>
    </Section>
  );
}
