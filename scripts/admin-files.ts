/**
 * Ready policy files in every form that browsers take one, all from the same policy, `docs/admin/policy.json`: the
 * system's administrator replaces the extension's id, which only the store knows, and what the policy says.
 */

/** Stands for the id that Chrome's or Edge's store has for the extension. */
export const STORE_ID = 'abcdefghijklmnopabcdefghijklmnop';
const FIREFOX_ID = 'amends@amends.example';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A value as Apple's property lists have it. */
function plist(value: unknown, by = ''): string {
  const inside = `${by}  `;
  if (typeof value === 'boolean') return `${by}<${value}/>`;
  if (typeof value === 'number') return `${by}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${by}<string>${xml(value)}</string>`;
  const lines = Array.isArray(value)
    ? value.map((one) => plist(one, inside))
    : Object.entries(value as object).map(([key, one]) => `${inside}<key>${xml(key)}</key>\n${plist(one, inside)}`);
  const tag = Array.isArray(value) ? 'array' : 'dict';
  return `${by}<${tag}>\n${lines.join('\n')}\n${by}</${tag}>`;
}

function mobileconfig(policy: object): string {
  const payload = (type: string, uuid: string, content: object) => ({
    PayloadType: type,
    PayloadIdentifier: `example.amends.${type}`,
    PayloadUUID: uuid,
    PayloadVersion: 1,
    ...content,
  });
  const firefox = { EnterprisePoliciesEnabled: true, '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } };
  const profile = payload('Configuration', '6B1F0A52-0D0E-4C7B-9C7E-2F3A3B6D5E01', {
    PayloadDisplayName: 'Amends',
    PayloadScope: 'System',
    PayloadContent: [
      payload(`com.google.Chrome.extensions.${STORE_ID}`, '6B1F0A52-0D0E-4C7B-9C7E-2F3A3B6D5E02', policy),
      payload(`com.microsoft.Edge.extensions.${STORE_ID}`, '6B1F0A52-0D0E-4C7B-9C7E-2F3A3B6D5E03', policy),
      payload('org.mozilla.firefox', '6B1F0A52-0D0E-4C7B-9C7E-2F3A3B6D5E04', firefox),
    ],
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    plist(profile),
    '</plist>\n',
  ].join('\n');
}

/** The registry takes lists and maps as JSON in a text, and yes and no as numbers. */
function reg(policy: object): string {
  const quoted = (text: string) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
  const values = Object.entries(policy).map(([key, value]) =>
    typeof value === 'boolean'
      ? `"${key}"=dword:0000000${Number(value)}`
      : `"${key}"=${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  const keys = ['Google\\Chrome', 'Microsoft\\Edge'].map((browser) =>
    [`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${STORE_ID}\\policy]`, ...values].join(
      '\r\n',
    ),
  );
  return `Windows Registry Editor Version 5.00\r\n\r\n${keys.join('\r\n\r\n')}\r\n`;
}

/** The files of `docs/admin/` by name, for a policy. */
export function adminFiles(policy: object): Record<string, string> {
  return {
    'chrome-linux.json': json({ '3rdparty': { extensions: { [STORE_ID]: policy } } }),
    'chrome-console.json': json(Object.fromEntries(Object.entries(policy).map(([key, Value]) => [key, { Value }]))),
    'windows.reg': reg(policy),
    'macos.mobileconfig': mobileconfig(policy),
    'firefox-policies.json': json({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } }),
    'firefox-managed-storage.json': json({
      name: FIREFOX_ID,
      description: 'What Amends is told by whoever looks after this computer',
      type: 'storage',
      data: policy,
    }),
  };
}
