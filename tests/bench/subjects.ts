import type { Conversation } from '../../lib/engine/types.ts';
import { peersModule } from './install-peers.ts';
import { CUSTOMER } from './texts.ts';

/** Checks a draft. What it answers does not matter here, only that it has answered. */
export type Checker = (draft: string) => unknown;

const conversation: Conversation = {
  customerName: 'Dana',
  agentName: 'Sam',
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: CUSTOMER, at: null }],
};

async function peer(name: string): Promise<Checker> {
  const peers: Record<string, () => Promise<Checker>> = await import(peersModule);
  return peers[name]!();
}

/** Everything the bench measures, by the name it is printed under. The first is ours. */
export const subjects: Record<string, () => Promise<Checker>> = {
  amends: async () => {
    // Here and not above, so that loading it is in the figures.
    const { builtInEngine } = await import('../../cli/engine.ts');
    const engine = await builtInEngine();
    return (text) => engine.check({ text }, conversation);
  },
  // A team's own rules on top: what they add is the difference to the line above.
  '  + 1,000 pack rules': async () => {
    const { rulesWith, engineOf } = await import('../../cli/engine.ts');
    const { withPackRules } = await import('./pack-rules.ts');
    const rules = await rulesWith([]);
    const engine = engineOf({ ...rules, source: withPackRules(rules.source, 1000) });
    return (text) => engine.check({ text }, conversation);
  },
  'harper.js': () => peer('harper'),
  alex: () => peer('alex'),
  'write-good': () => peer('writeGood'),
};
