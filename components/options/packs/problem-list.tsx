import type { Problem } from '../../../lib/packs/problem.ts';
import { offer as words } from '../pack-words.ts';

/** Everything that is wrong with a pack: where, what, and how to mend it. Its texts are shown as text, whatever they hold. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ol class="pack-problems">
      {problems.map(({ file, line, column, path, message, mend }) => (
        <li key={`${file} ${line} ${column} ${path} ${message}`}>
          <p>{message}</p>
          {mend && (
            <p>
              <strong>{words.mend}:</strong> {mend}
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
