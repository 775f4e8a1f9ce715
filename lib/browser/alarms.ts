import { browser } from 'wxt/browser';

/** The browser's clock, which wakes the background also when it was ended meanwhile. */

/** Has the background woken at a moment, in epoch milliseconds, in the place of any earlier wish of that name. */
export async function wakeAt(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/** Takes the wish back. */
export async function doNotWake(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when the time has come. Must be called while the background starts, before anything is awaited. */
export function onWake(name: string, handler: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) handler();
  });
}
