import { FileButton } from '../file-button.tsx';
import { packs as words } from '../pack-words.ts';
import { AddAddress } from './add-address.tsx';
import { ofFolder } from './dropped.ts';
import type { PackActions } from './state.ts';

type AddProps = { actions: Pick<PackActions, 'readFiles' | 'readAddress'>; busy: boolean };

/** The ways to a pack: a file, a folder, an address. */
export function AddPack({ actions, busy }: AddProps) {
  const take = (files: File[]) => {
    const folder = files[0]!.webkitRelativePath?.split('/')[0];
    actions.readFiles(folder ? ofFolder(files) : files, folder || files[0]!.name);
  };
  return (
    <div class="add-pack">
      <h3>{words.add}</h3>
      <div class="buttons">
        <FileButton
          label={words.chooseFile}
          accept=".yaml,.yml,.json,application/json,application/yaml,text/yaml"
          multiple
          disabled={busy}
          take={take}
        />
        <FileButton label={words.chooseFolder} folder disabled={busy} take={take} />
      </div>
      <p class="hint">{words.dropHint}</p>
      <p class="hint">
        <a href="/guide/packs.html" target="_blank" rel="noreferrer">
          {words.guide}
        </a>{' '}
        {words.guideHint}
      </p>
      <AddAddress read={actions.readAddress} busy={busy} />
    </div>
  );
}
