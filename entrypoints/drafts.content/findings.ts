import type { CheckAnswer } from '../../lib/browser/protocol.ts';
import { shift } from '../../lib/editor/shift.ts';
import type { Edit } from '../../lib/editor/trim.ts';
import type { Finding, Rewrite } from '../../lib/engine/types.ts';

/**
 * Takes findings over a change of the text they were made for. What the change touched is left out until the next
 * check, so that no mark and no rewrite is ever at the wrong words. `text` is the text after the change.
 */
export function carry(findings: readonly Finding[], change: Edit | null, text: string): readonly Finding[] {
  if (!change) return findings;
  return findings.flatMap((finding) => {
    const span = finding.span && shift(finding.span, change, text);
    if (finding.span && !span) return [];
    const rewrites: Rewrite[] = [];
    for (const rewrite of finding.rewrites) {
      const moved = shift(rewrite, change, text);
      if (!moved) return [];
      rewrites.push(moved);
    }
    return [{ ...finding, span, rewrites }];
  });
}

/** The rewrite that one key puts in: the first that leaves nothing to be filled in. */
export const bestOf = ({ rewrites }: Finding) => rewrites.find(({ slots }) => slots === 0) ?? rewrites[0];

/** In the order of the text, those about the whole draft last. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ span }: Finding) => span?.start ?? Number.POSITIVE_INFINITY;
  return [...findings].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** The findings of one draft, carried along with its changes from one answer to the next. */
export class Findings {
  /** The newest answer. Its own findings may be older than the text. */
  answer: CheckAnswer | null = null;
  /** Counts the answers. */
  serial = 0;
  private all: readonly Finding[] = [];
  /** What has been shown stays shown while the agent types on. */
  private shown: ReadonlySet<string> = new Set();

  /** Takes an answer; `change` is what happened to the text since it was asked. */
  take(answer: CheckAnswer, change: Edit | null, text: string): void {
    this.answer = answer;
    this.serial++;
    this.all = carry(answer.findings, change, text);
  }

  carry(change: Edit, text: string): void {
    this.all = carry(this.all, change, text);
  }

  forget(): void {
    this.answer = null;
    this.all = [];
    this.shown = new Set();
  }

  /** Those to be shown: `isWanted`, and not new while `isHeld`. */
  visible(isWanted: (finding: Finding) => boolean, isHeld: (finding: Finding) => boolean): Finding[] {
    return inOrder(
      this.all.filter((finding) => isWanted(finding) && (this.shown.has(finding.key) || !isHeld(finding))),
    );
  }

  show(visible: readonly Finding[]): void {
    this.shown = new Set(visible.map(({ key }) => key));
  }

  count(is: (finding: Finding) => boolean): number {
    return this.all.filter(is).length;
  }
}
