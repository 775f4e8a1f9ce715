import type { Story } from './story.ts';

const customer = { name: 'Nadia Haddad', email: 'nadia.haddad@example.net' };
const agent = { name: 'Tom Becker', email: 'tom@acme.example' };

/** A second broken delivery, over e-mail. */
export const kettle: Story = {
  id: '1',
  subject: 'Kettle arrived cracked, for the second time',
  customer,
  agent,
  lines: [
    {
      from: 'customer',
      ...customer,
      at: '2026-11-16T09:12:00Z',
      text: [
        'Hello,',
        'the glass kettle from order 48213 arrived with a crack right down the side. Can you send another one?',
      ],
    },
    {
      from: 'agent',
      ...agent,
      at: '2026-11-16T10:40:00Z',
      text: ['Hi Nadia,', 'a new kettle is on its way and should be with you on Thursday.', 'Tom'],
    },
    {
      from: 'internal',
      name: 'Iris Moreau',
      email: 'iris@acme.example',
      at: '2026-11-19T15:02:00Z',
      text: ['Warehouse says the carton for this model is too thin. Third case this week.'],
    },
    {
      from: 'customer',
      ...customer,
      at: '2026-11-20T18:31:00Z',
      text: [
        'The second kettle came today and it is broken too. There are splinters all over the box and I cut my finger unpacking it.',
        'I have now waited two weeks and still cannot make tea in the morning. This is really disappointing. What are you going to do about it?',
      ],
    },
  ],
  badDraft: [
    'Dear Customer,',
    'You failed to report the damage within 24 hours, so it is not our fault that the parcel was broken. As per our policy we cannot refund opened items.',
    'We apologize for any inconvenience this may have caused.',
    'Tom',
  ].join('\n'),
};
