import type { Box } from './box.ts';
import type { Edit } from './trim.ts';

/** An edit as the box can hold it: a field of one line has a space where others have a line break. */
export function fitting<T extends Edit>({ element }: Pick<Box, 'element'>, edit: T): T {
  if (element.localName !== 'input' || !edit.text.includes('\n')) return edit;
  return { ...edit, text: edit.text.replace(/\s*\n\s*/g, ' ') };
}
