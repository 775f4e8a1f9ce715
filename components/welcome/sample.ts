/** A made-up conversation with a reply that should not be sent. It is English, because what is read in replies is. */
export const sample = {
  customer: 'Dana',
  message:
    'My kettle arrived cracked, and this is the second one! I have been waiting for two weeks and I am really disappointed.',
  reply: `Dear Customer,

Unfortunately you failed to report this in time. As per our policy we cannot refund opened items.

We apologise for any inconvenience this may have caused.`,
};
