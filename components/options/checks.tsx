import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { Check } from '../../lib/engine/rule.ts';
import { SearchIcon } from '../icons.tsx';
import type { OptionsActions, OptionsState } from './actions.ts';
import { CheckCard } from './check-card.tsx';
import { search } from './search.ts';
import { checks as words } from './words.ts';

const countRules = (checks: readonly Check[]): number => checks.reduce((sum, check) => sum + check.rules.length, 0);

interface ChecksProps {
  catalogue: Catalogue;
  settings: OptionsState['settings'];
  place: string;
  nameOf: (check: string) => string;
  actions: OptionsActions;
}

/** Every check and rule, with a search over all that is said about them. */
export function Checks({ catalogue, settings, place, nameOf, actions }: ChecksProps) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const searching = query.trim() !== '';
  const found = search(catalogue.checks, query);
  const { checksOff, checksOn, rulesOff, rulesOn, levels } = settings;
  const off = [checksOff, checksOn, rulesOff, rulesOn, Object.keys(levels)].reduce(
    (sum, { length }) => sum + length,
    0,
  );

  // An address that names a rule opens its check, then brings the rule into view.
  useEffect(() => {
    const [kind, check] = place.split('/');
    if (kind !== 'rule' || !check) return;
    setQuery('');
    setOpen((before) => new Set(before).add(check));
  }, [place]);
  useEffect(() => {
    if (place.startsWith('rule/')) document.getElementById(place)?.focus();
  }, [place, open]);

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  return (
    <>
      <div class="search">
        <SearchIcon />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p class="search-count">
        <span role="status">
          {found.length > 0 ? words.count(countRules(found), found.length) : words.nothing(query.trim())}
        </span>
        {searching && (
          <button type="button" class="quiet-button link" onClick={() => setQuery('')}>
            {words.clear}
          </button>
        )}
        {off > 0 && (
          <span class="off-count">
            {words.off(off)}
            <button type="button" class="quiet-button link" onClick={actions.allOn}>
              {words.allOn}
            </button>
          </span>
        )}
      </p>
      <ul class="checks">
        {found.map((check) => (
          <CheckCard
            key={check.id}
            catalogue={catalogue}
            check={check}
            settings={settings}
            open={searching || open.has(check.id)}
            toggle={() => toggle(check.id)}
            nameOf={nameOf}
            actions={actions}
          />
        ))}
      </ul>
    </>
  );
}
