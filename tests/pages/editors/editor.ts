/** The editor's own model, offered to tests on `window.__editors`: what the editor would save, not what the page shows. */
export interface EditorHandle {
  readonly kind: string;
  /** The element the agent types in. */
  readonly element: HTMLElement;
  /** The model as plain text, one line a block, without a trailing line break. */
  text(): string;
  /** The model as the HTML (or the plain value) the product would send. */
  html(): string;
  /** Replaces everything, as a macro or template of the product does. */
  set(html: string): void;
  /** One undo step by the editor's own history. */
  undo(): void;
  /** One redo step by the editor's own history. */
  redo(): void;
  /** Resolves when the page shows what the editor holds, in an editor that draws late. */
  drawn?(): Promise<void>;
  /** Resolves when the editor has taken over the selection that the page has, in an editor that does so late. */
  placed?(): Promise<void>;
  /** Resolves when the next change will be an undo step of its own, in an editor that joins quick ones. */
  rested?(): Promise<void>;
  destroy(): void;
}

/**
 * Turns `place`, an empty element already in the page, into a reply box holding `html`, and gives its handle. An
 * editor kind is one file that exports such a function.
 */
export type MountEditor = (place: HTMLElement, html: string) => Promise<EditorHandle>;

declare global {
  interface Window {
    __editors: Record<string, EditorHandle>;
  }
}

/** Makes the handle known to tests as `name`, in place of an earlier one of that name. */
export function publish(name: string, handle: EditorHandle): void {
  window.__editors = { ...window.__editors, [name]: handle };
}

/** Puts a whole reply into a box and the caret with it, as an agent who applies a macro. */
export function fill(name: string, html: string): void {
  const handle = window.__editors[name];
  handle?.set(html);
  handle?.element.focus();
}

/** Takes the handle of that name away, as when a composer is closed. */
export function withdraw(name: string): void {
  const { [name]: _gone, ...rest } = window.__editors;
  window.__editors = rest;
}
