import type { Facts, UpsetLevel } from '../../lib/engine/types.ts';

/** What the panel says about the customer and the conversation. */

export const moods: Readonly<Record<UpsetLevel, string>> = {
  0: 'Calm',
  1: 'Annoyed',
  2: 'Angry or hurt',
  3: 'Very upset',
};

/** What kind of message the customer wrote, the weightiest first. */
export function messageKind(facts: Facts): string {
  if (facts.complaint) return 'Complaint';
  if (facts.question) return 'Question';
  return facts.thanks ? 'Thanks' : 'Neither complaint nor question';
}

export const customer = {
  nameUnknown: 'Name unknown',
  more: 'What was read and what is unknown',
  name: 'Customer',
  nameUnknownWhy: 'Unknown, so the greeting is not checked',
  agent: 'Signed by',
  channel: 'Channel',
  channelUnknown: 'Unknown, so no target for the answer is known',
  message: 'Message',
  messageUnknown: 'Not found on this page, so nothing is asked of a complaint',
  mood: 'Mood',
  problem: 'What went wrong',
  apology: 'Our apology so far',
  apologised: 'Made in an earlier reply',
  notApologised: 'None on this page',
  unknown: 'Unknown',
  waiting: 'Waiting',
  waitingFor: (time: string) => `Waiting ${time}`,
  waitingSince: (time: string) => `${time}, since their message`,
  waitingSinceFirst: (time: string, last: string) =>
    `${time}, since the first unanswered message; the last came ${last} ago`,
  waitingUnknown: 'Unknown: the page does not say when they wrote',
  notWaiting: 'Not waiting: the last word was ours',
  target: (time: string) => `target ${time}`,
  late: (time: string) => `past the target of ${time}`,
  close: (time: string) => `close to the target of ${time}`,
  written: 'They wrote',
  times: (n: number) => (n === 1 ? 'Once on this page' : `${n} times on this page`),
  timesOpen: (n: number, open: number) =>
    `${n === 1 ? 'Once' : `${n} times`} on this page, ${open === n ? 'not answered yet' : `${open} since our last reply`}`,
  promised: 'We promised',
  notPromised: 'Nothing found in our replies on this page',
  noReply: 'No reply of ours on this page',
  overdue: 'Promise overdue',
  dueToday: 'Promise due today',
  due: (day: string) => `due ${day}`,
  was: (day: string, ago: string) => `was due ${day}, ${ago} ago`,
  dueUnknown: 'due when is unknown: the page does not say when we wrote it',
  noTime: 'no time was given',
  kept: 'we wrote again since',
  ours: 'read in our replies on this page',
  theirs: 'read in their words',
  clock: 'from the times at their messages',
};

/** Where a fact stands on the page, by product and fact; what a host says itself about a fact stands below. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zendesk: {
    customerName: 'from the requester field',
    channel: 'from the channel switch at the reply',
    messages: 'from the conversation log',
  },
  intercom: {
    customerName: 'from the head of the conversation',
    channel: 'from the mail details at the messages',
    messages: 'from the conversation',
  },
  gmail: {
    customerName: 'from the recipient',
    agentName: 'from the sender of our mails',
    messages: 'from the open thread',
  },
};

const sayings: Readonly<Record<string, string>> = {
  'Gmail sends mail': 'Gmail sends mail and nothing else',
  'newest customer message': 'from the name at their newest message',
};

/** How a fact was found, in plain words; null where nothing was found. */
export function howFound(host: string, fact: string, found: string | null | undefined): string | null {
  if (!found) return null;
  return sayings[found] ?? places[host]?.[fact] ?? 'from the page';
}
