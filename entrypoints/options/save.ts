/** Hands a file to the browser's downloads, which may read it after this returns; the page frees it when it closes. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
