import type { Problem } from '../../../lib/packs/problem.ts';
import { offer as words } from '../pack-words.ts';

/** They begin in the middle of a line where the command line prints them. */
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Everything that is wrong with a pack: where, what, and how to mend it. Its texts are shown as text, whatever they hold. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ol class="pack-problems">
      {problems.map(({ file, line, column, path, message, mend }) => (
        <li key={`${file} ${line} ${column} ${path} ${message}`}>
          <p>{capital(message)}</p>
          {mend && (
            <p>
              <strong>{words.mend}</strong> {mend}
            </p>
          )}
          <p class="place">
            {words.place(file, line, column)}
            {path && (
              <>
                {' '}
                <code>{path}</code>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
