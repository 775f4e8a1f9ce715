import type { Finding, Rewrite } from '../../lib/engine/types.ts';
import { english } from '../english.ts';
import { ArrowIcon, CutIcon, PlusIcon } from '../icons.tsx';
import { newWords, oldWords } from '../rewrite-text.ts';
import { Slots } from '../slots.tsx';
import { quoted } from '../words.ts';
import { findings as words } from './words.ts';

/** One proposed edit, put into the reply by one click. Says what it replaces where that is more than the words marked. */
export function RewriteButton(props: { finding: Finding; rewrite: Rewrite; draft: string; apply: () => void }) {
  const { finding, rewrite, draft } = props;
  const replaced = oldWords(rewrite, draft);
  const text = newWords(rewrite, draft);
  const wider = finding.span !== null && (rewrite.start < finding.span.start || rewrite.end > finding.span.end);

  const onClick = (event: MouseEvent) => {
    // The second click of a hurried two would meet whatever has come up under the mouse meanwhile.
    if (event.detail < 2) props.apply();
  };

  return (
    <button type="button" class="rewrite" onClick={onClick}>
      {text === '' ? <CutIcon /> : replaced === '' ? <PlusIcon /> : <ArrowIcon />}
      {text === '' ? (
        <span>
          {words.remove} <del {...english}>{quoted(replaced)}</del>
        </span>
      ) : (
        <span>
          <span class="unseen">{replaced === '' ? words.add : words.replace} </span>
          <span {...english}>
            <Slots text={text} />
          </span>
          {wider && replaced !== '' && (
            <small>
              {words.replaces} <del {...english}>{quoted(replaced)}</del>
            </small>
          )}
          {rewrite.slots > 0 && <small>{words.fill}</small>}
        </span>
      )}
    </button>
  );
}
