/** How what `amends pack build` writes begins (`shipped` in `format.ts`); no hand and no formatter indents by one. */
const BUILT = '{\n "pack": {\n';

const isMain = ({ name }: { name: string }): boolean => /(?:^|[/\\])pack\.\w+$/.test(name);

/** The files of a pack's folder without what was built from them and lies beside them. Takes and gives any other files. */
export function sources<F extends { name: string; text: string }>(files: readonly F[]): readonly F[] {
  const written = files.filter(({ name, text }) => !(/\.json$/i.test(name) && text.startsWith(BUILT)));
  return written.some(isMain) ? written : files;
}
