import { shift, wordAt } from '../../lib/editor/shift.ts';
import type { Edit } from '../../lib/editor/trim.ts';
import type { Finding, Rewrite, Span } from '../../lib/engine/types.ts';

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

/** Whether a finding is about the word that the caret is in or right behind. */
export function isAtCaret(span: Span, text: string, caret: number | null): boolean {
  const word = caret === null ? null : wordAt(text, caret);
  return word !== null && word.start < span.end && word.end > span.start;
}

/** Findings in the order of the text, those about the whole draft last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ span }: Finding) => span?.start ?? Number.POSITIVE_INFINITY;
  return [...findings].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
