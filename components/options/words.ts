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
  off: (n: number) => `${n} changed`,
  allOn: 'Put everything back',
  loading: 'Fetching the checks',
  lost: 'The checks could not be fetched. Reload this page to try again.',
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

export const levels = {
  legend: (name: string) => `Level of ${name}`,
  problem: 'Problem',
  advice: 'Advice',
  off: 'Off',
};

export const tryOut = {
  draft: 'Try a sentence',
  customer: 'when the customer wrote',
  sample: 'My kettle arrived broken, for the second time. I am really disappointed.',
  becomes: 'Becomes',
  nothing: (check: string) => `${check} has nothing to say about this.`,
  failed: 'That could not be found out just now. Please try again.',
};

export const playbooks = {
  heading: 'Method',
  lead: 'The steps in the panel’s checklist follow this one. A team’s pack can bring its own.',
};

export const hosts = {
  heading: 'Where it works',
  lead: 'On a product switched off here nothing is read.',
  hostSwitch: (name: string) => `Work in ${name}`,
  locked: 'The browser keeps Amends from reading these products, so nothing can be marked there.',
  unlock: 'Allow it',
  own: 'A site of your own',
  notAllowed: 'Not read: the browser has not been allowed to let Amends in',
  allow: 'Allow',
  remove: 'Remove',
  addLabel: 'Another site',
  addExample: 'desk.example.com',
  addHint: 'Any page with a box to reply in. The browser will ask you to confirm, for this site and no other.',
  add: 'Add',
  answers: {
    added: 'Added. Tabs that show it are read from now on.',
    refused: 'The browser was told not to allow it, so the site was not added.',
    'no-site': 'That is no address of a site. Copy it from the browser, such as https://desk.example.com.',
    known: 'That site is in the list already.',
    product: 'That is one of the products above, which are read already.',
  },
};

export const shortcuts = {
  heading: 'Keyboard',
  lead: 'These work while you are in a conversation. The browser lets you choose other keys.',
  none: 'not set',
  open: 'Open the panel',
  change: 'Change the keys',
  changeByHand: 'To change them: open about:addons, click the cog, then “Manage Extension Shortcuts”.',
};

export const evidence = {
  heading: 'Evidence',
  lead: 'What is published on angry customers, retold in our words. A: field experiment or several studies. B: laboratory study, survey or review. C: one survey or industry study.',
};

export const privacy = {
  heading: 'Privacy',
  points: [
    'Your drafts and your customers’ messages are read on this machine only. Nothing is sent anywhere, stored or logged.',
    'What is kept is what you switched off or chose on this page, in which conversations you asked for quiet (their numbers, never a word of them), and how often each check found something on a day.',
    'Nothing is ever sent for you: Send is yours alone.',
  ],
  reset: 'Delete everything kept',
  sure: 'Really delete it? Settings, sites and counts go for good.',
  yes: 'Delete',
  no: 'Keep it',
  resetDone: 'Deleted. Everything is as it was at the start.',
};
