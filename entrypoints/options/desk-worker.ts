import { diffPacks, type PackChange } from '../../lib/packs/diff.ts';
import { shipped } from '../../lib/packs/format.ts';
import { type Judgement, judgePack } from '../../lib/packs/judge.ts';
import { type OwnRule, ownRuleOf } from '../../lib/packs/own-rule.ts';
import { type Trial, type TrialOf, tryOwnRule } from '../../lib/packs/own-trial.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { PackFile } from '../../lib/packs/parse-pack.ts';
import { sha256 } from '../../lib/packs/subscribe/trust.ts';
import { asYaml } from '../../lib/packs/yaml-file.ts';
import { builtIn } from '../../rules/index.ts';

/**
 * What the options page has done beside itself: reading and judging packs takes the engine, and may take a while. Here
 * it holds up neither the page nor the drafts that the background judges.
 */

/** What can be asked, and what is answered. */
export interface Tasks {
  /** Reads and judges files as one pack. */
  judge: { asks: readonly PackFile[]; answers: Judged };
  diff: { asks: readonly [Pack, Pack]; answers: PackChange[] };
  /** A rule of one's own, by its full id, as its form shows it. */
  open: { asks: { pack: Pack; id: string }; answers: OwnRule | null };
  try: { asks: TrialOf; answers: Trial };
  yaml: { asks: Pack; answers: string };
  /** The one document of a pack that is shipped. */
  ship: { asks: Pack; answers: string };
}

export interface Judged extends Judgement {
  /** Of the document that the pack is shipped as, so that the same content has the same. */
  sha256: string;
}

export type Task = { [Name in keyof Tasks]: { name: Name; asks: Tasks[Name]['asks'] } }[keyof Tasks];
export interface Asked {
  id: number;
  version: string;
  task: Task;
}
export interface Answered {
  id: number;
  answer?: unknown;
  failed?: true;
}

const hashOf = (pack: Pack | null) => sha256(new TextEncoder().encode(pack ? shipped(pack) : ''));

function opened({ pack, id }: Tasks['open']['asks']): OwnRule | null {
  const [checkId, ruleId] = id.split('/');
  const check = pack.checks.find((one) => one.id === checkId);
  const rule = check?.rules.find((one) => one.id === ruleId);
  const level = check?.level ?? builtIn.checks.find((one) => one.id === checkId)?.level ?? 'advice';
  return check && rule ? ownRuleOf(check.id, rule, level) : null;
}

async function run({ version, task }: Asked): Promise<unknown> {
  const around = { builtIn, version };
  switch (task.name) {
    case 'judge': {
      const judged = judgePack(task.asks, around);
      return { ...judged, sha256: await hashOf(judged.pack) } satisfies Judged;
    }
    case 'diff':
      return diffPacks(...task.asks);
    case 'open':
      return opened(task.asks);
    case 'try':
      return tryOwnRule(task.asks, around);
    case 'yaml':
      return asYaml(task.asks);
    case 'ship':
      return shipped(task.asks);
  }
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage(answer: Answered): void;
};
scope.onmessage = ({ data }) => {
  void run(data).then(
    (answer) => scope.postMessage({ id: data.id, answer }),
    () => scope.postMessage({ id: data.id, failed: true }),
  );
};
