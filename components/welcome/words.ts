/** Everything the first page says. */

export const welcome = {
  title: 'Better words, while you type',
  lead: 'Amends marks the words in your reply that would make a let-down customer angrier, says why, and offers better ones. Try it on this one.',
  reply: 'Your reply',
  hint: 'Point at a mark, or use the button. One click puts the better words in; Ctrl+Z (⌘Z) takes them back. You can also type your own.',
  next: 'Show me what to mend',
  where: 'Where you will see it',
  whereText:
    'In the reply box of Zendesk, Intercom and Gmail, and in the panel that a click on the toolbar icon opens. Other sites you can add yourself.',
  locked: 'Your browser has not let Amends into those three products yet. Without that, nothing can be marked there.',
  unlock: 'Allow Amends in these three',
  read: 'What it reads',
  points: [
    'The reply you are writing and the messages around it, on those pages only, while you work on them.',
    'All of it stays on this machine. Nothing is sent, stored or logged, and there is no account.',
    'It never sends a reply for you, and changes only the words you click on.',
  ],
  options: 'Look at the settings',
  optionsHint: 'You need not: everything is on and well set to begin with.',
};

/** A made-up conversation with a reply that should not be sent. */
export const sample = {
  customer: 'Dana',
  message:
    'My kettle arrived cracked, and this is the second one! I have been waiting for two weeks and I am really disappointed.',
  reply: `Dear Customer,

Unfortunately you failed to report this in time. As per our policy we cannot refund opened items.

We apologise for any inconvenience this may have caused.`,
};
