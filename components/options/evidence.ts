/** A published finding, as `docs/evidence.md` retells it. */
export interface Source {
  id: string;
  /** Who, what, where, when. */
  citation: string;
  /** What was found and what follows. */
  paragraphs: readonly string[];
}

const plain = (text: string): string => text.replaceAll('*', '').replace(/\s+/g, ' ').trim();

/** Reads the sources out of the Markdown: one under every heading of the third rank, its id the heading. */
export function parseEvidence(markdown: string): Source[] {
  const [, ...entries] = markdown.split(/^### /m);
  return entries.map((entry) => {
    const [id = '', citation = '', ...paragraphs] = entry
      .split(/^## /m)[0]!
      .split(/\n\s*\n/)
      .map(plain)
      .filter(Boolean);
    return { id, citation, paragraphs };
  });
}
