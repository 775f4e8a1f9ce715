import { greetingOf } from './greeting.ts';
import { countSlots } from './rewrite.ts';
import type { Place } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import type { Rewrite } from './types.ts';

const SIGN_OFF =
  /^(?:(?:kind|best|warm|warmest|many|with|all the)\s+(?:regards|wishes|thanks|best)|kindest regards|(?:kind )?regards|best|cheers|sincerely|yours\b.*|many thanks|thanks|thank you|love|take care|all the best|warmly|respectfully|with (?:kind|best|warm) regards)[\s,.!]*$/i;
/** Initials that end a public post: "^AB", "- Mat", "*HFG". */
const INITIALS = /(?:\s*[\^*/–—-]\s?\p{Lu}[\p{L}]{0,14})\s*$/u;

/**
 * An edit that puts a sentence of its own into the draft: a greeting at its head, an opening sentence after the
 * greeting, a closing one before the sign-off. Paragraph breaks follow what the draft does already.
 */
export function insertion(draft: string, place: Place, words: string): Rewrite {
  const edit = (at: number, text: string): Rewrite => ({ start: at, end: at, text, slots: countSlots(words) });
  const letter = /\n\s*\n/.test(draft.trim()) || /^[^\n]{1,60},[ \t]*\n/.test(draft.trimStart());
  if (place === 'greeting') {
    const handles = /^\s*(?:@\w+\s+)*/.exec(draft)?.[0].length ?? 0;
    return edit(handles, draft.trim() === '' ? words : letter ? `${words}\n\n` : `${words} `);
  }
  if (place === 'opening') {
    const greeting = greetingOf(draft);
    if (!greeting) {
      const handles = /^\s*(?:@\w+\s+)*/.exec(draft)?.[0].length ?? 0;
      if (draft.trim() === '') return edit(handles, words);
      return letter ? edit(handles, `${words}\n\n`) : before(draft, handles, words);
    }
    const end = greeting.addressee?.end ?? greeting.words.end;
    const line = draft.indexOf('\n', end);
    const rest = draft.slice(end, line < 0 ? draft.length : line);
    if (/^[\s,!.:–—-]*$/.test(rest)) {
      // The greeting has its line to itself: the sentence opens the next paragraph.
      const gap = /^\n\s*/.exec(draft.slice(line < 0 ? draft.length : line))?.[0] ?? '';
      if (line < 0 || !draft.slice(line).trim())
        return { ...edit(draft.trimEnd().length, `\n\n${words}`), end: draft.length };
      return edit(line + gap.length, `${words} `);
    }
    const marks = /^[\s,!.:–—-]*/.exec(rest)?.[0] ?? '';
    // "Hello and welcome! …" greets with a whole sentence: what is inserted follows it.
    if (!greeting.addressee && !/[,!.:–—-]/.test(marks) && /^\s*\p{Ll}/u.test(rest)) {
      const stop = /[.!?](?=\s|$)/.exec(rest);
      if (stop) return edit(end + stop.index + 1, ` ${words}`);
    }
    const at = end + marks.length;
    return before(draft, at, words);
  }
  const lines = draft.split('\n');
  let offset = 0;
  for (const line of lines) {
    if (SIGN_OFF.test(line.trim()) && offset > 0) {
      const before = draft.slice(0, offset).trimEnd().length;
      return edit(before, `${letter ? '\n\n' : '\n'}${words}`);
    }
    offset += line.length + 1;
  }
  const initials = INITIALS.exec(draft.trimEnd());
  const at = initials && initials.index > 0 ? initials.index : draft.trimEnd().length;
  return edit(at, at === 0 ? words : `${letter && !initials ? '\n\n' : ' '}${words}`);
}

/** A sentence put in front of another, which gets the capital letter it now needs. */
function before(draft: string, at: number, words: string): Rewrite {
  const next = draft[at] ?? '';
  const small = /\p{Ll}/u.test(next);
  const text = small ? `${words} ${next.toUpperCase()}` : `${words} `;
  return { start: at, end: small ? at + 1 : at, text, slots: countSlots(words) };
}

/** An edit that puts a sentence right behind the one that offset `at` of the draft lies in or ends. */
export function insertionAfter(draft: string, at: number, words: string): Rewrite {
  const line = draft.lastIndexOf('\n', at - 1) + 1;
  const rest = draft.slice(line).split('\n', 1)[0] ?? '';
  const sentence = sentencesOf(rest).find(({ end }) => line + end >= at);
  const end = sentence ? line + sentence.end : line + rest.trimEnd().length;
  return { start: end, end, text: ` ${words}`, slots: countSlots(words) };
}
