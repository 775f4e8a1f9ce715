import type { Story } from './story.ts';

const customer = { name: 'Owen Fletcher', email: 'owen.fletcher@example.org' };
const agent = { name: 'Tom Becker', email: 'tom@acme.example' };

/** Charged twice; the second ticket an agent has open. */
export const invoice: Story = {
  id: '2',
  subject: 'Charged twice in November',
  customer,
  agent,
  lines: [
    {
      from: 'customer',
      ...customer,
      at: '2026-11-20T11:05:00Z',
      text: [
        'You have charged my card twice for November, 39 euros each time. My account is overdrawn because of this and the bank wants a fee.',
        'I wrote about it on Monday and nobody answered.',
      ],
    },
  ],
  badDraft: [
    'Hello,',
    'You should have checked your billing settings. The payment provider is to blame for the second charge.',
    'Tom',
  ].join('\n'),
};
