import type { Path } from './document.ts';

/**
 * Reading a value that may not be what it should be: so that everything wrong with a pack is told at once, also what
 * stands beside a part that has the wrong shape.
 */
export type Loose = Readonly<Record<string, unknown>>;

export const map = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const word = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
export const words = (value: unknown): string[] =>
  list(value).filter((one): one is string => typeof one === 'string' && one !== '');

/** Each entry of a list with its path. */
export const each = (value: unknown, path: Path): [entry: Loose, path: Path][] =>
  list(value).map((one, i) => [map(one), [...path, i]]);

/** Each text of a list with its path. */
export const texts = (value: unknown, path: Path): [text: string, path: Path][] =>
  list(value).flatMap((one, i): [string, Path][] => (word(one) ? [[one as string, [...path, i]]] : []));

/** Told of a problem at a place; the key named last is the one at fault, where it is a key. */
export type Tell = (path: Path, message: string, mend?: string, atKey?: string) => void;
