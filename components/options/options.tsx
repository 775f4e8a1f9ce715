import { useEffect } from 'preact/hooks';
import { Mark } from '../icons.tsx';
import { nameOfId } from '../words.ts';
import type { OptionsActions, OptionsState } from './actions.ts';
import { Checks } from './checks.tsx';
import { Evidence } from './evidence-list.tsx';
import { quiet, transfer, version, week } from './keep-words.ts';
import { Keys } from './keys.tsx';
import { own } from './own-words.ts';
import { packs } from './pack-words.ts';
import { Packs } from './packs/packs.tsx';
import { Places } from './places.tsx';
import { Playbooks } from './playbooks.tsx';
import { Privacy } from './privacy.tsx';
import { Quietness } from './quiet.tsx';
import { OwnRules } from './rule-editor/own-rules.tsx';
import { Section } from './section.tsx';
import { builtInChecks } from './standing.tsx';
import { Transfer } from './transfer.tsx';
import { Version } from './version.tsx';
import { Week } from './week.tsx';
import { checks, evidence, hosts, page, playbooks, privacy, shortcuts } from './words.ts';

const sections = {
  checks,
  packs,
  own,
  playbook: playbooks,
  hosts,
  shortcuts,
  quiet,
  week,
  transfer,
  evidence,
  privacy,
  version,
};

/** The options page: everything that can be chosen, what was kept, and where it all comes from. */
export function Options({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { settings, place, today, now } = state;
  const catalogue = state.catalogue === 'lost' ? null : state.catalogue;
  const nameOf = (id: string) => catalogue?.checks.find((check) => check.id === id)?.name ?? nameOfId(id);
  useEffect(() => {
    if (place && !place.startsWith('rule/')) document.getElementById(place)?.scrollIntoView();
  }, [place]);

  return (
    <div class="page">
      <header class="side">
        <p class="brand">
          <Mark size={28} /> Amends
        </p>
        <nav aria-label={page.sections}>
          <ul>
            {Object.entries(sections).map(([id, { heading }]) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h1>{page.title}</h1>
        <p class="lead">{page.lead}</p>
        <Section id="checks" heading={checks.heading}>
          {state.catalogue === null && <p aria-busy="true">{checks.loading}…</p>}
          {state.catalogue === 'lost' && <p role="alert">{checks.lost}</p>}
          {catalogue && (
            <Checks catalogue={catalogue} settings={settings} place={place} nameOf={nameOf} actions={actions} />
          )}
        </Section>
        <Packs state={state.packs} catalogue={catalogue} nameOf={nameOf} actions={actions.packs} />
        <OwnRules
          personal={state.packs.kept.personal}
          checks={catalogue ? builtInChecks(catalogue) : []}
          state={state.packs}
          actions={actions.own}
        />
        <Playbooks playbooks={catalogue?.playbooks ?? []} chosen={settings.playbook} choose={actions.choosePlaybook} />
        <Places {...state} actions={actions} />
        <Keys list={state.shortcuts} change={actions.changeShortcuts} />
        <Quietness settings={settings} now={now} nameOf={nameOf} actions={actions} />
        <Week counts={state.counts} today={today} counting={settings.counting} nameOf={nameOf} actions={actions} />
        <Transfer imported={state.imported} actions={actions} />
        <Evidence sources={state.sources} place={place} />
        <Privacy reset={actions.reset} />
        <Version version={state.version} releases={state.releases} actions={actions} />
      </main>
      <p class="saved" role="status" key={state.notice?.id}>
        {state.notice?.text}
      </p>
    </div>
  );
}
