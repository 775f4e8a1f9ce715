import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { HEAD } from '../packs/built-in.ts';
import { violations } from './harness/accessible.ts';
import { closePages, soon } from './harness/chromium.ts';
import { openOptionsAt } from './harness/options.ts';
import { type PrivatePolicy, privatePolicy } from './harness/private-policy.ts';
import { useChromiumWithServer } from './harness/with-server.ts';

const inline = `${HEAD}words:\n  - never: [clients]\n    rather: [customers]\n`;
const locked = {
  packs: [{ inline }],
  checks: { blame: 'off' },
  rules: { 'robotic/kindly': 'off', 'robotic/none-such': 'off' },
  locked: ['blame', 'robotic/kindly'],
  hosts: { gmail: 'off' },
  sites: ['https://desk.example.com/*'],
  mayAddPacks: false,
  mayAddSites: false,
};

describe('the options page under the browser’s policy', () => {
  let policy: PrivatePolicy;
  // Said first it is done last, when the browser has ended.
  afterAll(() => policy?.remove());
  const setting = useChromiumWithServer(async () => {
    policy = await privatePolicy(inject('chrome'));
    await policy.set(locked);
    return policy;
  });
  afterEach(() => closePages(setting.now));

  test('says what the organisation locks, and lets nobody change it', async () => {
    const page = await openOptionsAt(setting.now, 'rule/robotic/kindly');
    const level = page.getByRole('group', { name: 'Level of Blame-shifting' });
    await page.locator('.check', { has: level }).getByText('Locked by your organisation.').waitFor();
    expect(await level.getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
    expect(await level.getByRole('radio', { name: 'Problem' }).isDisabled()).toBe(true);
    const rule = page.locator('[id="rule/robotic/kindly"]');
    await rule.getByText('Locked by your organisation.').waitFor();
    await rule.getByText('Switched off by your organisation.').waitFor();
    expect(await rule.getByRole('switch').isDisabled()).toBe(true);
    expect(await rule.getByRole('switch').isChecked()).toBe(false);

    const products = page.locator('#hosts');
    const gmail = products.getByRole('switch', { name: 'Work in Gmail' });
    // The page reads the policy itself, beside the background.
    await expect.poll(async () => [await gmail.isDisabled(), await gmail.isChecked()], soon).toEqual([true, false]);
    expect(await products.getByRole('switch', { name: 'Work in Zendesk' }).isEnabled()).toBe(true);
    await products.getByRole('button', { name: 'Allow desk.example.com' }).waitFor();
    await products.getByText(/^Your organisation decides on which sites/).waitFor();
    expect(await products.getByRole('textbox').count()).toBe(0);
  });

  test('shows the packs that it brings, what it cannot mean, and that none can be added', async () => {
    const page = await openOptionsAt(setting.now, 'packs');
    const packs = page.locator('#packs');
    await packs.getByText('Larkfield Lamps').first().waitFor();
    await packs.getByText('Brought by your organisation. It cannot be changed here.').waitFor();
    await packs.getByText(/^Your organisation decides which packs are used/).waitFor();
    expect(await packs.locator('input').count()).toBe(0);
    await packs.getByText('rules.robotic/none-such').waitFor();
    await page.getByRole('button', { name: /^House words/ }).click();
    const word = page.locator('[id="rule/words/clients"]');
    await word.waitFor();
    await page
      .locator('.check', { has: word })
      .getByText(/your organisation’s pack “Larkfield Lamps”/)
      .first()
      .waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });
});
