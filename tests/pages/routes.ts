import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ASSETS } from './build.ts';

/** What the browser is given in place of the real server's answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface Site {
  host: RegExp;
  path: RegExp;
  file: string;
  headers?: Record<string, string>;
}

// Gmail's own policy is looser about scripts; Trusted Types it does enforce.
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const sites: readonly Site[] = [
  { host: /^[\w-]+\.zendesk\.com$/, path: /^\/agent(\/|$)/, file: 'zendesk/index.html' },
  { host: /^app(\.eu|\.au)?\.intercom\.com$/, path: /^\/a\/inbox\//, file: 'intercom/index.html' },
  // The address of the former inbox, which had no shadow root.
  { host: /^app(\.eu|\.au)?\.intercom\.com$/, path: /^\/a\/apps\//, file: 'intercom/classic.html' },
  {
    host: /^mail\.google\.com$/,
    path: /^\/mail\//,
    file: 'gmail/index.html',
    headers: { 'content-security-policy': strict },
  },
  // A page the user adds: no product we know, with whatever editor the address names.
  { host: /^desk\.example\.com$/, path: /^\/$/, file: 'own/index.html' },
  // A page of no product we know: the extension must stay out of it.
  { host: /^www\.example\.com$/, path: /^\/$/, file: 'elsewhere/index.html' },
];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The fixture's answer for an address of one of the products, or null for any address that is not part of a fixture.
 * @param dist the folder `buildPages` gave.
 */
export async function answer(dist: string, address: string): Promise<Answer | null> {
  const url = new URL(address);
  const known = sites.filter((site) => site.host.test(url.hostname));
  if (url.protocol !== 'https:' || known.length === 0) return null;
  if (url.pathname.startsWith(ASSETS)) return file(join(dist, url.pathname.slice(ASSETS.length)));
  const site = known.find(({ path }) => path.test(url.pathname));
  return site ? file(join(dist, site.file), site.headers) : null;
}

async function file(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type, ...headers }, body: await readFile(path) };
}
