import { factsOf, indexFacts, type Reading } from './facts.ts';
import { keyed, sorted } from './findings.ts';
import { isOpen } from './gate.ts';
import { count } from './kinds/count.ts';
import { details } from './kinds/details.ts';
import type { Case, Kind, Verdict } from './kinds/kind.ts';
import { learned } from './kinds/learned.ts';
import { missing } from './kinds/missing.ts';
import { name } from './kinds/name.ts';
import { phrase } from './kinds/phrase.ts';
import { placeholder } from './kinds/placeholder.ts';
import { position } from './kinds/position.ts';
import { repeat } from './kinds/repeat.ts';
import { unanswered } from './kinds/unanswered.ts';
import { callName } from './name.ts';
import type { PhraseRule, Rule } from './rule.ts';
import type { CompiledRule, Ruleset } from './ruleset.ts';
import { elementHits, type Hit, Index, indexElements, spanOf, type Views } from './scan.ts';
import { Reader, Recent, type TextView } from './text-view.ts';
import type { CheckResult, Conversation, Coverage, Draft, Finding } from './types.ts';
import { fullIn, type Voice, voiceOf } from './voice.ts';

const KINDS: Record<Rule['kind'], Kind> = {
  phrase,
  missing,
  count,
  position,
  name,
  placeholder,
  repeat,
  details,
  unanswered,
  learned,
};

export interface Engine {
  /**
   * Judges a draft. Synchronous, deterministic and total: it never throws, whatever the text. Findings come in text
   * order, those about the whole draft last. An internal note has none.
   */
  check(draft: Draft, conversation: Conversation): CheckResult;
}

/** An engine over a compiled ruleset. It remembers the sentences it read, in memory only, to be quick the next time. */
export function createEngine(ruleset: Ruleset): Engine {
  const reader = new Reader();
  const phrases = new Index(
    ruleset.rules.flatMap((owner) =>
      owner.rule.kind === 'phrase'
        ? owner.find.map((program) => ({
            program,
            owner,
            skip: (owner.rule as PhraseRule).skip ?? [],
            unless: owner.unless,
            needs: owner.needs,
          }))
        : [],
    ),
  );
  // Rules that ask what others found come after them.
  const inOrder = ruleset.rules.toSorted((a, b) => turnOf(a) - turnOf(b));
  // A conversation stays as it is while a reply to it is typed.
  const readings = new Recent<Reading>(200);
  const asks = indexFacts(ruleset);
  const elements = indexElements(ruleset.elements);

  return {
    check(draft, conversation) {
      const views = viewsOf(reader, draft, conversation);
      const said = [views.customer, views.before, views.earlier].map(({ text }) => text);
      const reading = readings.get(JSON.stringify([conversation.messages.length, ...said]), () =>
        factsOf(ruleset, asks, views, conversation),
      );
      const { facts } = reading;
      const found = phrases.in(views.draft);
      const shown = elements.in(views.draft);
      const hits = new Map<string, readonly Hit[]>();
      const element = (id: string) => {
        let known = hits.get(id);
        if (!known) {
          const compiled = ruleset.elements.get(id);
          known = compiled ? elementHits(id, compiled, shown, views.draft, views) : [];
          hits.set(id, known);
        }
        return known;
      };
      const coverage: Coverage = {};
      for (const id of shown.keys()) {
        const spans = element(id).map(spanOf);
        if (spans.length) coverage[id] = spans;
      }
      if (conversation.visibility === 'internal') return { findings: [], coverage, facts };
      const findings: Finding[] = [];
      let voice: { of: Voice } | undefined;
      let problem: { of: string | null } | undefined;
      const on: Case = {
        text: draft.text,
        views,
        conversation,
        facts,
        evidence: reading.points.complaint + reading.points.upset,
        feeling: reading.points.upset,
        found: (id) => findings.some((one) => one.check === id || one.rule === id),
        marked: (check, { start, end }) =>
          findings.some((one) => one.check === check && one.span && one.span.start < end && start < one.span.end),
        readings: ruleset.readings,
        element,
        hits: (compiled) => found.get(compiled) ?? [],
        get voice() {
          voice ??= { of: voiceOf(draft.text) };
          return voice.of;
        },
        values: {
          customer: callName(conversation.customerName ?? ''),
          agent: callName(conversation.agentName ?? ''),
          get problem() {
            if (!problem) {
              const words = reading.regret();
              problem = { of: words && fullIn(words, on.voice) };
            }
            return problem.of;
          },
        },
      };
      for (const compiled of inOrder) {
        if (compiled.rule.kind === 'phrase' && !found.has(compiled)) continue;
        if (!isOpen(compiled.rule, on)) continue;
        for (const verdict of KINDS[compiled.rule.kind](compiled, on))
          findings.push(finding(compiled, verdict, draft.text));
      }
      return { findings: keyed(sorted(findings, draft.text.length), draft.text), coverage, facts };
    },
  };
}

/** Patterns come first, then what was learned of sentences, then what goes by these, then what was learned of it all. */
function turnOf({ rule: { kind, when } }: CompiledRule): number {
  if (when?.reads) return 3;
  if (when?.beside) return 2;
  return kind === 'learned' ? 1 : 0;
}

/** The texts rules look at. Messages the customer sent since our last reply are read as one. */
function viewsOf(reader: Reader, draft: Draft, conversation: Conversation): Views {
  const spoken = conversation.messages.filter((message) => !message.internal);
  let last = spoken.length;
  while (last > 0 && spoken[last - 1]?.from === 'agent') last--;
  let first = last;
  while (first > 0 && spoken[first - 1]?.from === 'customer') first--;
  const read = (messages: typeof spoken): TextView => reader.read(messages.map((message) => message.text).join('\n'));
  return {
    draft: reader.read(draft.text),
    customer: read(spoken.slice(first, last)),
    before: read(spoken.slice(0, first).filter((message) => message.from === 'customer')),
    earlier: read(spoken.filter((message) => message.from === 'agent')),
  };
}

function finding({ id, check, rule }: CompiledRule, { span, rewrites }: Verdict, text: string): Finding {
  // Rewrites take the apostrophe that the draft has.
  const curly = text.includes('’') && !text.includes("'");
  return {
    key: '',
    check: check.id,
    rule: id,
    level: rule.level ?? check.level,
    span,
    message: rule.why,
    source: rule.source ?? null,
    rewrites: rewrites
      .filter((rewrite) => text.slice(rewrite.start, rewrite.end) !== rewrite.text)
      .map((rewrite) => (curly ? { ...rewrite, text: rewrite.text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') } : rewrite)),
  };
}
