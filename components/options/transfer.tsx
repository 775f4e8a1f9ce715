import type { OptionsActions, OptionsState } from './actions.ts';
import { FileButton } from './file-button.tsx';
import { fileProblem, transfer as words } from './keep-words.ts';
import { importedPack } from './pack-words.ts';
import { Section } from './section.tsx';

/** All settings into a file, and from a file. A file with anything wrong in it changes nothing and says what and where. */
export function Transfer({ imported, actions }: Pick<OptionsState, 'imported'> & { actions: OptionsActions }) {
  return (
    <Section id="transfer" heading={words.heading} lead={words.lead}>
      <div class="buttons">
        <button type="button" class="button" onClick={actions.saveSettings}>
          {words.save}
        </button>
        <FileButton
          label={words.read}
          accept="application/json,.json"
          take={([file]) => file && actions.readFile(file)}
        />
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
