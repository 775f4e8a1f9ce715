import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostOf, matches } from '../../lib/hosts/index.ts';
import { startTab } from './tab.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  main(context) {
    const host = hostOf(location.href);
    if (host) startTab(host, context.signal);
  },
});
