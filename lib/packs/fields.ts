import * as z from 'zod/mini';

/** The small shapes that everything in a pack is made of. */

export const id = z
  .string()
  .check(
    z.maxLength(60),
    z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens: “you-failed-to”'),
  );
export const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
export const pattern = text(600);
export const patterns = z.array(pattern).check(z.minLength(1), z.maxLength(200));
export const level = z.enum(['problem', 'advice']);
export const channel = z.enum(['email', 'chat', 'social', 'review', 'phone', 'in-person']);
/** What has no sign of the pattern language in it. */
export const PLAIN = /^[^()[\]{}|?*+^$!#%~<>"/\\]+$/;
/** Words as people write them, not a pattern. */
export const phrase = text(80).check(z.regex(PLAIN, 'plain words, without the signs of the pattern language'));
