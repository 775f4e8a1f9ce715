import type { BrowserPolicy, PolicyProblem } from '../../lib/browser/policy.ts';
import type { RuleSource } from '../../lib/engine/rule.ts';
import { hosts } from '../../lib/hosts/index.ts';

/** What a policy says of checks, rules and products that there are none of: misspelt ones would do nothing without a word. */
export function unknownIn(policy: BrowserPolicy, { checks }: RuleSource): PolicyProblem[] {
  const ids = new Set(checks.flatMap(({ id, rules }) => [id, ...rules.map((rule) => `${id}/${rule.id}`)]));
  const products = new Set(hosts.map(({ id }) => id));
  const what = (id: string) => (id.includes('/') ? 'rule' : 'check');
  const said = (key: 'checks' | 'rules') =>
    Object.keys(policy[key])
      .filter((id) => !ids.has(id) || id.includes('/') !== (key === 'rules'))
      .map((id) => ({ path: `${key}.${id}`, message: `there is no ${key === 'rules' ? 'rule' : 'check'} “${id}”` }));
  return [
    ...said('checks'),
    ...said('rules'),
    ...policy.locked
      .filter((id) => id !== '*' && !ids.has(id))
      .map((id) => ({ path: 'locked', message: `there is no ${what(id)} “${id}”` })),
    ...Object.keys(policy.hosts)
      .filter((id) => !products.has(id))
      .map((id) => ({
        path: `hosts.${id}`,
        message: `there is no product “${id}”; there are ${[...products].join(', ')}`,
      })),
  ];
}
