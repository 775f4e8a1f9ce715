import { direction, language } from './i18n.ts';

/** Tells the browser which language a page of ours is in and which way it is written, and names its tab. */
export function setLanguage({ documentElement }: Document, title: string): void {
  documentElement.lang = language;
  documentElement.dir = direction;
  documentElement.ownerDocument.title = title;
}
