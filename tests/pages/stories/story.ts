/** One line of a conversation, made up for these pages. */
export interface Line {
  from: 'customer' | 'agent' | 'internal';
  name: string;
  email: string;
  /** ISO time. */
  at: string;
  /** Paragraphs. */
  text: readonly string[];
}

/** A let-down customer, what was said so far, and a reply that would make it worse. */
export interface Story {
  /** The number in the page's address. */
  id: string;
  subject: string;
  customer: { name: string; email: string };
  agent: { name: string; email: string };
  lines: readonly Line[];
  /** For the demo: a reply nobody should send. */
  badDraft: string;
}
