import type { Engine } from './engine.ts';
import { applyRewrite } from './rewrite.ts';
import type { Conversation, Finding, Rewrite } from './types.ts';

/** One change of a mended draft, for a difference view: what stood there and what stands there now. */
export interface Change {
  finding: Finding;
  rewrite: Rewrite;
}

export interface Mended {
  text: string;
  changes: readonly Change[];
}

/**
 * Applies the best rewrite of every finding that has one without slots, until none is left: so doing it again changes
 * nothing. Problems go before advice and the front of the draft before its end. A rewrite that would not lessen the
 * number of findings is passed over, and tried again once others are mended. Offsets in `changes` are those of the draft
 * as it was at that change. `isWanted` tells which findings to mend; all of them when it is left out.
 */
export function mendAll(
  engine: Engine,
  draft: string,
  conversation: Conversation,
  isWanted: (finding: Finding) => boolean = () => true,
): Mended {
  const changes: Change[] = [];
  let text = draft;
  let findings = engine.check({ text }, conversation).findings;
  const refused = new Set<string>();
  let mended = false;
  // It ends: what is refused is tried again only after a mend, and each mend leaves fewer findings.
  for (;;) {
    const finding = next(findings.filter(isWanted), refused);
    if (!finding) {
      if (!mended) break;
      mended = false;
      refused.clear();
      continue;
    }
    const rewrite = finding.rewrites.find(({ slots }) => slots === 0) as Rewrite;
    const after = applyRewrite(text, rewrite);
    const left = engine.check({ text: after }, conversation).findings;
    if (left.length >= findings.length) {
      refused.add(finding.key);
      continue;
    }
    changes.push({ finding, rewrite });
    mended = true;
    text = after;
    findings = left;
  }
  return { text, changes };
}

function next(findings: readonly Finding[], refused: ReadonlySet<string>): Finding | undefined {
  const open = findings.filter(({ key, rewrites }) => !refused.has(key) && rewrites.some(({ slots }) => slots === 0));
  return open.find(({ level }) => level === 'problem') ?? open[0];
}
