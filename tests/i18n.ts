import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import english from '../locales/en.yml?raw';

/** Puts the English texts where the browser has them once the extension is built. */

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}_`),
  );

const messages = new Map(flat(parse(english)));
fakeBrowser.i18n.getMessage = (key: string) => messages.get(key) ?? '';
