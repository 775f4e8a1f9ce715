import { useId, useState } from 'preact/hooks';
import { Switch } from '../switch.tsx';
import type { OptionsActions, OptionsState, SiteAnswer } from './actions.ts';
import { standing } from './layer-words.ts';
import { Section } from './section.tsx';
import { hosts as words } from './words.ts';

type PlacesProps = Pick<OptionsState, 'products' | 'settings' | 'policy' | 'mayRead' | 'allowed'> & {
  actions: OptionsActions;
};

const shown = (match: string) => match.replace(/^https:\/\/|\/\*$|\*$/g, '');

function AddSite({ add }: { add: OptionsActions['addSite'] }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<SiteAnswer | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const next = await add(typed);
    setAnswer(next);
    if (next === 'added') setTyped('');
  };
  const wrong = answer !== null && answer !== 'added';
  return (
    <form class="add-site" onSubmit={(event) => void submit(event)}>
      <label for={id}>{words.addLabel}</label>
      <div>
        <input
          id={id}
          type="text"
          inputMode="url"
          spellcheck={false}
          placeholder={words.addExample}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint ${id}-answer`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.add}
        </button>
      </div>
      <p id={`${id}-hint`} class="hint">
        {words.addHint}
      </p>
      <p id={`${id}-answer`} role="status" class={wrong ? 'wrong' : ''}>
        {answer && words.answer(answer)}
      </p>
    </form>
  );
}

/** Where Amends works: the products, each with a switch, and sites of one's own, which are asked for one by one. */
export function Places({ products, settings, policy, mayRead, allowed, actions }: PlacesProps) {
  const locked = (id: string) => Object.hasOwn(policy.hosts, id);
  const own = policy.mayAddSites ? settings.sites.filter((site) => !policy.sites.includes(site)) : [];
  return (
    <Section id="hosts" heading={words.heading} lead={words.lead}>
      {!mayRead && (
        <p class="callout">
          <span>{words.locked}</span>
          <button type="button" class="button main" onClick={actions.askToRead}>
            {words.unlock}
          </button>
        </p>
      )}
      <ul class="rows">
        {products.map((product) => (
          <li key={product.id}>
            <span>
              {product.name}
              <small>{product.matches.map(shown).join(', ')}</small>
              {locked(product.id) && <small>{standing.locked}</small>}
            </span>
            <Switch
              on={locked(product.id) ? policy.hosts[product.id] === 'on' : !settings.hostsOff.includes(product.id)}
              label={words.hostSwitch(product.name)}
              disabled={locked(product.id)}
              change={(on) => actions.change('hostsOff', product.id, on)}
            />
          </li>
        ))}
        {policy.sites.map((site) => (
          <li key={`policy ${site}`}>
            <span>
              {shown(site)}
              <small>{standing.locked}</small>
            </span>
            {!allowed.includes(site) && (
              <button type="button" class="button" onClick={() => actions.allowSite(site)}>
                {words.allow}
                <span class="unseen"> {shown(site)}</span>
              </button>
            )}
          </li>
        ))}
        {own.map((site) => (
          <li key={site}>
            <span>
              {shown(site)}
              <small>{allowed.includes(site) ? words.own : words.notAllowed}</small>
            </span>
            {!allowed.includes(site) && (
              <button type="button" class="button" onClick={() => actions.allowSite(site)}>
                {words.allow}
                <span class="unseen"> {shown(site)}</span>
              </button>
            )}
            <button type="button" class="button" onClick={() => actions.removeSite(site)}>
              {words.remove}
              <span class="unseen"> {shown(site)}</span>
            </button>
          </li>
        ))}
      </ul>
      {policy.mayAddSites ? <AddSite add={actions.addSite} /> : <p class="hint">{standing.noSites}</p>}
    </Section>
  );
}
