import { sample } from '../../components/welcome/sample.ts';
import type { Host } from '../../lib/hosts/host.ts';

const here = 'this page';

/** The sample reply on the first page, read and marked by the same code as any reply box. */
export const sampleHost: Host = {
  id: 'sample',
  name: 'Sample',
  matches: [],
  boxes: [{ css: '#sample-reply', seen: '2026-11' }],
  shells: [],
  notDraft: [],
  watch: [],
  scope: (box) => box.ownerDocument,
  read: () => ({
    id: 'sample',
    conversation: {
      customerName: sample.customer,
      agentName: null,
      channel: 'email',
      visibility: 'public',
      messages: [{ from: 'customer', text: sample.message, at: null }],
    },
    found: { customerName: here, agentName: null, channel: here, visibility: here, messages: here },
  }),
};
