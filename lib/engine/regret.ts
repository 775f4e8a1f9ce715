import { isFluent } from './fluent.ts';
import { turnRound } from './turn.ts';

const LONGEST = 12;

const STILL = '(?:(?:still|now|just|also|only|already|then|even) )*';
/** What shows that a thing failed, so that being sorry for it makes sense. */
const FAULT =
  "(?:isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|doesn't|didn't|don't|can't|cannot|couldn't|won't|not|never|no longer|nothing|nobody|no|broken?|broke|cracked|damaged|smashed|torn|bent|ripped|wrong|missing|lost|late|delayed|crash(?:es|ed|ing)|froze|frozen|freez(?:es|ing)|stopped|fails?|failed|leak(?:s|ed|ing)|dirty|filthy|cold|empty|dead|disappeared|vanished|cancelled|canceled|charged|billed|shut|closed|locked|blocked|down|stuck|twice|again|expired|overcooked|burnt|mouldy|faulty|scratched|split|snapped|collapsed|overdue|short)";
/** Something has to have happened: a bare heap of nouns is no clause. */
const FINITE =
  /(?:\b(?:am|is|isn't|are|aren't|was|wasn't|were|weren't|has|hasn't|have|haven't|had|hadn't|does|doesn't|did|didn't|do|don't|can't|cannot|couldn't|won't|'s|'ve|keeps?|kept|came|arrived|broke|got|get|went|goes|stopped|stops|failed|fails|crash(?:es|ed)|freezes|froze|fell|took|made|left|cut|shut|lost|charged|cancelled|canceled|closed|locked|blocked|never \p{L}+|disappeared|vanished|turned|showed|leaks|leaked|snapped|split|collapsed|expired|smashed|sent|forgot|missed|gave|billed|deleted|removed|ignored|shipped|answer(?:s|ed)|told|warned|called|calls|informed|replied|replies|knows?)\b|'(?:m|re|ve)\b)/iu;

/** Beginnings after which “I'm sorry …” is true and kind. What the customer merely did or thinks is not among them. */
const HAPPENED: readonly RegExp[] = [
  // "I was charged twice", "I've been waiting", "we were left without".
  `(?:i|we)(?:'ve| have| had)? ${STILL}(?:was|were|been|am|are|'m|got) ${STILL}(?:charged|overcharged|billed|told|left|given|sent|promised|cut|locked|stuck|treated|kept|ignored|stranded|waiting|double|without|refused|turned|moved|put|passed|missing|blocked|logged|kicked)`,
  `(?:i|we)(?: am| are|'m|'re) ${STILL}(?:waiting|without|stuck|locked|missing|unable)`,
  // "I still can't log in", "I never received it", "we haven't heard".
  `(?:i|we) ${STILL}(?:can't|cannot|can not|couldn't|could not) ${STILL}(?:get|log|access|use|reach|open|connect|send|sign|cancel|play|download|upload|print|work|pay|sleep|leave|call|watch|listen|order|book|check|see|find) (?:\\S+ )*\\S+`,
  `(?:i|we)(?:'ve| have)? ${STILL}never (?:got|received|had|heard|been)`,
  `(?:i|we) ${STILL}(?:haven't|have not|hadn't|didn't|did not|don't|do not) ${STILL}(?:received?|got|get|had|have|heard|hear|been) .+`,
  // "I had to wait", "we lost two days", "I got the wrong size".
  `(?:i|we) ${STILL}(?:have|had) to (?:wait|pay|send|buy|stand|chase|throw|walk|drive|cancel|sleep|take|borrow|hire|turn) .+`,
  `(?:i|we)(?:'ve| have)? ${STILL}(?:got|received) (?:the wrong|a (?:broken|damaged|cracked|cold|different|half|dead)|an empty|half|only|somebody|someone|nothing|no) .+`,
  `(?:i|we)(?:'ve| have)? ${STILL}lost (?:a|all|two|three|four|five|six|ten|half|several|hours|days|customers|orders|work|about)\\b.+`,
  `(?:i|we)(?:'ve| have)? ${STILL}waited .+`,
  `(?:i|we)(?:'ve got| have)? no (?:heating|power|water|hot water|electricity|internet|signal|service|phone|light).*`,
  // "my parcel …", "the driver …", "your app …", "both bottles …".
  `(?:my|our|the|your|half|both|one|two|three|four|some|most|part) (?:\\S+ ){1,8}?${FAULT}\\b.*`,
  `(?:nobody|no one|none of you) (?:has |have |had |ever |even |at \\S+ (?:\\S+ )?)*(?:came|come|answer(?:s|ed)|told|warned|called|calls|informed|replied|replies|turned|showed|picks?|picked|knows|could|can|rang|wrote)\\b.*`,
  `there (?:is|was|were|are|has been) (?:no|nobody|no one|broken|glass|mould|a hole|a crack|a hair|a piece)\\b.+`,
  `it (?:has |had |is |was )?${STILL}(?:never|hasn't|didn't|doesn't|did not|does not|won't|wasn't|stopped|broke|arrived|came)\\b.+`,
  // "you charged me twice": what was done, not what was said.
  `you(?:'ve| have| had)? ${STILL}(?:lost|sent|charged|cancelled|canceled|closed|locked|blocked|forgot|missed|delivered|left|took|kept|billed|deleted|removed|ignored|broke|gave|shipped|packed|double|overcharged|hung|cut|dropped|never (?:sent|answered|replied|called|came|delivered|refunded|told))\\b.+`,
].map((source) => new RegExp(`^${source}`, 'iu'));

const UNSAFE = [
  // Not facts: wishes, duties, guesses, questions, conditions; and verbs that report somebody's words.
  /\b(?:should|would|might|must|will|going to|gonna|if|unless|whether|maybe|perhaps|probably|think|thought|believe|guess|bet|hope|wish|want|need|expect|suppose|supposed|imagine|why|how|what|because|apparently|supposedly|said|says?|promised|claims?|claimed|wrote|asked)\b/i,
  // Loose ends.
  /,|\b(?:and|or|but|so|though|although|while|whereas|which|who|whose|until|anymore|any more|nothing (?:wrong|else|but)|my fault|your fault)\b/i,
  /\b(?:since|until|by|from|before|after) (?:yesterday|today|tomorrow|tonight|now|this)\b|^(?:the|my|our|your) (?:problem|issue|point|thing|question|concern|complaint) (?:is|isn't|was|wasn't)\b|\betc\b/i,
  // Nothing went wrong there.
  /\bno (?:problems?|issues?|errors?|faults?|troubles?|complaints?|damage|difficult\w+)\b/i,
  // Feelings are theirs to name, and “I'm sorry you're angry” is no apology.
  /\b(?:angry|upset|disappointed|frustrat\w+|annoy\w+|unhappy|furious|livid|fed up|sick|tired|hate|like|care|disgust\w+|happy|impressed|satisfied|pleased|worried|scared|feel(?:ing|s)?|felt|embarrass\w+|humiliat\w+|joke|ridiculous|unacceptable|terrible|awful|worst|rude|patience|garbage|trash|crap|heart|stress \w+|assume|trust|believe|better|human)\b/i,
  // Accusations are not ours to repeat as facts; death and illness need words of one's own.
  /\b(?:li(?:e|es|ed|ar)|lying|stole|steal\w*|cheat\w*|rob(?:bed)?|scam\w*|fraud\w*|con(?:ned)?|threat\w*|illegal\w*|racist|sexist|drunk|assault\w*|abus\w+|killed|died|death|passed away|pregnant|cancer|funeral|fault)\b/i,
  /^(?:my|our|the|your) (?:mother|mum|mom|father|dad|wife|husband|partner|son|daughter|child|kids?|baby|nan|gran|grand\w+|brother|sister|friend|boss|old)\b/i,
  /["“”«»()[\]{}<>@#*|\\/]|https?:|\.(?:\s|\.)|…|[:;?!&]|(?:^|\s)'|'(?:\s|$)/u,
  /\b(?:MY|THE|AN|OF|NO|IS|IT|ALL|NOT|TO|ONE|ANY|HE|SHE|WE|US|ME|AND|YOU)\b/,
  /\b(?:u|ur|pls|plz|lol|omg|wtf|idk|thx|r|im|dont|cant|wont|didnt|doesnt|isnt|wasnt|ive|w|yday)\b/i,
];
/** What is left of the first person once the speaker is turned round would be a slip. */
const LEFT = /\b(?:i|me|my|mine|myself|us)\b/i;

/**
 * What a customer says went wrong, in words that may follow “I'm sorry”: “my order arrived broken” gives “your order
 * arrived broken”. Null where that could come out wrong, untrue or unkind; a general apology is the better one then.
 */
export function regretWords(clause: string): string | null {
  const plain = clause.replaceAll('’', "'").trim();
  const words = plain.split(/\s+/).length;
  if (words < 4 || words > LONGEST || !FINITE.test(plain)) return null;
  if (!HAPPENED.some((form) => form.test(plain)) || UNSAFE.some((form) => form.test(plain)) || !isFluent(plain))
    return null;
  // Two of “you” in one clause cannot be told apart surely enough.
  if ((plain.match(/\byou\b/gi)?.length ?? 0) > 1) return null;
  const turned = turnRound(plain);
  return LEFT.test(turned) || turned.split(/\s+/).length < 4 ? null : turned;
}
