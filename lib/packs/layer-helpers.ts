import type { Channel } from '../engine/types.ts';
import type { Helpers } from './helpers.ts';
import type { Origin } from './layer-types.ts';
import type { Ledger } from './ledger.ts';
import { HELPER_KINDS, type Pack } from './pack.ts';

/** A team's own helpers come first, those of later packs before those of earlier ones; what has the same id is replaced. */
export function layerHelpers(
  builtIn: Helpers,
  layers: readonly { from: Origin; pack: Pack }[],
  ledger: Ledger,
): Helpers {
  const made = Object.fromEntries(
    HELPER_KINDS.map((kind) => {
      let all: readonly { id: string }[] = builtIn[kind];
      for (const { from, pack } of layers) {
        const own: readonly { id: string }[] = pack[kind];
        const gone = new Set([...pack.hide[kind], ...own.map(({ id }) => id)]);
        for (const id of pack.hide[kind]) ledger.note(`${kind} ${id}`, 'hidden', from, true);
        for (const one of own) ledger.note(`${kind} ${one.id}`, 'whole', from, one);
        all = [...own, ...all.filter(({ id }) => !gone.has(id))];
      }
      return [kind, all];
    }),
  ) as unknown as Pick<Helpers, (typeof HELPER_KINDS)[number]>;
  let { waiting, spokesperson } = builtIn;
  for (const { from, pack } of layers) {
    for (const [channel, target] of Object.entries(pack.waiting)) {
      waiting = { ...waiting, [channel as Channel]: target };
      ledger.note(`waiting ${channel}`, 'whole', from, target);
    }
    if (pack.spokesperson) {
      spokesperson = pack.spokesperson;
      ledger.note('spokesperson', 'whole', from, spokesperson);
    }
  }
  return { ...made, waiting, spokesperson };
}
