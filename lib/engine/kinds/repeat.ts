import type { RepeatRule } from '../rule.ts';
import type { Kind } from './kind.ts';

/** Sentences shorter than this say nothing about a reply being a copy: greetings, thanks, sign-offs. */
const SHORTEST = 6;

/** A sentence without its marks, capitals and figures: a macro with another number in it is the same macro. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{N}+/gu, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A reply most of whose sentences already stood in an earlier one of ours. */
export const repeat: Kind = ({ rule: any }, on) => {
  const rule = any as RepeatRule;
  const said = new Set(on.views.earlier.sentences.map(({ sentence }) => fold(sentence.text)));
  if (!said.size) return [];
  const own = on.views.draft.sentences.filter(({ sentence }) => sentence.tokens.length >= SHORTEST);
  const again = own.filter(({ sentence }) => said.has(fold(sentence.text)));
  if (!again.length || again.length / own.length < rule.share) return [];
  return [{ span: null, rewrites: [] }];
};
