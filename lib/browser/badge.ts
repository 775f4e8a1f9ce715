import { browser } from 'wxt/browser';

const GROUND = '#a93723';

/** Shows the number of problems on the toolbar icon of one tab, none clears it; `title` is said when it is pointed at. */
export async function setBadge(tabId: number, count: number, title: string): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count);
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
