import type { Story } from './story.ts';

const customer = { name: 'Joon Park', email: 'joon@example.com' };
const agent = { name: 'Lena Vogt', email: 'lena@acme.example' };

/** Work lost shortly before a talk, over chat. */
export const lostExport: Story = {
  id: '215470001',
  subject: 'Export lost my slides',
  customer,
  agent,
  lines: [
    {
      from: 'customer',
      ...customer,
      at: '2026-11-21T08:02:00Z',
      text: ['Hi, I pressed Export and the last twenty slides are gone. I present at ten.'],
    },
    {
      from: 'agent',
      ...agent,
      at: '2026-11-21T08:04:00Z',
      text: ['Hi Joon, thanks for writing. Let me look at your file.'],
    },
    {
      from: 'internal',
      name: 'Marek Nowak',
      email: 'marek@acme.example',
      at: '2026-11-21T08:09:00Z',
      text: ['Known fault in last night’s release. The autosave copy is still there.'],
    },
    {
      from: 'customer',
      ...customer,
      at: '2026-11-21T08:21:00Z',
      text: [
        'Any news? I am getting really frustrated, this is three hours of work and I have to stand in front of a client soon.',
      ],
    },
  ],
  badDraft: [
    'Hi John,',
    'You should have saved your work before the update. Unfortunately there is nothing we can do, the release was tested by another team.',
    'Thank you for your patience and understanding.',
  ].join('\n'),
};
