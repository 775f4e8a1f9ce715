import { due, namesTime } from './due.ts';
import { sentencesOf } from './sentences.ts';
import type { Conversation } from './types.ts';

/** Something we said would happen, in an earlier reply on the page. */
export interface Promised {
  /** The sentence as we wrote it, shortened where it is long. */
  text: string;
  /** When it was said, and the last moment that keeps it, in epoch milliseconds; null when unknown. */
  at: number | null;
  due: number | null;
  /** Whether a time was named. Without one, or without knowing when it was said, nobody can say whether it is due. */
  timed: boolean;
  /** A promise to write, and we wrote again: it was kept as far as the page can tell. */
  kept: boolean;
}

const COMMITS =
  /\b(?:(?:i|we|our team|my colleague|they|he|she|somebody|someone)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| is going to| promise)|you(?:'ll| will| should| can expect)|(?:it|this|that|which|they|parcel|order|refund|replacement|engineer|technician)? ?(?:should|will|'ll) (?:be|arrive|reach|land|get|come|leave|ship|go out|show up|appear)|expect (?:it|them|a|an|the|your|to))\b/i;
/** Politeness in the shape of a promise, and the opposite of one. */
const EMPTY =
  /\b(?:(?:will|shall|'ll) (?:not|never|be (?:happy|glad|able|delighted|pleased|sure)|need|have to|always|appreciate|love)|won't|you(?:'ll| will| should) (?:need|have to|want|be able|find|see|notice|love)|should (?:have|not)|if (?:you|there|that|it|we|i)\b)/i;
const TO_WRITE =
  /\b(?:write|reply|e-?mail|call|ring|phone|contact|message|update|hear (?:from|back)|get back|come back|let you know|keep you|be in touch|check (?:back|in)|follow up|confirm)\b/i;

/** The longest sentence shown whole, in characters. */
const LONGEST = 180;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;

/**
 * What we promised in earlier replies on the page, oldest first. A sentence that says what will happen counts when it
 * names a time, or when it is one of us who will do it. Questions and conditions promise nothing.
 */
export function promisesIn(conversation: Conversation): Promised[] {
  const spoken = conversation.messages.filter((message) => !message.internal);
  return spoken.flatMap(({ from, text, at }, index) => {
    if (from !== 'agent') return [];
    const answeredLater = spoken.slice(index + 1).some((message) => message.from === 'agent');
    return text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap((span): Promised[] => {
        const sentence = line.slice(span.start, span.end);
        const plain = sentence.replaceAll('’', "'");
        if (!COMMITS.test(plain) || EMPTY.test(plain) || /\?["'”’)]*$/.test(plain)) return [];
        const timed = namesTime(plain);
        if (!timed && !/\b(?:i|we)(?:'ll| will| shall| promise)\b/i.test(plain)) return [];
        return [
          {
            text: shortened(sentence),
            at,
            due: at === null ? null : due(plain, at),
            timed,
            kept: answeredLater && TO_WRITE.test(plain),
          },
        ];
      }),
    );
  });
}
