/** More than a pack can have, so that a folder dropped by mistake is not read to its end. */
const MOST = 101;

const PACK_FILE = /^[^.].*\.(?:ya?ml|json)$/i;

/** Those of a folder's files that may be of a pack: the same that the command line takes, none of folders inside. */
export const ofFolder = (files: readonly File[]): File[] =>
  files.filter(({ name, webkitRelativePath }) => PACK_FILE.test(name) && webkitRelativePath.split('/').length <= 2);

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((take, fail) => entry.file(take, fail));

async function inside(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const some = () => new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
  const files: File[] = [];
  // A reader gives a hundred at a time, and none when there are no more.
  for (let entries = await some(); entries.length > 0 && files.length < MOST; entries = await some()) {
    const wanted = entries.filter(({ isFile, name }) => isFile && PACK_FILE.test(name));
    for (const entry of wanted) files.push(await fileOf(entry as FileSystemFileEntry));
  }
  return files;
}

/** What was dropped, by the name to call it by: files as they are, and of folders the files that a pack may have. */
export async function dropped(from: DataTransfer): Promise<{ name: string; files: readonly File[] }> {
  // Both must be asked before anything is awaited: afterwards the browser has taken them back.
  const plain = [...from.files];
  const entries = [...from.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const folders = entries.filter((entry) => entry.isDirectory) as FileSystemDirectoryEntry[];
  const name = folders[0]?.name ?? plain[0]?.name ?? '';
  if (folders.length === 0) return { name, files: plain };
  const files = plain.filter((file) => PACK_FILE.test(file.name));
  for (const folder of folders) files.push(...(await inside(folder)));
  return { name, files };
}
