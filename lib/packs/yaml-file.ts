import { stringify } from 'yaml';
import type { Pack } from './pack.ts';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/**
 * A pack as a YAML file that people go on writing in: what is empty is left out, as is what stands there anyway. Reading
 * it gives the same pack. In the form that `formatFile` gives, so that formatting it changes nothing.
 */
export function asYaml(pack: Pack): string {
  const parts = Object.entries(pack).filter(([key, value]) => key === 'pack' || !isEmpty(value));
  return stringify(Object.fromEntries(parts), {
    lineWidth: 0,
    indent: 2,
    indentSeq: true,
    flowCollectionPadding: false,
  });
}
