import type { FileProblem } from '../../lib/browser/settings-file.ts';
import { plural, t } from '../i18n.ts';
import { quoted } from '../words.ts';

/** What the options page says about what is kept: quiet, the week, files, the version. */

export const quiet = {
  heading: t('options.quiet.heading'),
  lead: t('options.quiet.lead'),
  none: t('options.quiet.none'),
  rule: (check: string) => t('options.quiet.rule', { check }),
  everything: t('options.quiet.everything'),
  reply: t('options.quiet.reply'),
  dismissed: (n: number) => plural('options.quiet.dismissed', n),
  again: t('options.quiet.again'),
  check: (check: string) => t('options.quiet.check', { check }),
  everywhere: t('options.quiet.everywhere'),
  in: (place: string) => t('options.quiet.in', { place }),
  ruleIn: (rule: string, place: string) => t('options.quiet.ruleIn', { rule, place }),
  paused: t('options.quiet.paused'),
  until: (time: string) => t('options.quiet.until', { time }),
  on: t('options.quiet.turnOn'),
  speak: t('options.quiet.speak'),
  endPause: t('options.quiet.endPause'),
};

export const week = {
  heading: t('options.week.heading'),
  lead: t('options.week.lead'),
  found: (n: number) => plural('options.week.found', n),
  mended: (n: number) => (n === 0 ? t('options.week.notMended') : plural('options.week.mended', n)),
  nothing: t('options.week.nothing'),
  off: t('options.week.countingOff'),
  byDay: t('options.week.byDay'),
  byCheck: t('options.week.byCheck'),
  day: t('options.week.day'),
  check: t('options.week.check'),
  foundHead: t('options.week.foundHead'),
  mendedHead: t('options.week.mendedHead'),
  counting: t('options.week.counting'),
  save: t('options.week.save'),
  delete: t('options.week.delete'),
  deleted: t('options.week.deleted'),
};

export const transfer = {
  heading: t('options.transfer.heading'),
  lead: t('options.transfer.lead'),
  save: t('options.transfer.save'),
  read: t('options.transfer.read'),
  done: t('options.transfer.done'),
  undo: t('options.transfer.undo'),
  undone: t('options.transfer.undone'),
  bad: t('options.transfer.bad'),
};

/** What is expected at a place of a file, by the name that the reader of files has for it. */
const kinds: Readonly<Record<string, string>> = {
  array: t('options.file.kinds.list'),
  string: t('options.file.kinds.text'),
  number: t('options.file.kinds.number'),
  boolean: t('options.file.kinds.boolean'),
  object: t('options.file.kinds.group'),
  record: t('options.file.kinds.group'),
  pack: t('options.file.kinds.pack'),
};

/** A problem of a settings file in plain words: where, what, and what to do. */
export function fileProblem(problem: FileProblem): string {
  const again = t('options.file.again');
  switch (problem.kind) {
    case 'not-json': {
      const { line } = problem;
      return `${line === null ? t('options.file.notJson') : t('options.file.notJsonFrom', { line })} ${again}`;
    }
    case 'not-ours':
      return t('options.file.notOurs', { save: transfer.save });
    case 'newer':
      return t('options.file.newer', { version: problem.version });
    case 'unknown': {
      const { place, keys } = problem;
      return plural('options.file.unknown', keys.length, { place, keys: keys.map(quoted).join(', ') });
    }
    case 'wrong': {
      const { place, expected } = problem;
      const kind = kinds[expected] ?? t('options.file.kinds.oneOf', { values: expected });
      return `${t('options.file.wrong', { place, kind })} ${again}`;
    }
  }
}

export const version = {
  heading: t('options.version.heading'),
  lead: (number: string) => t('options.version.lead', { version: number }),
  welcome: t('options.version.welcome'),
};
