import type { Notice } from '../lib/browser/protocol.ts';
import type { Finding, Rewrite } from '../lib/engine/types.ts';
import { card as words } from './card-words.ts';
import { AdviceIcon, ArrowIcon, CloseIcon, CutIcon, PlusIcon, ProblemIcon } from './icons.tsx';
import { notices } from './panel/words.ts';
import { newWords, oldWords } from './rewrite-text.ts';
import { Slots } from './slots.tsx';
import { nameOfId, quoted } from './words.ts';

interface CardProps {
  finding: Finding;
  /** What a person calls the check. */
  name: string;
  /** The text that the finding's offsets are of. */
  draft: string;
  /** Opened by a key: says how to reach what is in it. */
  byKey: boolean;
  apply: (rewrite: Rewrite) => void;
  dismiss: () => void;
  turnOff: () => void;
  openSource: (source: string) => void;
  close: () => void;
}

function Choice({ draft, rewrite, choose }: { draft: string; rewrite: Rewrite; choose: () => void }) {
  const replaced = oldWords(rewrite, draft);
  const text = newWords(rewrite, draft);
  const onClick = (event: MouseEvent) => {
    // The second click of a hurried two would meet whatever has come up under the mouse meanwhile.
    if (event.detail < 2) choose();
  };
  return (
    <li>
      <button type="button" class="choice" onClick={onClick}>
        {text === '' ? <CutIcon /> : replaced === '' ? <PlusIcon /> : <ArrowIcon />}
        {text === '' ? (
          <span>
            {words.remove} <del>{quoted(replaced)}</del>
          </span>
        ) : (
          <span>
            <Slots text={text} />
          </span>
        )}
      </button>
    </li>
  );
}

/** What is said at a mark: which check, why, and better words. It takes no focus; the entrypoint places it. */
export function Card(props: CardProps) {
  const { finding, draft } = props;
  return (
    <section class={`card ${finding.level}`} role="dialog" aria-labelledby="name" aria-describedby="why">
      <header>
        <span class="level">{finding.level === 'problem' ? <ProblemIcon /> : <AdviceIcon />}</span>
        <h2 id="name">{props.name}</h2>
        <button type="button" class="quiet close" title={words.close} aria-label={words.close} onClick={props.close}>
          <CloseIcon />
        </button>
      </header>
      <p id="why">{finding.message}</p>
      {finding.rewrites.length > 0 && (
        <ul>
          {finding.rewrites.map((rewrite) => (
            <Choice
              key={`${rewrite.start} ${rewrite.text}`}
              draft={draft}
              rewrite={rewrite}
              choose={() => props.apply(rewrite)}
            />
          ))}
        </ul>
      )}
      <footer>
        <button type="button" class="quiet" onClick={props.dismiss}>
          {words.dismiss}
        </button>
        <button type="button" class="quiet" title={words.turnOffHint} onClick={props.turnOff}>
          {words.turnOff}
        </button>
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
    <section class="card notice" role="status">
      <p>{notices[notice.kind]}</p>
      {notice.text && <blockquote>{notice.text.trim()}</blockquote>}
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
