import type { TabState } from '../../lib/browser/protocol.ts';
import type { Promised } from '../../lib/engine/promises.ts';
import type { Help } from '../../lib/packs/help.ts';
import { channelNames } from '../channel-words.ts';
import { howFound, messageKind, moodOf, customer as words } from './customer-words.ts';
import { ago, dayOf, lasting, sameDay } from './when.ts';

/** How pressing something is: nothing to say, soon to be late, late. */
export type Tone = 'amber' | 'red' | null;

/** A fact, what is known of it, and how that is known. */
export interface FactRow {
  label: string;
  /** Words out of the conversation, which the value is about. */
  said?: string;
  value: string;
  how?: string | null;
  tone?: Tone;
}

const MINUTE = 60_000;

/** How long the customer has waited, in milliseconds, and how pressing that is; null when they do not, or nobody knows. */
export function waitOf(help: Help | null, now: number): { ms: number; tone: Tone } | null {
  if (!help || help.thread.firstAt === null) return null;
  const ms = Math.max(0, now - help.thread.firstAt);
  const { waiting } = help;
  const tone = !waiting ? null : ms >= waiting.red * MINUTE ? 'red' : ms >= waiting.amber * MINUTE ? 'amber' : null;
  return { ms, tone };
}

/** How pressing a promise is: red when its time is over, amber on its last day. */
export function toneOf({ due, kept }: Promised, now: number): Tone {
  if (due === null || kept) return null;
  return now > due ? 'red' : sameDay(now, due) ? 'amber' : null;
}

function waitingRow(help: Help, now: number): FactRow {
  const { thread, waiting } = help;
  const label = words.waiting;
  if (thread.unanswered === 0) return { label, value: thread.replies > 0 ? words.notWaiting : words.unknown };
  const wait = waitOf(help, now);
  if (!wait || thread.firstAt === null) return { label, value: words.waitingUnknown };
  const { ms, tone } = wait;
  const last = thread.lastAt ?? thread.firstAt;
  const since =
    thread.unanswered > 1
      ? words.waitingSinceFirst(lasting(ms), ago(Math.max(0, now - last)))
      : words.waitingSince(lasting(ms));
  const limit = waiting ? lasting(waiting.red * MINUTE) : null;
  const against = limit && (tone === 'red' ? words.late(limit) : tone ? words.close(limit) : words.target(limit));
  return { label, value: against ? `${since} (${against})` : since, how: words.clock, tone };
}

function promiseRows({ promises, thread }: Help, now: number): FactRow[] {
  const label = words.promised;
  if (promises.length === 0) return [{ label, value: thread.replies > 0 ? words.notPromised : words.noReply }];
  return promises.map((promise) => {
    const { text, due, kept, timed } = promise;
    const when = kept
      ? words.kept
      : due !== null
        ? now > due
          ? words.was(dayOf(due), ago(now - due))
          : words.due(dayOf(due))
        : timed
          ? words.dueUnknown
          : words.noTime;
    return { label, said: text, value: when, how: words.ours, tone: toneOf(promise, now) };
  });
}

/** Everything that was read of a conversation, each unknown said plainly together with what it silences. */
export function factRows({ conversation, result, found, host }: TabState, help: Help | null, now: number): FactRow[] {
  const { customerName, agentName, channel, messages } = conversation;
  const facts = result?.facts;
  const read = messages.some((message) => message.from === 'customer' && !message.internal);
  const how = (fact: keyof typeof conversation) => howFound(host, fact, found?.[fact]);
  const rows: FactRow[] = [
    { label: words.name, value: customerName ?? words.nameUnknownWhy, how: how('customerName') },
    { label: words.channel, value: channel ? channelNames[channel] : words.channelUnknown, how: how('channel') },
    { label: words.agent, value: agentName ?? words.unknown, how: how('agentName') },
  ];
  if (!read) return [...rows, { label: words.message, value: words.messageUnknown }];
  if (help) {
    const { written, unanswered } = help.thread;
    const value = unanswered > 0 ? words.timesOpen(written, unanswered) : words.times(written);
    rows.push({ label: words.written, value, how: how('messages') }, waitingRow(help, now), ...promiseRows(help, now));
  }
  if (!facts) return rows;
  rows.push(
    { label: words.message, value: messageKind(facts), how: words.theirs },
    { label: words.mood, value: moodOf(facts.upsetLevel), how: words.theirs },
  );
  if (facts.problem) rows.push({ label: words.problem, said: facts.problem, value: '', how: words.theirs });
  const apology = facts.apologised ? words.apologised : words.notApologised;
  if (facts.complaint) rows.push({ label: words.apology, value: apology, how: words.ours });
  return rows;
}
