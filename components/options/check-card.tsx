import { useId } from 'preact/hooks';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { Check } from '../../lib/engine/rule.ts';
import { english } from '../english.ts';
import { ChevronIcon } from '../icons.tsx';
import type { OptionsActions, OptionsState } from './actions.ts';
import { LevelChoice } from './level-choice.tsx';
import { RuleRow } from './rule-row.tsx';
import { isCheckOn, isLocked, isRuleOn, Standing } from './standing.tsx';
import { TryBox } from './try-box.tsx';
import { checks as words } from './words.ts';

interface CardProps {
  catalogue: Catalogue;
  /** The check with the rules that the search left. */
  check: Check;
  settings: OptionsState['settings'];
  open: boolean;
  toggle: () => void;
  /** What other checks are called, by id. */
  nameOf: (check: string) => string;
  actions: OptionsActions;
}

/** One check with its level; its rules and a box to try them on unfold beneath it. */
export function CheckCard({ catalogue, check, settings, open, toggle, nameOf, actions }: CardProps) {
  const body = useId();
  const chosen = settings.levels[check.id];
  const on = isCheckOn(catalogue, settings, check.id);
  const locked = isLocked(catalogue, check.id);
  const isOn = (rule: string) => isRuleOn(catalogue, settings, `${check.id}/${rule}`);
  const off = check.rules.filter((rule) => !isOn(rule.id)).length;
  return (
    <li class="check">
      <div class="check-head">
        <h3>
          <button type="button" class="unfold" aria-expanded={open} aria-controls={body} onClick={toggle}>
            <ChevronIcon />
            <span>
              <span {...english}>{check.name}</span> <small>{words.rules(check.rules.length, off)}</small>
            </span>
          </button>
        </h3>
        <LevelChoice
          name={check.name}
          level={on ? (!locked && chosen) || check.level : 'off'}
          disabled={locked}
          choose={(level) => actions.setLevel(check.id, level, check.level)}
        />
      </div>
      <p class="about" {...english}>
        {check.about}
      </p>
      <Standing catalogue={catalogue} id={check.id} />
      <div id={body} hidden={!open}>
        {open && (
          <>
            {!on && <p class="idle">{words.checkIsOff}</p>}
            <TryBox check={check} nameOf={nameOf} tryOut={actions.tryOut} />
            <ul class="rules">
              {check.rules.map((rule) => (
                <RuleRow
                  key={rule.id}
                  catalogue={catalogue}
                  check={check}
                  rule={rule}
                  on={isOn(rule.id)}
                  levelled={chosen !== undefined && !locked}
                  idle={!on}
                  change={(next) => actions.change('rulesOff', `${check.id}/${rule.id}`, next)}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}
