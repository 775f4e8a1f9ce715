import type { Story } from './story.ts';

const customer = { name: 'Greta Lindqvist', email: 'greta.lindqvist@example.se' };
const agent = { name: 'Amira Said', email: 'amira@paperlane.example' };

/** Wedding invitations that came too late, over mail. */
export const invitations: Story = {
  id: 'FMfcgzQcpnXvLkTdWbRsGjHtBzQKpLmN',
  subject: 'Wedding invitations came after the wedding date we gave you',
  customer,
  agent,
  lines: [
    {
      from: 'customer',
      ...customer,
      at: '2026-11-10T12:20:00Z',
      text: [
        'Hello,',
        'our invitations were promised for 6 November. Where are they? The wedding is on 5 December.',
        'Greta',
      ],
    },
    {
      from: 'agent',
      ...agent,
      at: '2026-11-10T13:05:00Z',
      text: ['Hi Greta,', 'they left the printer this morning. You will have them by Friday.', 'Amira'],
    },
    {
      from: 'customer',
      ...customer,
      at: '2026-11-20T19:44:00Z',
      text: [
        'Amira,',
        'the box came today, a week later than you said, and the date on every card is wrong. We now have to phone eighty guests. I am so upset, this was the one thing I did not want to worry about.',
        'Greta',
      ],
    },
  ],
  badDraft: [
    'Hello {{first_name}},',
    '',
    'As stated in our terms, customers must check the proof before printing. You approved it, so we are not responsible for the wrong date.',
    '',
    'We apologize for any inconvenience.',
  ].join('\n'),
};
