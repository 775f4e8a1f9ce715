import type { RepeatRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import type { Kind } from './kind.ts';

/** Sentences shorter than this say nothing about a reply being a copy: greetings, thanks, sign-offs. */
const SHORTEST = 6;

/** A sentence without its marks, capitals and figures: a macro with another number in it is the same macro. */
function fold(sentence: Sentence): string {
  const known = sentence.memo.get(fold) as string | undefined;
  if (known !== undefined) return known;
  const folded = sentence.text
    .toLowerCase()
    .replace(/\p{N}+/gu, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  sentence.memo.set(fold, folded);
  return folded;
}

/** A reply most of whose sentences already stood in an earlier one of ours. */
export const repeat: Kind = ({ rule: any }, on) => {
  const rule = any as RepeatRule;
  const said = new Set(on.views.earlier.sentences.map(({ sentence }) => fold(sentence)));
  if (!said.size) return [];
  const own = on.views.draft.sentences.filter(({ sentence }) => sentence.tokens.length >= SHORTEST);
  const again = own.filter(({ sentence }) => said.has(fold(sentence)));
  if (!again.length || again.length / own.length < rule.share) return [];
  return [{ span: null, rewrites: [] }];
};
