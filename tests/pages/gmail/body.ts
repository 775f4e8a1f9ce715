import { shown } from '../shared/dates.ts';
import { escapeHtml, gmailLines } from '../shared/html.ts';
import type { Line, Story } from '../stories/story.ts';
import { labels } from './labels.ts';

function quote(line: Line): string {
  const wrote = escapeHtml(labels.wrote(shown(line.at), line.name));
  const lines = line.text.map((paragraph) => `<div dir="ltr">${escapeHtml(paragraph)}</div>`).join('<div><br></div>');
  return (
    `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wrote} ` +
    `&lt;<a href="mailto:${line.email}">${line.email}</a>&gt;<br></div>` +
    `<blockquote class="gmail_quote" type="cite">${lines}</blockquote></div>`
  );
}

/**
 * What the editable holds when it is opened: the text, the signature with its dash line, the quoted mail.
 * @param quoted the mail that is answered, or null for a new message.
 */
export function bodyHtml(text: string, story: Story, quoted: Line | null): string {
  const name = escapeHtml(story.agent.name);
  return (
    `${text === '' ? '<div><br></div>' : gmailLines(text)}<div><br></div>` +
    '<span class="gmail_signature_prefix">-- </span><br>' +
    '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">' +
    `<div dir="ltr">${name}<div>Paperlane · As per our policy all prints are proofed.</div></div></div>${
      quoted ? `<br>${quote(quoted)}` : ''
    }`
  );
}
