import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostOf, matches } from '../../lib/hosts/index.ts';
import { page } from '../../lib/hosts/page.ts';
import { startTab } from './tab.ts';

export default defineContentScript({
  matches,
  runAt: 'document_idle',
  main(context) {
    // Wherever else this script runs, the user has put it there.
    startTab(hostOf(location.href) ?? page, context.signal);
  },
});
