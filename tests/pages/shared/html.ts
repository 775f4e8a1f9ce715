interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

// A page that enforces Trusted Types takes HTML from a policy only, as the product it stands for does.
const policy = (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('fixture', {
  createHTML: (html) => html,
});

/** The nodes of a piece of HTML, not yet in the page. */
export function parseHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

/** Plain text as it may stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Lines of text as paragraphs; an empty line keeps its place. */
export function paragraphs(text: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

/** Lines of text the way Gmail writes them: the first one bare, the others in a `div`. */
export function gmailLines(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return escapeHtml(first) + rest.map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`).join('');
}
