/** More than a pack can have, so that a folder dropped by mistake is not read to its end. */
const MOST = 101;
const DEEP = 2;

const PACK_FILE = /^[^.].*\.(?:ya?ml|json)$/i;

/** Whether a file may be one of a pack, by its name; the same that the command line takes. */
export const isPackFile = (name: string): boolean => PACK_FILE.test(name.replace(/^.*[/\\]/, ''));

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((take, fail) => entry.file(take, fail));

async function inside(folder: FileSystemDirectoryEntry, depth: number, files: File[]): Promise<void> {
  const reader = folder.createReader();
  const some = () => new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
  // A reader gives a hundred at a time, and none when there are no more.
  for (let entries = await some(); entries.length > 0 && files.length < MOST; entries = await some()) {
    for (const entry of entries) {
      if (files.length >= MOST) return;
      if (entry.isFile && isPackFile(entry.name)) files.push(await fileOf(entry as FileSystemFileEntry));
      else if (entry.isDirectory && depth < DEEP && !entry.name.startsWith('.'))
        await inside(entry as FileSystemDirectoryEntry, depth + 1, files);
    }
  }
}

/** What was dropped, by the name to call it by: files as they are, and of folders the files that a pack may have. */
export async function dropped(from: DataTransfer): Promise<{ name: string; files: readonly File[] }> {
  // Both must be asked before anything is awaited: afterwards the browser has taken them back.
  const plain = [...from.files];
  const entries = [...from.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const folders = entries.filter((entry) => entry.isDirectory) as FileSystemDirectoryEntry[];
  const name = folders[0]?.name ?? plain[0]?.name ?? '';
  if (folders.length === 0) return { name, files: plain };
  const files = plain.filter((file) => isPackFile(file.name));
  for (const folder of folders) await inside(folder, 1, files);
  return { name, files };
}
