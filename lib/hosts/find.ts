import { isShadow } from '../editor/roots.ts';
import { mapText } from '../editor/text-map.ts';
import { type Found, unknown, type Way } from './host.ts';

/** The ways as one selector list, for what needs no order. */
export function anyOf(ways: readonly Way[]): string {
  return ways.map((way) => way.css).join(',');
}

/** The text of an element as it is laid out, without the parts that `skip` selects. */
export function textOf(element: Element, skip = ''): string {
  return mapText(element, skip).text.trim();
}

function take(element: Element, way: Way): string {
  if (way.take?.startsWith('@')) return element.getAttribute(way.take.slice(1))?.trim() ?? '';
  if (way.take === 'value') return (element as HTMLInputElement).value?.trim() ?? '';
  return textOf(element).replace(/\s+/g, ' ');
}

/** The elements that the first fruitful way selects, in page order, and which way it was. */
export function elements(scope: ParentNode, ways: readonly Way[]): { all: Element[]; how: string | null } {
  for (const way of ways) {
    const all = [...scope.querySelectorAll(way.css)];
    if (all.length > 0) return { all, how: way.css };
  }
  return { all: [], how: null };
}

/** The first way that yields something that is not empty. */
export function first(scope: ParentNode, ways: readonly Way[]): Found<string> {
  for (const way of ways) {
    for (const element of scope.querySelectorAll(way.css)) {
      const value = take(element, way);
      if (value) return { value, how: way.css };
    }
  }
  return unknown;
}

/** The nearest of these around an element, shadow borders included. */
export function around(element: Element, ways: readonly Way[]): Element | null {
  for (const way of ways) {
    const hit = element.closest(way.css);
    if (hit) return hit;
  }
  const root = element.getRootNode();
  return isShadow(root) ? around(root.host, ways) : null;
}

/** A person's name as a page shows it, or null for what is no name: an address, a number, nothing. */
export function personName(text: string | null | undefined): string | null {
  const name = text?.replace(/\s+/g, ' ').trim();
  return name && !name.includes('@') && /\p{L}/u.test(name) ? name : null;
}

/** The moment a page's date means, in epoch milliseconds; null for a wording that only a person could read. */
export function moment(text: string | null | undefined): number | null {
  const at = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
