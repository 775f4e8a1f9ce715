import { lostExport } from '../tests/pages/stories/export.ts';
import { invitations } from '../tests/pages/stories/invitations.ts';
import { kettle } from '../tests/pages/stories/kettle.ts';

/** The three reply boxes of the demo: where they are, and a reply that should not be sent. */
export const stops = [
  {
    name: 'Zendesk',
    editor: 'CKEditor 5',
    address: 'https://acme.zendesk.com/agent/tickets/1',
    box: 'ticket-1',
    story: kettle,
  },
  {
    name: 'Intercom',
    editor: 'ProseMirror in a shadow root',
    address: `https://app.intercom.com/a/inbox/acme/inbox/shared/all/conversation/${lostExport.id}`,
    box: 'reply',
    story: lostExport,
  },
  {
    name: 'Gmail',
    editor: 'a bare contenteditable',
    address: 'https://mail.google.com/mail/u/0/',
    box: 'inline',
    story: invitations,
  },
] as const;

export type Stop = (typeof stops)[number];
