const search = new URLSearchParams(window.location.search);

/** What the address asks of the page: `?note=1`, `?plain=1`, `?textarea=1`, `?lang=es`, `?composes=2`, `?draft=…`, `?demo=1`. */
export const params = {
  /** The composer opens as an internal note. */
  note: search.get('note') === '1',
  /** The composer takes plain text only. */
  plain: search.get('plain') === '1',
  /** The composer is a plain textarea. */
  textarea: search.get('textarea') === '1',
  lang: search.get('lang') === 'es' ? ('es' as const) : ('en' as const),
  /** How many popup composes are open at the start. */
  composes: Number(search.get('composes') ?? 0),
  /** Text in the reply box at the start. */
  draft: search.get('draft') ?? '',
  /** Shows the strip that leads from one demo page to the next. */
  demo: search.get('demo') === '1',
};
