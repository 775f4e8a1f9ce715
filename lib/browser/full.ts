/**
 * Whether a change failed because there is no room left for it: in the browser's share for us, or on the disk. Browsers
 * have no code for that, only words of their own.
 */
export const isFull = (error: unknown): boolean => /quota|no space left|disk is full/i.test(String(error));
