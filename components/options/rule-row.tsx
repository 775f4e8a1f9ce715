import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { Check, Rule } from '../../lib/engine/rule.ts';
import { english } from '../english.ts';
import { Switch } from '../switch.tsx';
import { nameOfId } from '../words.ts';
import { Example } from './example.tsx';
import { isLocked, Standing } from './standing.tsx';
import { checks as words } from './words.ts';

interface RuleProps {
  catalogue: Catalogue;
  check: Check;
  rule: Rule;
  on: boolean;
  /** The check was given another level, which all its rules have then. */
  levelled: boolean;
  /** The whole check is off, so the rule's own switch changes nothing for now. */
  idle: boolean;
  change: (on: boolean) => void;
}

/** One rule: an example that shows what it is about, the reason, the source, and its switch. */
export function RuleRow({ catalogue, check, rule, on, levelled, idle, change }: RuleProps) {
  const id = `${check.id}/${rule.id}`;
  const [first, ...others] = rule.flags;
  return (
    <li id={`rule/${id}`} class={on && !idle ? 'rule' : 'rule off'} tabIndex={-1}>
      <div class="rule-text">
        {first !== undefined && <Example example={first} />}
        <p {...english}>{rule.why}</p>
        <p class="rule-foot">
          <code>{id}</code>
          {!levelled && rule.level && rule.level !== check.level && <span>{words[rule.level]}</span>}
          {rule.source && (
            <a href={`#evidence/${rule.source}`}>
              {words.source} {nameOfId(rule.source)}
            </a>
          )}
        </p>
        <Standing catalogue={catalogue} id={id} />
        <details>
          <summary>{words.more}</summary>
          {others.length > 0 && (
            <>
              <h4>{words.alsoFlagged}</h4>
              {others.map((example) => (
                <Example key={JSON.stringify(example)} example={example} />
              ))}
            </>
          )}
          <h4>{words.leftAlone}</h4>
          {rule.passes.map((example) => (
            <Example key={JSON.stringify(example)} example={example} />
          ))}
        </details>
      </div>
      <Switch on={on} label={words.ruleSwitch(id)} disabled={idle || isLocked(catalogue, id)} change={change} />
    </li>
  );
}
