import { allShown, anyShown } from '../around.ts';
import { insertion } from '../insertion.ts';
import { fill } from '../rewrite.ts';
import type { MissingRule } from '../rule.ts';
import { inVoice } from '../voice.ts';
import type { Kind } from './kind.ts';

/** Something the conversation calls for and no part of the draft shows. */
export const missing: Kind = ({ rule: any, check, unless, needs }, on) => {
  const rule = any as MissingRule;
  if (!on.text.trim()) return [];
  // What was learned has its say only where patterns found nothing of the kind: these know better why.
  if (rule.when?.reads && on.found(check.id)) return [];
  if (rule.elements.some((id) => on.element(id).length > 0)) return [];
  if (rule.given?.some((id) => on.element(id).length === 0)) return [];
  if (anyShown(unless, on.views, null) || !allShown(needs, on.views, null)) return [];
  const rewrites = (rule.rewrites ?? []).flatMap((template) => {
    const words = fill(inVoice(template, on.voice), on.values);
    return words === null ? [] : [insertion(on.text, rule.place, words)];
  });
  return [{ span: null, rewrites }];
};
