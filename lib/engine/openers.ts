/** Words that begin a sentence and are nobody's name: only these lose their capital behind “Hi Ana,”. */
const OPENERS = new Set(
  `we you he she it they that this these those there here our your my his her their its the a an one as at in on for from
  to with by after before when while if once since because although though so and but or not no please thanks thank many
  sorry very unfortunately apologies all any some each every both however also just now today tomorrow yesterday could ca
  can would wo should do does did is are was were have has had might must let what where which who why how yes sure of
  great good glad happy hoping welcome well ok okay oh yet still only then maybe perhaps about regarding further until
  unless again first next finally`.split(/\s+/),
);

/** The small letter that a sentence begins with behind “Hi Ana,”; null where its first word may be a name. */
export function smallInitial(sentence: string): string | null {
  const word = /^[A-Z][a-z]*(?:['’][a-z]+)?(?![\p{L}\p{N}])/u.exec(sentence)?.[0] ?? '';
  const plain = word.toLowerCase().replace(/(?:n['’]t|['’]\w+)$/, '');
  return OPENERS.has(plain) ? (word[0] as string).toLowerCase() : null;
}
