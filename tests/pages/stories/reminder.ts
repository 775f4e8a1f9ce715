import type { Story } from './story.ts';

const customer = { name: 'Beatriz Lemos', email: 'beatriz@example.com' };
const agent = { name: 'Lena Vogt', email: 'lena@acme.example' };

/** Marketing mail after an opt-out; the next conversation in the inbox. */
export const reminder: Story = {
  id: '215470002',
  subject: 'Still getting reminders',
  customer,
  agent,
  lines: [
    {
      from: 'customer',
      ...customer,
      at: '2026-11-21T07:40:00Z',
      text: [
        'I unsubscribed twice and your reminders still come at six in the morning. Please make it stop, it wakes my baby.',
      ],
    },
  ],
  badDraft: ['Dear user,', 'You must have clicked the wrong link. We are sorry if you feel disturbed.'].join('\n'),
};
