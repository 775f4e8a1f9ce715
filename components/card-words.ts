/** Everything the card says. */
export const card = {
  close: 'Close',
  remove: 'Remove',
  dismiss: 'Dismiss here',
  turnOff: 'Turn rule off',
  turnOffHint: 'Never show this rule again. The options page brings it back.',
  source: 'Source',
  keys: 'Tab to choose · Esc to close',
  copy: 'Copy the words',
  previous: 'Previous words to mend',
  next: 'Next words to mend',
  place: (at: number, all: number) => `${at} of ${all}`,
};
