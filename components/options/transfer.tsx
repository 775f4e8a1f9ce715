import type { OptionsActions, OptionsState } from './actions.ts';
import { fileProblem, transfer as words } from './keep-words.ts';
import { importedPack } from './pack-words.ts';
import { Section } from './section.tsx';

/** All settings into a file, and from a file. A file with anything wrong in it changes nothing and says what and where. */
export function Transfer({ imported, actions }: Pick<OptionsState, 'imported'> & { actions: OptionsActions }) {
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) actions.readFile(file);
    // The same file, mended, may be chosen again.
    input.value = '';
  };
  return (
    <Section id="transfer" heading={words.heading} lead={words.lead}>
      <div class="buttons">
        <button type="button" class="button" onClick={actions.saveSettings}>
          {words.save}
        </button>
        <label class="button file">
          <input
            type="file"
            accept="application/json,.json"
            aria-label={words.read}
            onChange={(event) => take(event.currentTarget)}
          />
          <span aria-hidden="true">{words.read}</span>
        </label>
      </div>
      <div role="status">
        {imported === 'done' && (
          <p class="callout">
            <span>{words.done}</span>
            <button type="button" class="button" onClick={actions.undoRead}>
              {words.undo}
            </button>
          </p>
        )}
        {imported !== null && imported !== 'done' && (
          <div class="callout wrong">
            <div>
              <p>{words.bad}</p>
              <ul class="points">
                {imported.map((problem) => (
                  <li key={JSON.stringify(problem)}>
                    {problem.kind === 'pack' ? importedPack(problem.name, problem.said) : fileProblem(problem)}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}
