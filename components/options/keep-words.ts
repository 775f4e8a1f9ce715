import type { FileProblem } from '../../lib/browser/settings-file.ts';

/** What the options page says about what is kept: quiet, the week, files, the version. */

export const quiet = {
  heading: 'Quiet',
  lead: 'What you asked Amends to be silent about. Each can speak again.',
  none: 'Nothing is kept quiet. When you turn off a rule, silence a conversation or pause, it is listed here.',
  rule: (check: string) => `A rule of ${check}`,
  everything: 'Everything',
  conversation: (rule: string | null, conversation: string) =>
    rule === null ? `in ${conversation}` : `${rule} in ${conversation}`,
  paused: 'Everything, everywhere',
  until: (time: string) => `until ${time}`,
  on: 'Turn on',
  speak: 'Let it speak',
  endPause: 'End the pause',
};

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

export const week = {
  heading: 'Your week',
  lead: 'How often a check found something, and how often it was mended before the reply went out. Only numbers are kept, for five weeks, on this machine.',
  sum: (found: number, mended: number) =>
    `In the last seven days Amends found something to mend ${times(found)}; ${mended === 0 ? 'none of it was mended yet' : `it was mended ${times(mended)}`}.`,
  nothing: 'Nothing has been counted in the last seven days. Numbers come as you write replies.',
  off: 'Counting is off.',
  byDay: 'By day',
  byCheck: 'By check',
  day: 'Day',
  check: 'Check',
  found: 'Found',
  mended: 'Mended',
  counting: 'Count what is found',
  save: 'Save as CSV',
  delete: 'Delete the counts',
  deleted: 'The counts are deleted.',
};

export const transfer = {
  heading: 'Move your settings',
  lead: 'A file with everything you changed on this page, for another browser or a colleague. It holds no text of anybody’s.',
  save: 'Save settings to a file',
  read: 'Read settings from a file',
  done: 'The settings in the file hold now.',
  undo: 'Take that back',
  undone: 'Your settings are as they were before.',
  bad: 'The file could not be used, and nothing was changed:',
};

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'a group of settings',
  record: 'a group of settings',
};

/** A problem of a settings file in plain words: where, what, and what to do. */
export function fileProblem(problem: FileProblem): string {
  const again = 'Save it again where it came from, or mend it by hand.';
  switch (problem.kind) {
    case 'not-json':
      return `${problem.line === null ? 'It' : `From line ${problem.line} on it`} is not readable as JSON. ${again}`;
    case 'not-ours':
      return 'It is no settings file of Amends. Choose the one that “Save settings to a file” made.';
    case 'newer':
      return `It was made by a newer Amends (format ${problem.version}). Update Amends here and read it again.`;
    case 'unknown':
      return `${problem.place} has ${problem.keys.map((key) => `“${key}”`).join(', ')}, which this Amends does not know. Update Amends, or take ${problem.keys.length === 1 ? 'it' : 'them'} out of the file.`;
    case 'wrong':
      return `${problem.place} should be ${kinds[problem.expected] ?? `one of: ${problem.expected}`}. ${again}`;
  }
}

export const version = {
  heading: 'Version',
  lead: (number: string) => `This is Amends ${number}.`,
  welcome: 'Show the first page again',
};
