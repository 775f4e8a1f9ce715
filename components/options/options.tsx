import { useEffect } from 'preact/hooks';
import { Mark } from '../icons.tsx';
import { Switch } from '../switch.tsx';
import type { OptionsActions, OptionsState } from './actions.ts';
import { Checks } from './checks.tsx';
import { Evidence } from './evidence-list.tsx';
import { Section } from './section.tsx';
import { checks, evidence, hosts, page, privacy, shortcuts } from './words.ts';

const sections = { checks, hosts, shortcuts, evidence, privacy };

function Hosts({
  products,
  settings,
  actions,
}: Pick<OptionsState, 'products' | 'settings'> & { actions: OptionsActions }) {
  return (
    <Section id="hosts" heading={hosts.heading} lead={hosts.lead}>
      <ul class="rows">
        {products.map((product) => (
          <li key={product.id}>
            <span>
              {product.name}
              <small>{product.matches.map((match) => match.replace(/^https:\/\/|\*$/g, '')).join(', ')}</small>
            </span>
            <Switch
              on={!settings.hostsOff.includes(product.id)}
              label={hosts.hostSwitch(product.name)}
              change={(on) => actions.change('hostsOff', product.id, on)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shortcuts({ list, change }: { list: OptionsState['shortcuts']; change: OptionsActions['changeShortcuts'] }) {
  return (
    <Section id="shortcuts" heading={shortcuts.heading} lead={shortcuts.lead}>
      <ul class="rows">
        {list.map((one) => (
          <li key={one.id}>
            <span>{one.description || shortcuts.open}</span>
            {one.keys ? <kbd>{one.keys}</kbd> : <span class="none">{shortcuts.none}</span>}
          </li>
        ))}
      </ul>
      {change && (
        <button type="button" class="button" onClick={change}>
          {shortcuts.change}
        </button>
      )}
    </Section>
  );
}

/** The options page: checks and rules, hosts, keys, the evidence behind the rules, and what is kept. */
export function Options({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { catalogue, settings, place } = state;
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
          {catalogue === null && <p aria-busy="true">{checks.loading}…</p>}
          {catalogue === 'lost' && <p role="alert">{checks.lost}</p>}
          {catalogue !== null && catalogue !== 'lost' && (
            <Checks catalogue={catalogue} settings={settings} place={place} actions={actions} />
          )}
        </Section>
        <Hosts products={state.products} settings={settings} actions={actions} />
        <Shortcuts list={state.shortcuts} change={actions.changeShortcuts} />
        <Evidence sources={state.sources} place={place} />
        <Section id="privacy" heading={privacy.heading}>
          <ul class="points">
            {privacy.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <button type="button" class="button" onClick={actions.reset}>
            {privacy.reset}
          </button>
        </Section>
      </main>
      <p class="saved" role="status" key={state.notice?.id}>
        {state.notice?.text}
      </p>
    </div>
  );
}
