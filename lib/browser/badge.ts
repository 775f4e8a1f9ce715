import { browser } from 'wxt/browser';

const GROUND = '#a93723';
const TITLE = 'Amends';

/** Shows the number of problems on the toolbar icon of one tab; null or none clears it. */
export async function setBadge(tabId: number, problems: number | null): Promise<void> {
  const count = problems ?? 0;
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count);
  const title = count === 0 ? TITLE : `${TITLE}: ${count} to mend in this reply`;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed while its last answer was under way.
  }
}
