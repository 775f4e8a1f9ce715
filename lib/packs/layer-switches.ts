import type { RuleSource } from '../engine/rule.ts';
import type { Layered, Origin, Standing } from './layer-types.ts';

/** Somebody switched a check (`blame`) or a rule (`blame/you-failed-to`). In the order of the layers. */
export interface Said {
  id: string;
  on: boolean;
  from: Origin;
}

/** Each layer and each pack is one voice: within it a rule's own switch outweighs its check's. */
const voiceOf = (from: Origin): string => ('pack' in from ? `${from.layer} ${from.pack}` : from.layer);

/** What is on and what is off once everybody has spoken: the last voice that said something about a rule decides. */
export function stand(
  source: RuleSource,
  said: readonly Said[],
  isLocked: (id: string) => boolean,
): Pick<Layered, 'standing' | 'switches'> {
  const voices = [...new Set(said.map(({ from }) => voiceOf(from)))];
  const rank = new Map(voices.map((voice, i) => [voice, i]));
  const last = new Map<string, { rank: number; one: Said }>();
  for (const one of said) last.set(one.id, { rank: rank.get(voiceOf(one.from)) as number, one });

  const standing: Record<string, Standing> = {};
  const checksOff: string[] = [];
  const rulesOff: string[] = [];
  for (const check of source.checks) {
    const whole = last.get(check.id);
    let any = false;
    for (const rule of check.rules) {
      const id = `${check.id}/${rule.id}`;
      const own = last.get(id);
      const deciding = own && (!whole || own.rank >= whole.rank) ? own : whole;
      const on = deciding?.one.on ?? true;
      any ||= on;
      if (!on) rulesOff.push(id);
      standing[id] = { on, from: deciding?.one.from ?? { layer: 'built-in' }, locked: isLocked(id) };
    }
    const on = whole?.one.on ?? true;
    if (!any) checksOff.push(check.id);
    standing[check.id] = { on, from: whole?.one.from ?? { layer: 'built-in' }, locked: isLocked(check.id) };
  }
  return { standing, switches: { checksOff, rulesOff } };
}
