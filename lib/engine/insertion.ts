import { greetingEnd, greetingOf } from './greeting.ts';
import { smallInitial } from './openers.ts';
import { countSlots } from './rewrite.ts';
import type { Place } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import type { Rewrite } from './types.ts';

const SIGN_OFF =
  /^(?:(?:kind|best|warm|warmest|many|with|all the)\s+(?:regards|wishes|thanks|best)|kindest regards|(?:kind )?regards|best|cheers|sincerely|yours\b.*|many thanks|thanks|thank you|(?:thanks|thanking you) in advance|thanking you|(?:thanks|best) (?:and|&) (?:kind |best )?regards|love|take care|all the best|warmly|respectfully|cordially|with (?:kind|best|warm) regards|(?:speak|talk) soon|have an? \w+ (?:day|evening|weekend|week)(?: ahead)?)[\s,.!]*$/i;
/** The name behind it in the same line: “Kind regards, Tom Hale”. */
const SIGNED_BESIDE = /,\s*\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}\s*$/u;
/** The line that says what a letter is about. */
const SUBJECT = /^(?:re|ref|(?:our|your) ref|reference|subject)\s?[:.#–-][^\n]{0,120}\n\s*/i;
/** A sign-off nobody has thought of: a few words and a comma, with a line to themselves, and names below. */
const SIGNED_OFF = /(?<=[^\s:,])\n[ \t]*\n\p{Lu}[^\n.!?:,]{1,40},[ \t]*(?:\n\s*\p{Lu}[^\n!?:]{0,40}){1,3}$/u;
/** A name alone below the last sentence, and what may stand under it. */
const SIGNED =
  /(?<=\S)\n\s*(?:(?:[-–—~]|x{1,3}\s)\s?)?\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:[ ,|]{1,3}(?:\p{Lu}[\p{L}\p{M}.'’-]{0,20}|at|from|the|of|and|&)){0,4}(?:\n\p{Lu}[^\n!?:]{0,40}(?<!\.)){0,2}$/u;
const LISTED = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/;
/** A name that is the whole greeting, and has the line to itself: “Nadia,”. */
const NAMED_ALONE = /^\s*\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,20}){0,3},[ \t]*\n\s*(?=\S)/u;
/** What may stand between a greeting and the sentence behind it. */
const MARKS = /^[\s,!.:–—-]*(?:\p{Extended_Pictographic}\uFE0F?[\s,!.]*)*/u;
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
    if (draft.trim() === '') return edit(handles, words);
    const named = NAMED_ALONE.exec(draft)?.[0].length;
    if (named) return before(draft, named, words);
    return letter ? edit(handles, `${words}\n\n`) : greet(draft, handles, words);
  }
  if (place === 'opening') return opened(draft, letter, words);
  const at = closing(draft);
  const rest = draft.slice(0, at);
  if (!rest) return edit(0, words);
  // A list, and an address, would take the sentence for a part of themselves.
  const apart = LISTED.test(rest.slice(rest.lastIndexOf('\n') + 1)) || /https?:\S+$|www\.\S+$/.test(rest);
  if (letter && (at === draft.trimEnd().length || draft[at] === '\n')) return edit(at, `\n\n${words}`);
  if (apart || draft[at] === '\n') return edit(at, `\n${words}`);
  return edit(at, `${/[\p{L}\p{N})\]"”]$/u.test(rest) ? '.' : ''} ${words}`);
}

/** Behind the greeting, or at the front where there is none. */
function opened(draft: string, letter: boolean, words: string): Rewrite {
  const edit = (at: number, text: string): Rewrite => ({ start: at, end: at, text, slots: countSlots(words) });
  const greeting = greetingOf(draft);
  if (!greeting) {
    const handles = /^\s*(?:@\w+\s+)*/.exec(draft)?.[0].length ?? 0;
    if (draft.trim() === '') return edit(handles, words);
    const named = NAMED_ALONE.exec(draft)?.[0].length;
    if (named) return before(draft, named, words);
    return letter ? edit(handles, `${words}\n\n`) : before(draft, handles, words);
  }
  const end = greetingEnd(draft, greeting);
  const line = draft.indexOf('\n', end);
  const rest = draft.slice(end, line < 0 ? draft.length : line);
  const marks = MARKS.exec(rest)?.[0] ?? '';
  if (marks === rest) {
    // The greeting has its line to itself: the sentence opens the next paragraph.
    const gap = /^\n\s*/.exec(draft.slice(line < 0 ? draft.length : line))?.[0] ?? '';
    if (line < 0 || !draft.slice(line).trim())
      return { ...edit(draft.trimEnd().length, `\n\n${words}`), end: draft.length };
    const from = line + gap.length;
    return before(draft, from + (SUBJECT.exec(draft.slice(from))?.[0].length ?? 0), words);
  }
  // "Hi Ana, and thanks for waiting. …", "Hello and welcome! …": a greeting that is a whole sentence is followed.
  const stop = /^[\s,]*and\b/.test(rest) ? /[.!?](?=\s|$)/.exec(rest) : null;
  if (stop) return edit(end + stop.index + 1, ` ${words}`);
  if (!marks.trim()) {
    // "Hi Ana your parcel left": the comma that was left out is needed now.
    if (greeting.addressee) return { ...before(draft, end + marks.length, `, ${words}`), start: end };
    const lower = /^\s*\p{Ll}/u.test(rest) ? /[.!?](?=\s|$)/.exec(rest) : null;
    if (lower) return edit(end + lower.index + 1, ` ${words}`);
  }
  return before(draft, end + marks.length, words);
}

/** Where the last sentence ends: before the sign-off, a name alone, initials and kisses. */
function closing(draft: string): number {
  const whole = draft.trimEnd();
  let offset = 0;
  for (const line of draft.split('\n')) {
    if (SIGN_OFF.test(line.replace(SIGNED_BESIDE, '').trim()) && offset > 0)
      return draft.slice(0, offset).trimEnd().length;
    offset += line.length + 1;
  }
  const closed = SIGNED_OFF.exec(whole)?.index ?? 0;
  if (closed > 0) return closed;
  const signed = SIGNED.exec(whole)?.index ?? -1;
  const ended = /(?:[.!?)]|\p{Extended_Pictographic}\uFE0F?)$/u.test(whole.slice(0, Math.max(0, signed)));
  if (signed > 0 && (ended || (/^\n\s*\n/.test(whole.slice(signed)) && whole[signed - 1] !== ':'))) return signed;
  const initials = LISTED.test(whole.slice(whole.lastIndexOf('\n') + 1)) ? null : INITIALS.exec(whole);
  if (initials && initials.index > 0) return initials.index;
  const kisses = /\s+x{1,3}$/i.exec(whole);
  return kisses && kisses.index > 0 ? kisses.index : whole.length;
}

/** A greeting put before a sentence in the same line, which goes on after the comma. */
function greet(draft: string, at: number, words: string): Rewrite {
  const small = words.endsWith(',') ? smallInitial(draft.slice(at, at + 40)) : null;
  return { start: at, end: small ? at + 1 : at, text: `${words} ${small ?? ''}`, slots: countSlots(words) };
}

/** A sentence put in front of another, which gets the capital letter it now needs. */
function before(draft: string, at: number, words: string): Rewrite {
  const next = draft[at] ?? '';
  // An “iPhone” keeps its letters.
  const small = /^\p{Ll}(?!\p{Lu})/u.test(draft.slice(at, at + 2));
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
