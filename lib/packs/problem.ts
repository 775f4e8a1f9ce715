/** Something wrong in a file: where it is, what it is, what to do. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** `rules.3.find.0`, or empty for the file as a whole. */
  path: string;
  /** What is wrong, and what was expected. */
  message: string;
  /** How to mend it, where that can be said. */
  mend?: string;
}

/** A problem as one line that editors know how to follow: `blame.yaml:3:5: message`. */
export const problemLine = ({ file, line, column, path, message, mend }: Problem): string =>
  `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${sentences({ message, mend })}`;

/** What is wrong and how to mend it, as running text. */
export const sentences = ({ message, mend }: Pick<Problem, 'message'> & { mend?: string | undefined }): string =>
  mend ? `${message}. ${mend}${/[.?!…]$/.test(mend) ? '' : '.'}` : message;

/** In the order in which the files are read. */
export const inFileOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
