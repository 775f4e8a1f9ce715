import type { PositionRule } from '../rule.ts';
import { spanOf } from '../scan.ts';
import type { Kind } from './kind.ts';

/** Something that comes too late. The greeting is not counted as a sentence. */
export const position: Kind = ({ rule: any }, on) => {
  const rule = any as PositionRule;
  const [first] = on.element(rule.element);
  if (!first) return [];
  const before = on.views.draft.sentences.slice(0, first.index).filter(({ sentence }) => sentence.tokens.length > 3);
  return before.length >= rule.by ? [{ span: spanOf(first), rewrites: [] }] : [];
};
