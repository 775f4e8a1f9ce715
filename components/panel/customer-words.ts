import type { Facts, UpsetLevel } from '../../lib/engine/types.ts';
import { plural, t } from '../i18n.ts';

/** What the panel says about the customer and the conversation. */

const levels = ['calm', 'annoyed', 'angry', 'upset'] as const;
export const moodOf = (level: UpsetLevel): string => t(`panel.moods.${levels[level]}`);

/** What kind of message the customer wrote, the weightiest first. */
export function messageKind(facts: Facts): string {
  if (facts.complaint) return t('panel.kinds.complaint');
  if (facts.question) return t('panel.kinds.question');
  return t(facts.thanks ? 'panel.kinds.thanks' : 'panel.kinds.neither');
}

const times = (n: number): string => plural('panel.customer.times', n);

export const customer = {
  nameUnknown: t('panel.customer.nameUnknown'),
  more: t('panel.customer.more'),
  name: t('panel.customer.name'),
  nameUnknownWhy: t('panel.customer.nameUnknownWhy'),
  agent: t('panel.customer.agent'),
  channel: t('panel.customer.channel'),
  channelUnknown: t('panel.customer.channelUnknown'),
  message: t('panel.customer.message'),
  messageUnknown: t('panel.customer.messageUnknown'),
  mood: t('panel.customer.mood'),
  problem: t('panel.customer.problem'),
  apology: t('panel.customer.apology'),
  apologised: t('panel.customer.apologised'),
  notApologised: t('panel.customer.notApologised'),
  unknown: t('panel.customer.unknown'),
  waiting: t('panel.customer.waiting'),
  waitingFor: (time: string) => t('panel.customer.waitingFor', { time }),
  waitingSince: (time: string) => t('panel.customer.waitingSince', { time }),
  waitingSinceFirst: (time: string, last: string) => t('panel.customer.waitingSinceFirst', { time, last }),
  waitingUnknown: t('panel.customer.waitingUnknown'),
  notWaiting: t('panel.customer.notWaiting'),
  target: (time: string) => t('panel.customer.target', { time }),
  late: (time: string) => t('panel.customer.late', { time }),
  close: (time: string) => t('panel.customer.close', { time }),
  written: t('panel.customer.written'),
  times,
  timesOpen: (n: number, open: number) =>
    open === n
      ? t('panel.customer.timesAllOpen', { times: times(n) })
      : t('panel.customer.timesOpen', { times: times(n), open }),
  promised: t('panel.customer.promised'),
  notPromised: t('panel.customer.notPromised'),
  noReply: t('panel.customer.noReply'),
  overdue: t('panel.customer.overdue'),
  dueToday: t('panel.customer.dueToday'),
  due: (day: string) => t('panel.customer.due', { day }),
  was: (day: string, ago: string) => t('panel.customer.was', { day, ago }),
  dueUnknown: t('panel.customer.dueUnknown'),
  noTime: t('panel.customer.noTime'),
  kept: t('panel.customer.kept'),
  ours: t('panel.customer.ours'),
  theirs: t('panel.customer.theirs'),
  clock: t('panel.customer.clock'),
};

/** Where a fact stands on the page, by product and fact; what a host says itself about a fact stands below. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zendesk: {
    customerName: t('panel.found.requesterField'),
    channel: t('panel.found.channelSwitch'),
    messages: t('panel.found.log'),
  },
  intercom: {
    customerName: t('panel.found.head'),
    channel: t('panel.found.mailDetails'),
    messages: t('panel.found.conversation'),
  },
  gmail: {
    customerName: t('panel.found.recipient'),
    agentName: t('panel.found.sender'),
    messages: t('panel.found.thread'),
  },
};

const sayings: Readonly<Record<string, string>> = {
  'Gmail sends mail': t('panel.found.gmailMail'),
  'newest customer message': t('panel.found.newestName'),
};

/** How a fact was found, in plain words; null where nothing was found. */
export function howFound(host: string, fact: string, found: string | null | undefined): string | null {
  if (!found) return null;
  return sayings[found] ?? places[host]?.[fact] ?? t('panel.found.page');
}
