import { useEffect, useId, useRef } from 'preact/hooks';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { english } from '../english.ts';
import { AdviceIcon, CloseIcon, ProblemIcon } from '../icons.tsx';
import { nameOfId, quoted } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { quiet } from './help-words.ts';
import { RewriteButton } from './rewrite-button.tsx';
import { levelNames, findings as words } from './words.ts';

interface ItemProps {
  finding: Finding;
  name: string;
  state: TabState;
  actions: PanelActions;
}

/** One finding: the words at fault, why, what to say instead, and the ways to be rid of it. */
export function FindingItem({ finding, name, state, actions }: ItemProps) {
  const heading = useId();
  const item = useRef<HTMLLIElement>(null);
  const current = state.current === finding.key;
  const { act } = actions;

  // The agent walks through the findings in the page: the list keeps up, without taking the focus.
  useEffect(() => {
    if (current && !item.current?.contains(document.activeElement)) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <li
      ref={item}
      class={`finding ${finding.level}`}
      data-key={finding.key}
      aria-current={current ? 'true' : undefined}
    >
      <h3 id={heading} tabIndex={-1}>
        <span class="level" title={levelNames[finding.level]}>
          {finding.level === 'problem' ? <ProblemIcon /> : <AdviceIcon />}
          <span class="unseen">{levelNames[finding.level]}: </span>
        </span>
        <span {...english}>{name}</span>
      </h3>
      {finding.span && (
        <button
          type="button"
          class="quote"
          {...english}
          title={words.show}
          aria-description={words.show}
          onClick={() => act({ type: 'reveal', finding: finding.key })}
        >
          {quoted(state.draft.slice(finding.span.start, finding.span.end))}
        </button>
      )}
      <p {...english}>{finding.message}</p>
      {finding.rewrites.length > 0 && (
        <ul class="rewrites">
          {finding.rewrites.map((rewrite) => (
            <li key={`${rewrite.start}-${rewrite.end}-${rewrite.text}`}>
              <RewriteButton
                finding={finding}
                rewrite={rewrite}
                draft={state.draft}
                apply={() => act({ type: 'apply', n: state.n, finding: finding.key, rewrite })}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="finding-foot">
        {current && finding.span && (
          <button type="button" class="quiet-button" onClick={() => act({ type: 'return' })}>
            {words.back}
          </button>
        )}
        {finding.source && (
          <button
            type="button"
            class="quiet-button link"
            aria-describedby={heading}
            onClick={() => actions.openOptions(`evidence/${finding.source}`)}
          >
            {words.source} {nameOfId(finding.source)}
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          aria-describedby={heading}
          onClick={() => actions.keepQuiet({ rule: finding.rule }, true)}
        >
          {quiet.rule}
        </button>
        {state.result?.locked.includes(finding.rule) ? (
          <span class="kept" title={words.keptOnHint}>
            {words.keptOn}
          </span>
        ) : (
          <button
            type="button"
            class="quiet-button"
            aria-describedby={heading}
            onClick={() => actions.turnRuleOff(finding.rule)}
          >
            {words.ruleOff}
          </button>
        )}
      </div>
      {/* Seen in the corner, but the last stop: by keyboard the rewrites come first. */}
      <button
        type="button"
        class="quiet-button icon-button dismiss"
        title={words.dismiss}
        aria-label={`${words.dismiss}: ${name}`}
        onClick={() => actions.keepQuiet({ rule: finding.rule, finding: finding.key }, true)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}
