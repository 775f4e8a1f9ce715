import { packs as words } from '../pack-words.ts';
import { AddAddress } from './add-address.tsx';
import { ofFolder } from './dropped.ts';
import type { PackActions } from './state.ts';

type AddProps = { actions: Pick<PackActions, 'readFiles' | 'readAddress'>; busy: boolean };

/** The ways to a pack: a file, a folder, an address. */
export function AddPack({ actions, busy }: AddProps) {
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    const folder = files[0]?.webkitRelativePath?.split('/')[0];
    if (files.length > 0) actions.readFiles(folder ? ofFolder(files) : files, folder || files[0]!.name);
    // The same file, mended, may be chosen again.
    input.value = '';
  };
  return (
    <div class="add-pack">
      <h3>{words.add}</h3>
      <div class="buttons">
        <label class="button file">
          <input
            type="file"
            multiple
            accept=".yaml,.yml,.json,application/json,application/yaml,text/yaml"
            disabled={busy}
            aria-label={words.chooseFile}
            onChange={(event) => take(event.currentTarget)}
          />
          <span aria-hidden="true">{words.chooseFile}</span>
        </label>
        <label class="button file">
          <input
            type="file"
            {...{ webkitdirectory: true }}
            disabled={busy}
            aria-label={words.chooseFolder}
            onChange={(event) => take(event.currentTarget)}
          />
          <span aria-hidden="true">{words.chooseFolder}</span>
        </label>
      </div>
      <p class="hint">{words.dropHint}</p>
      <AddAddress read={actions.readAddress} busy={busy} />
    </div>
  );
}
