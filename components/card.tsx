import type { ComponentChildren } from 'preact';
import type { Notice } from '../lib/browser/protocol.ts';
import type { Finding, Rewrite } from '../lib/engine/types.ts';
import { card as words } from './card-words.ts';
import { english } from './english.ts';
import { direction, language } from './i18n.ts';
import { AdviceIcon, ArrowIcon, ChevronIcon, CloseIcon, CutIcon, PlusIcon, ProblemIcon } from './icons.tsx';
import { noticeText } from './notice-words.ts';
import { newWords, oldWords } from './rewrite-text.ts';
import { Slots } from './slots.tsx';
import { nameOfId, quoted } from './words.ts';

/** The card stands in a page of another language, and may be written the other way. */
const here = { lang: language, dir: direction as 'ltr' | 'rtl' };

interface CardProps {
  finding: Finding;
  /** What a person calls the check. */
  name: string;
  /** The text that the finding's offsets are of. */
  draft: string;
  /** Opened by a key: says how to reach what is in it. */
  byKey: boolean;
  /** The number of the finding among all of them, from 1, and how many there are. */
  at: number;
  all: number;
  /** The rewrite that the keyboard command puts in, and its keys as the browser writes them; empty when it has none. */
  best: Rewrite | undefined;
  bestKeys: string;
  /** Goes to the finding before or after this one. */
  go: (by: 1 | -1) => void;
  apply: (rewrite: Rewrite) => void;
  dismiss: () => void;
  /** Keeps the rule quiet in this conversation. */
  quiet: () => void;
  /** Null for a rule that the browser's policy lets nobody switch off. */
  turnOff: (() => void) | null;
  openSource: (source: string) => void;
  close: () => void;
}

function Choice(props: { draft: string; rewrite: Rewrite; keys: string; choose: () => void }) {
  const { draft, rewrite, keys, choose } = props;
  const replaced = oldWords(rewrite, draft);
  const text = newWords(rewrite, draft);
  const onClick = (event: MouseEvent) => {
    // The second click of a hurried two would meet whatever has come up under the mouse meanwhile.
    if (event.detail < 2) choose();
  };
  return (
    <li>
      <button type="button" class="choice" aria-keyshortcuts={keys || undefined} onClick={onClick}>
        {text === '' ? <CutIcon /> : replaced === '' ? <PlusIcon /> : <ArrowIcon />}
        {text === '' ? (
          <span>
            {words.remove} <del {...english}>{quoted(replaced)}</del>
          </span>
        ) : (
          <span {...english}>
            <Slots text={text} />
          </span>
        )}
        {/* Drawn and not written: the keys are none of the words, and a screen reader knows them by the attribute. */}
        {keys && <span class="shortcut" aria-hidden="true" data-keys={keys} />}
      </button>
    </li>
  );
}

function Icon({ name, press, children }: { name: string; press: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="quiet icon" title={name} aria-label={name} onClick={press}>
      {children}
    </button>
  );
}

/** What is said at a mark: which check, why, and better words. It takes no focus; the entrypoint places it. */
export function Card(props: CardProps) {
  const { finding, draft } = props;
  return (
    <section class={`card ${finding.level}`} role="dialog" aria-labelledby="name" aria-describedby="why" {...here}>
      <header>
        <span class="level">{finding.level === 'problem' ? <ProblemIcon /> : <AdviceIcon />}</span>
        <h2 id="name">
          <span {...english}>{props.name}</span>
        </h2>
        {props.all > 1 && (
          <>
            <Icon name={words.previous} press={() => props.go(-1)}>
              <ChevronIcon />
            </Icon>
            <span class="place">{words.place(props.at, props.all)}</span>
            <Icon name={words.next} press={() => props.go(1)}>
              <ChevronIcon />
            </Icon>
          </>
        )}
        <Icon name={words.close} press={props.close}>
          <CloseIcon />
        </Icon>
      </header>
      <p id="why" {...english}>
        {finding.message}
      </p>
      {finding.rewrites.length > 0 && (
        <ul>
          {finding.rewrites.map((rewrite) => (
            <Choice
              key={`${rewrite.start} ${rewrite.text}`}
              draft={draft}
              rewrite={rewrite}
              keys={rewrite === props.best ? props.bestKeys : ''}
              choose={() => props.apply(rewrite)}
            />
          ))}
        </ul>
      )}
      <footer>
        <button type="button" class="quiet" title={words.dismissHint} onClick={props.dismiss}>
          {words.dismiss}
        </button>
        <button type="button" class="quiet" onClick={props.quiet}>
          {words.notHere}
        </button>
        {props.turnOff ? (
          <button type="button" class="quiet" title={words.turnOffHint} onClick={props.turnOff}>
            {words.turnOff}
          </button>
        ) : (
          <span class="kept" title={words.keptOnHint}>
            {words.keptOn}
          </span>
        )}
        {finding.source && (
          <button
            type="button"
            class="quiet"
            title={`${words.source}: ${nameOfId(finding.source)}`}
            onClick={() => props.openSource(finding.source!)}
          >
            {words.source}
          </button>
        )}
      </footer>
      {props.byKey && <p class="keys">{words.keys}</p>}
    </section>
  );
}

/** What a screen reader says of a finding whose card a key has brought up. */
export function Spoken({ finding, name, draft }: Pick<CardProps, 'finding' | 'name' | 'draft'>) {
  const { span, message } = finding;
  const marked = span ? `${quoted(draft.slice(span.start, span.end))} ` : '';
  return (
    <p {...here}>
      <span {...english}>{`${name}. ${marked}${message}`}</span> {words.keys}
    </p>
  );
}

/** What is said where a card was, when its words could not be put into the box. */
export function CardNotice({
  notice,
  copy,
  close,
}: {
  notice: Notice;
  copy: (text: string) => void;
  close: () => void;
}) {
  return (
    <section class="card notice" role="status" {...here}>
      <p>{noticeText(notice.kind)}</p>
      {notice.text && <blockquote {...english}>{notice.text.trim()}</blockquote>}
      <footer>
        {notice.text && (
          <button type="button" class="choice" onClick={() => copy(notice.text!)}>
            {words.copy}
          </button>
        )}
        <button type="button" class="quiet" onClick={close}>
          {words.close}
        </button>
      </footer>
    </section>
  );
}
