const BE = "(?:am|is|are|was|were|isn't|aren't|wasn't|weren't|'m|'s|'re)";
const HAVE = "(?:have|has|had|haven't|hasn't|hadn't|'ve)";
const BETWEEN = '(?: (?:still|not|never|also|now|already|yet|just))*';
const NOT_AFTER =
  'am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|should|may|might|must';

/** Slips of those who write in a hurry or in a language that is not their own, which nobody should have said back. */
const SLIPS: readonly RegExp[] = [
  // "is not arrive", "have receive", "didn't received", "doesn't works".
  `\\b${BE}${BETWEEN} (?:arrives?|come|comes|works?|receives?|send|deliver|function|get|give|refund|respond|happen|reply)\\b`,
  `${HAVE}${BETWEEN} (?:receives?|get|arrives?|send|give|deliver|lose|break|take|forget|write)\\b`,
  "\\bdid(?:n't| not|n't even| never) (?:received|got|came|arrived|sent|worked|had|went|gave|told|called|replied|answered|showed|delivered|was|were)\\b",
  "\\b(?:does|do)(?:n't| not) (?:works|comes|arrives|working|opens|turns|starts|loads|answers|replies)\\b",
  // "still not arrived", "never arrive", "nobody answer", "no work".
  `(?<!\\b(?:${NOT_AFTER}|'m|'s|'re|'ve|'d)(?: (?:still|now|also|just|yet|already|even))?) not (?:yet )?(?:arrived?|come|came|received?|delivered?|works?)\\b`,
  '^(?:my|our|the|your|it|this|that)\\b.*\\bnever (?:arrive|come|work|show|turn)\\b',
  '^(?:nobody|no one|none)(?: (?:ever|even))? (?:answer|reply|come|call|tell|inform|know|help|pick|care|respond|show)\\b',
  "(?<!\\b(?:is|was|are|were|has|have|had|been|got|get|with|do|did|and|there's|'s|'ve)) no (?:work|arrive|come|function)\\b",
  // "since three weeks".
  '\\bsince (?:a|an|one|two|three|four|five|six|\\d+|many|several|some) (?:hours?|days?|weeks?|months?|years?)\\b(?! ago)',
  // Two sentences and no mark between them.
  "(?<!^|\\b(?:and|but|or|so|because|as|since|that|which|when|while|if|after|before|until|though|where|said|says|know|than|time)|[,;:–—-]) (?:nobody|no one|i'm|i've|it's been|he's|she's|there's)\\b",
].map((source) => new RegExp(source, 'i'));

/** Whether a clause reads like English that one may repeat. */
export const isFluent = (clause: string): boolean => !SLIPS.some((slip) => slip.test(clause.replaceAll('’', "'")));
