import type { Page } from 'playwright-core';
import { isPlain } from './boxes.ts';
import { random } from './random.ts';

/**
 * A long, random use of one box, the same for the same seed: an agent types, pastes, formats, goes back and forth in the
 * history and switches replies, while rewrites and insertions are written. After each step the text on the page and the
 * editor's own are what a plain string says that was treated in the same way.
 */

export interface Soaked {
  steps: number;
  /** How often each outcome of a write came. */
  outcomes: Record<string, number>;
  /** What went wrong, after which nothing more was tried; null for nothing. */
  fault: string | null;
}

interface State {
  text: string;
  caret: number;
}

const words = 'sorry we you failed order late parcel today refund café naïve ’tis e-mail 24th 😀 pièce'.split(' ');
const starts = [
  'Hello there. It is your fault that the order is late.',
  'Thanks for the pictures, they help a lot. We will look.',
];

/** A selection put into the page and taken over by the editor. */
const select = (page: Page, box: string, anchor: number, focus: number): Promise<void> =>
  page.evaluate(
    async ([name, from, to]) => {
      const handle = window.__editors[name]!;
      const { boxOf, readBox, readCaret, setCaret, selectionSettled, SKIP } = window.library;
      const here = boxOf(handle.element, SKIP);
      const isThere = () => {
        const now = readCaret(here, readBox(here));
        return now?.anchor === from && now.focus === to;
      };
      handle.element.focus({ preventScroll: true });
      // ProseMirror puts its own selection back for a moment after a key, so it is asked again.
      for (let attempt = 0; attempt < 3; attempt++) {
        const changes = !isThere();
        setCaret(here, readBox(here), { anchor: from, focus: to });
        // Where nothing changes, no news of it comes.
        if (changes) await selectionSettled(handle.element.ownerDocument);
        await handle.placed?.();
        if (isThere()) return;
      }
    },
    [box, anchor, focus] as const,
  );

interface Texts {
  page: string;
  model: string;
}

/** The text on the page and the editor's own, both without what is not the reply. */
const read = (page: Page, box: string): Promise<Texts> =>
  page.evaluate((name) => {
    const { element, text } = window.__editors[name]!;
    const { boxOf, readBox, SKIP } = window.library;
    const model = text().split('\n-- \n')[0]!.replaceAll('\u00a0', ' ');
    return { page: readBox(boxOf(element, SKIP)).text, model };
  }, box);

const write = (page: Page, box: string, start: number, end: number, text: string, old: string): Promise<string> =>
  page.evaluate(
    async ([name, from, to, next, expected]) => {
      const { boxOf, write: put, SKIP } = window.library;
      const here = boxOf(window.__editors[name]!.element, SKIP);
      return put(here, { start: from, end: to, text: next }, expected, { isComposing: () => false });
    },
    [box, start, end, text, old] as const,
  );

/** A text without the spaces that a page does not show at the ends of its lines. */
const shown = (text: string) =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/^ +| +$/g, '')
    .trimEnd();

/** Where a caret goes: it stays before what is put in where it stands, but for a greeting, after whose lines it waits. */
const moved = (at: number, start: number, end: number, text: string) =>
  at < start || (at === start && !(start === end && text.endsWith('\n')))
    ? at
    : at >= end
      ? at + text.length - (end - start)
      : start + text.length;

