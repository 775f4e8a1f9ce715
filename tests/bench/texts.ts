/** Support replies put together from frames, with faults here and there; the same for the same seed on every machine. */

const SLOTS = {
  name: ['Dana', 'Priya', 'Tom', 'Ines', 'Oluwaseun', 'Marek', 'Grace', 'Hiro', 'Leila', 'Jonas', 'Aoife', 'Bruno'],
  thing: ['kettle', 'desk lamp', 'rain jacket', 'subscription', 'headset', 'bookcase', 'voucher', 'charger', 'tent'],
  fault: [
    'arrived scratched',
    'went to the old address',
    'was charged twice',
    'stopped working',
    'came without its lid',
  ],
  day: ['Monday', 'Tuesday morning', 'Wednesday', 'Thursday noon', 'Friday', 'the 14th', 'the end of the month'],
  team: ['warehouse', 'billing team', 'courier', 'repair desk', 'returns team', 'night shift'],
  deed: [
    'sent a new one',
    'opened a trace',
    'refunded the postage',
    'put a hold on the invoice',
    'booked a collection',
  ],
} as const;

/** Each has a number in it, drawn anew, so that hardly a sentence comes twice and none can be answered from memory. */
const FRAMES = [
  "I'm sorry your {thing} {fault}, {name}; that must have spoiled the {number} days before {day}.",
  'I have {deed} this morning, and the reference is {number}.',
  'Our {team} looked at parcel {number} on {day} and found nothing missing.',
  'You should have told the {team} before {day}, because the {thing} {number} was already on its way.',
  'As per our policy, a {thing} can be returned within {number} days.',
  'We apologise for any inconvenience this may have caused with order {number}.',
  'Please be advised that the {team} answers within {number} hours.',
  'Could you send me a photo of the {thing} and of the label that ends in {number}?',
  "You'll have it by {day}, and I will write to you again once the {team} confirms number {number}.",
  'If you would rather have your money back, I can do that today: it is {number} pounds.',
  'The {team} made a mistake with your {thing}, and we are looking into how case {number} could happen.',
  'Thanks for the details about the {thing}, they helped me find order {number} quickly.',
  'I understand that waiting until {day} for the {number} missing parts is not what you had hoped for, {name}.',
  'We cannot change the address of parcel {number} once the {team} has it.',
  'Do not hesitate to contact us about the {thing} under {number} again.',
  'As I already explained on {day}, the {thing} {number} {fault} after it left us.',
  'It seems that the {thing} {fault} because the box was too small for {number} items.',
  'You can follow parcel {number} on the page of the {team}; it is updated every evening.',
  'Rest assured that we value your feedback on the {thing} {number}.',
  'I checked with {name} in the {team}, who will call you about {number} before {day}.',
  'Your {thing} is covered for {number} months, so the repair costs you nothing.',
  'We will get back to you as soon as possible about invoice {number}.',
  'Would {day} suit you for a call about {number}, or shall I write instead?',
  'Nobody has reported that a {thing} of series {number} {fault} before, so this is new to the {team}.',
] as const;

/** The closing line that is typed in the bench, letter by letter. */
export const TYPED =
  ' I have asked the depot to hold the parcel, and you failed to read the note about Saturday deliveries.';

/** What the customer wrote, in every bench: a complaint, so that the rules for what is missing are at work. */
export const CUSTOMER =
  'This is the third time I write. My kettle came broken, nobody answers, and I am still waiting for my 40 pounds. Awful!';

/** Numbers from 0 to 1 that look random and are not (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A reply of `words` words and a few more, in paragraphs of four sentences. Another seed gives other sentences. */
export function replyOf(words: number, seed: number): string {
  const random = generator(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const fill = (frame: string) =>
    frame.replace(/\{(\w+)\}/g, (_, slot: keyof typeof SLOTS | 'number') =>
      slot === 'number' ? String(10 + Math.floor(random() * 99_990)) : pick(SLOTS[slot]),
    );
  const sentences: string[] = [];
  for (let count = 0; count < words; count += sentences.at(-1)!.split(' ').length) sentences.push(fill(pick(FRAMES)));
  const paragraphs = sentences.flatMap((_, i) => (i % 4 ? [] : [sentences.slice(i, i + 4).join(' ')]));
  return [`Hi ${pick(SLOTS.name)},`, ...paragraphs, `Best wishes,\n${pick(SLOTS.name)}`].join('\n\n');
}

/** The drafts that come about while a line is typed at the end of a paragraph in the middle of `reply`. */
export function typing(reply: string): string[] {
  const paragraphEnds = [...reply.matchAll(/\n\n/g)].map(({ index }) => index);
  const at = paragraphEnds[Math.floor(paragraphEnds.length / 2)] ?? reply.length;
  return Array.from(TYPED, (_, i) => reply.slice(0, at) + TYPED.slice(0, i + 1) + reply.slice(at));
}
