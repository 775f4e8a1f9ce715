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
  for (const node of path) if (node instanceof HTMLElement && node.matches(css)) return node;
  return null;
}

/** The visible reply box in a part of the page, for when an editor replaces its own element. */
export function boxWithin(host: Host, scope: ParentNode): HTMLElement | null {
  for (const element of scope.querySelectorAll<HTMLElement>(anyOf(host.boxes))) {
    if (element.checkVisibility({ visibilityProperty: true })) return element;
  }
  return null;
}
