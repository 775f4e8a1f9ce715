import { fill, replacement } from '../rewrite.ts';
import type { CountRule } from '../rule.ts';
import { spanOf } from '../scan.ts';
import { inVoice } from '../voice.ts';
import type { Kind } from './kind.ts';

/** Too many of something: each one past the allowed number is marked. */
export const count: Kind = ({ rule: any }, on) => {
  const rule = any as CountRule;
  return on
    .element(rule.element)
    .slice(rule.max)
    .map((hit) => {
      const span = spanOf(hit);
      const rewrites = (rule.rewrites ?? []).flatMap((template) => {
        const words = fill(inVoice(template, on.voice), on.values);
        return words === null ? [] : [replacement(on.text, span, words)];
      });
      return { span, rewrites };
    });
};
