import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Messages = Record<string, { message: string }>;

/** A copy of a built extension in which a language that nobody speaks stands for every other. Gives the copy's folder. */
export async function withTexts(folder: string, name: string, say: (text: string) => string, direction = 'ltr') {
  const copy = `${folder}-${name}`;
  await cp(folder, copy, { recursive: true, force: true });
  const path = join(copy, '_locales/en/messages.json');
  const messages: Messages = JSON.parse(await readFile(path, 'utf8'));
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'direction') entry.message = direction;
    // The name is to be found, and the language must be one.
    else if (key !== 'language' && key !== 'manifest_name')
      entry.message = entry.message.replace(/\{\w+\}|[^{]+/g, (part) => (part.startsWith('{') ? part : say(part)));
  }
  await writeFile(path, JSON.stringify(messages));
  return copy;
}

/** A copy of a built extension that has one language only, so that every browser shows it. Gives the copy's folder. */
export async function onlyIn(folder: string, language: string): Promise<string> {
  const copy = `${folder}-only-${language}`;
  await cp(folder, copy, { recursive: true, force: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  for (const other of await readdir(join(copy, '_locales'))) {
    if (other !== language) await rm(join(copy, '_locales', other), { recursive: true });
  }
  return copy;
}

/** Words as long as other languages make them, two fifths longer, and foreign to look at. */
export const longer = (text: string): string => {
  let vowels = 0;
  return text.replace(/[aeiou]/gi, (vowel) => `${vowel}áé`.slice(0, ++vowels % 3 === 0 ? 3 : 2));
};

/** Words in letters that are written from right to left. */
export const rightToLeft = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => String.fromCharCode(0x5d0 + ((letter.toLowerCase().charCodeAt(0) - 97) % 27)));
