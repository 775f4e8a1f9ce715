/** Everything the options page says. */

export const page = {
  title: 'Settings',
  lead: 'Everything is on to begin with, and that is a good place to stay. What you change here holds at once in every open tab.',
  sections: 'On this page',
  failed: 'That could not be saved. Please try again.',
};

export const checks = {
  heading: 'Checks',
  search: 'Search checks, rules and examples',
  count: (rules: number, checks: number) =>
    `${rules} ${rules === 1 ? 'rule' : 'rules'} in ${checks} ${checks === 1 ? 'check' : 'checks'}`,
  nothing: (query: string) => `Nothing matches “${query}”.`,
  clear: 'Clear the search',
  rules: (all: number, off: number) =>
    `${all} ${all === 1 ? 'rule' : 'rules'}${off > 0 ? `, ${off === all ? 'all' : off} off` : ''}`,
  off: (n: number) => `${n} switched off`,
  allOn: 'Switch everything on',
  loading: 'Fetching the checks',
  lost: 'The checks could not be fetched. Reload this page to try again.',
  checkSwitch: (name: string) => `Check ${name}`,
  ruleSwitch: (id: string) => `Rule ${id}`,
  checkIsOff: 'The check is off, so none of its rules applies.',
  source: 'Source',
  customer: 'The customer wrote',
  becomes: 'becomes',
  missing: 'Something is missing from',
  more: 'More examples',
  alsoFlagged: 'Also marked',
  leftAlone: 'Left alone',
  noRewrite: 'No ready-made words: only the agent knows what is true here.',
  advice: 'Advice',
  problem: 'Problem',
};

export const hosts = {
  heading: 'Where it works',
  lead: 'On a product switched off here nothing is read.',
  hostSwitch: (name: string) => `Work in ${name}`,
};

export const shortcuts = {
  heading: 'Keyboard',
  lead: 'These work while you are in a conversation. The browser lets you choose other keys.',
  none: 'not set',
  open: 'Open the panel',
  change: 'Change the keys',
};

export const evidence = {
  heading: 'Evidence',
  lead: 'What is published on angry customers, retold in our words. A: field experiment or several studies. B: laboratory study, survey or review. C: one survey or industry study.',
};

export const privacy = {
  heading: 'Privacy',
  points: [
    'Your drafts and your customers’ messages are read on this machine only. Nothing is sent anywhere, stored or logged.',
    'What is kept is what you switched off or chose, and in which conversations you asked for quiet: their numbers, never a word of them.',
    'Nothing is ever sent for you: Send is yours alone.',
  ],
  reset: 'Delete everything kept',
  resetDone: 'Deleted. Everything is as it was at the start.',
};
