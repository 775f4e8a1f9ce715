import { anyOf } from './find.ts';
import { gmail } from './gmail.ts';
import type { Host } from './host.ts';
import { intercom } from './intercom.ts';
import { zendesk } from './zendesk.ts';

/** The products whose reply boxes we know. The manifest, the content script and the options page all take this list. */
export const hosts: readonly Host[] = [zendesk, intercom, gmail];

/** Every page the content script runs in, in the form the manifest uses. */
export const matches: string[] = hosts.flatMap((host) => host.matches);

/** The host of an address, or null on any other page. */
export function hostOf(address: string): Host | null {
  return hosts.find((host) => host.matches.some((pattern) => expression(pattern).test(address))) ?? null;
}

function expression(pattern: string): RegExp {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  // Before the slash a star stands for subdomains, if any; behind it for everything.
  return new RegExp(`^${literal.replace('://*\\.', '://(?:[^/]+\\.)?').replace(/\*$/, '.*')}$`);
}

/** The reply box that an event happened in, by the event's path from the innermost node out. */
export function boxIn(host: Host, path: readonly EventTarget[]): HTMLElement | null {
  const css = anyOf(host.boxes);
  const isBox = (node: EventTarget): node is HTMLElement =>
    (node as Node).nodeType === 1 && (node as Element).matches(css);
  return path.find(isBox) ?? null;
}

/**
 * The visible reply box in a part of the page, for when an editor replaces its own element or the agent comes back to a
 * conversation. In a whole page the open shadow roots right under its body are looked into as well, and those that the
 * host names; looking for roots everywhere would cost a long page at every click.
 */
export function boxWithin(host: Host, scope: ParentNode): HTMLElement | null {
  for (const element of scope.querySelectorAll<HTMLElement>(anyOf(host.boxes))) {
    if (element.checkVisibility({ visibilityProperty: true })) return element;
  }
  for (const shell of scope.querySelectorAll(anyOf([{ css: 'body > *', seen: '2026-11' }, ...host.shells]))) {
    const box = shell.shadowRoot && boxWithin(host, shell.shadowRoot);
    if (box) return box;
  }
  return null;
}
