import { FEATURES, type Token } from './tokens.ts';

/** Words that, after a comma, begin a clause of their own. */
const STARTERS = new Set(
  `but so and which though although because while yet as whereas however i we you he she it they that there this these
  those the a an our your my their his her its nobody no not for whose who what how even still nor or then since`.split(
    /\s+/,
  ),
);

/** Words that begin a clause which needs the one after its comma: "Had you read it, we would not be here." */
const OPENERS = new Set(
  `if when had as for in with since because while once after before although though where were should under per due
  owing according at on from by during until unless without given seeing whatever whoever what how whether despite
  besides supposing to regarding`.split(/\s+/),
);

const HARD = FEATURES.hasSemicolon | FEATURES.hasDash | FEATURES.hasColon;

/** The least number of words on each side of a comma or dash that parts two clauses. */
const LEAST = 3;

/**
 * Where each clause of a sentence begins, as indices of words; the first is 0. A rough cut by marks and the words after
 * them: good enough to tell "sorry about that" from the accusation behind its comma.
 */
export function clauseStarts(tokens: readonly Token[]): number[] {
  const starts = [0];
  let from = 0;
  for (let next = LEAST; next <= tokens.length - LEAST; next++) {
    if (next - from < LEAST) continue;
    const { features } = tokens[next - 1] as Token;
    const parts =
      (features & HARD) !== 0 ||
      ((features & FEATURES.hasComma) !== 0 &&
        STARTERS.has((tokens[next] as Token).forms[0] as string) &&
        !OPENERS.has((tokens[from] as Token).forms[0] as string));
    if (!parts) continue;
    starts.push(next);
    from = next;
  }
  return starts;
}