/** Uses the box for a number of steps, or until something is wrong, which is told with the steps before it. */
export async function soak(
  open: () => Promise<Page>,
  kind: string,
  box: string,
  seed: number,
  steps: number,
): Promise<Soaked> {
  let page = await open();
  const { below, pick } = random(seed);
  const outcomes: Record<string, number> = {};
  const trace: string[] = [];
  const oneLine = kind === 'input';
  const hasBrowsersHistory = /textarea|input|Gmail/.test(kind);
  let state: State = { text: '', caret: 0 };
  /** Every text there was. The history may lead to these and to nothing else. */
  const known = new Set<string>(['']);

  const settle = async (texts: readonly string[]): Promise<string> => {
    const until = Date.now() + 4000;
    let now = await read(page, box);
    const wantedTexts = new Set(texts.map(shown));
    const isRight = () => wantedTexts.has(shown(now.page)) && shown(now.model) === shown(now.page);
    while (!isRight() && Date.now() < until) now = await read(page, box);
    if (isRight()) return now.page;
    const last = trace.slice(-12).join('\n  ');
    const wanted = texts.slice(0, 3).map((text) => JSON.stringify(text));
    throw new Error(
      `${last}\nwanted ${wanted.join(' or ')}\npage   ${JSON.stringify(now.page)}\nmodel  ${JSON.stringify(now.model)}`,
    );
  };
  /** Takes over the text that a step led to; `or` is the other one that is right as well, where there are two. */
  const reach = async (text: string, caret: number, or = text) => {
    const now = await settle([text, or]);
    known.add(shown(now) === shown(text) ? text : or);
    state = { text: now, caret };
    // A space that does not show has no place, and what lies behind it has another.
    if (now !== text) await place();
  };
  /** The history may stop after every letter. */
  const remember = (text: string) => {
    for (let at = 1; at < text.length; at++) known.add(typed(text.slice(0, at)).text);
  };
  const typed = (text: string): State => ({
    text: state.text.slice(0, state.caret) + text + state.text.slice(state.caret),
    caret: state.caret + text.length,
  });
  const place = async () => {
    // Never inside a pair of surrogates, where no caret can stand.
    let at = below(state.text.length + 1);
    if (/[\udc00-\udfff]/.test(state.text[at] ?? '')) at--;
    await select(page, box, at, at);
    state.caret = at;
  };
  const someWord = () => {
    const all = [...state.text.matchAll(/[\p{L}\p{N}’-]+/gu)];
    return all.length > 0 ? pick(all) : null;
  };
  const put = async (start: number, end: number, text: string) => {
    const outcome = await write(page, box, start, end, text, state.text.slice(start, end));
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome !== 'written') return settle([state.text]);
    const after = state.text.slice(0, start) + text + state.text.slice(end);
    // Where the words are the same already, nothing is written and the caret stays.
    await reach(after, after === state.text ? state.caret : moved(state.caret, start, end, text));
    return after;
  };

  const actions: Record<string, () => Promise<unknown>> = {
    type: async () => {
      if (below(3) > 0) await place();
      const text = `${pick(['', ' '])}${pick(words)}`;
      const next = typed(text);
      remember(text);
      await page.keyboard.type(text);
      await reach(next.text, next.caret);
    },
    paste: async () => {
      await place();
      const text = `${pick(words)} ${pick(words)}`;
      const next = typed(text);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+v');
      // Chromium's own pasting may swallow the space behind it where bold begins or ends.
      const swallowed = next.text.slice(0, next.caret) + next.text.slice(next.caret).replace(/^ /, '');
      await reach(next.text, next.caret, kind.startsWith('Gmail') ? swallowed : next.text);
    },
    enter: async () => {
      await place();
      const next = typed('\n');
      await page.keyboard.press('Enter');
      await reach(next.text, next.caret);
    },
    erase: async () => {
      await place();
      const before = state.text.slice(0, state.caret);
      const gone = /.$/su.exec(before)?.[0].length ?? 0;
      const [rest, behind] = [before.slice(0, before.length - gone), state.text.slice(state.caret)];
      // A space that did not show where a line began shows once the line has gone to the one before it.
      const or = before.endsWith('\n') ? `${rest} ${behind}` : rest + behind;
      await page.keyboard.press('Backspace');
      await reach(rest + behind, state.caret - gone, or);
    },
    format: async () => {
      const word = someWord();
      if (!word) return;
      await select(page, box, word.index, word.index + word[0].length);
      await page.keyboard.press(pick(['Control+b', 'Control+i']));
      await settle([state.text]);
      await place();
    },
    history: async () => {
      await page.keyboard.press(pick(['Control+z', 'Control+z', 'Control+y']));
      // The editor's own steps decide where it leads, but it must be a text there was.
      const text = await settle([state.text, ...known]);
      state = { text, caret: 0 };
      await place();
    },
    apply: async () => {
      const word = someWord();
      if (word)
        await put(word.index, word.index + word[0].length, [pick(words), pick(words)].slice(below(2)).join(' '));
    },
    remove: async () => {
      const word = someWord();
      if (word) await put(word.index, word.index + word[0].length, '');
    },
    insert: async () => {
      const at = pick([0, state.text.length]);
      const line = `${pick(words)} ${pick(words)}`;
      if (oneLine) await put(at, at, at === 0 ? `${line} ` : ` ${line}`);
      else await put(at, at, at === 0 ? `${line}\n\n` : `\n\n${line}`);
    },
    hurry: async () => {
      // Typed while a rewrite is being written: both are there, each in its place, or the rewrite stood back.
      const word = someWord();
      if (!word) return;
      await place();
      const [start, end] = [word.index, word.index + word[0].length];
      if (state.caret >= start && state.caret <= end) return;
      const old = state;
      const text = `${pick(words)}x`;
      const writing = write(page, box, start, end, text, word[0]);
      await page.keyboard.type('qz');
      const outcome = await writing;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const both = `${old.text.slice(0, old.caret)}qz${old.text.slice(old.caret)}`;
      const by = old.caret < start ? 2 : 0;
      const after = both.slice(0, start + by) + text + both.slice(end + by);
      const now = await settle(outcome === 'written' ? [after] : [both]);
      const caret = old.caret + 2;
      state = { text: now, caret: outcome === 'written' ? moved(caret, start + by, end + by, text) : caret };
      known.add(now);
      // The history may stop between two letters, with the rewrite and without.
      for (const letters of ['', 'q', 'qz']) {
        const one = old.text.slice(0, old.caret) + letters + old.text.slice(old.caret);
        const at = old.caret < start ? letters.length : 0;
        known.add(one).add(one.slice(0, start + at) + text + one.slice(end + at));
      }
    },
    switch: async () => {
      const text = pick(starts);
      if (hasBrowsersHistory) {
        // What the browser's own history makes of a text that a page puts in is its own business, not ours: a helpdesk
        // that switches makes a new box.
        page = await open();
        known.clear();
        known.add('');
      }
      await page.evaluate(([name, next, plain]) => window.__editors[name]!.set(plain ? next : `<p>${next}</p>`), [
        box,
        text,
        isPlain(kind),
      ] as const);
      await settle([text]);
      known.add(text);
      state = { text, caret: 0 };
      await place();
    },
  };

  const often = ['type', 'type', 'apply', 'apply', 'insert', 'remove', 'hurry', 'history', 'history', 'paste', 'erase'];
  const all = [...often, 'switch', ...(oneLine ? [] : ['enter']), ...(isPlain(kind) ? [] : ['format'])];
  try {
    await actions.switch!();
    for (let step = 1; step <= steps; step++) {
      // A reply does not grow without end.
      const name = step % 60 === 0 || state.text.length > 600 ? 'switch' : pick(all);
      trace.push(`${name} at ${state.caret} of ${JSON.stringify(state.text).slice(0, 200)}`);
      await actions[name]!();
    }
  } catch (error) {
    return { steps: trace.length, outcomes, fault: error instanceof Error ? error.message : String(error) };
  }
  return { steps, outcomes, fault: null };
}
