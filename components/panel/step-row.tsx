import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reflection } from '../../lib/engine/reflect.ts';
import { english } from '../english.ts';
import { CheckIcon, ChevronIcon, RingIcon } from '../icons.tsx';
import { quoted } from '../words.ts';
import { say, checklist as words } from './help-words.ts';
import { Offer } from './offer.tsx';
import type { Shown, StepView } from './steps.ts';

interface StepRowProps {
  view: StepView;
  shown: Shown;
  /** The customer's problem turned round, where the step is about saying it back. */
  reflections: readonly Reflection[];
  insert: (text: string) => void;
  go: (span: StepView['spans'][number]) => void;
  tick: (on: boolean) => void;
}

/** One step: whether the reply shows it, with the words that do, and behind it what to do and what to say. */
export function StepRow({ view, shown, reflections, insert, go, tick }: StepRowProps) {
  const { step, state, spans } = view;
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const held = useRef(false);
  const id = useId();
  const said = spans.map(({ start, end }) => quoted(shown.draft.slice(start, end)));
  const byHand = step.shows.length === 0;
  const offers = reflections.length > 0 ? [] : step.offers;

  // An offer goes once it is taken, and the keyboard would be left nowhere.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (held.current && (!activeElement || activeElement === document.body))
      row.current?.querySelector('button')?.focus();
  });

  return (
    <li
      ref={row}
      class={`step ${state}`}
      onFocusIn={() => {
        held.current = true;
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget) held.current = false;
      }}
    >
      <button
        type="button"
        class="step-head"
        title={said.join('\n') || step.about}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {state === 'missing' ? <RingIcon /> : <CheckIcon />}
        <span class="step-name">
          <span {...english}>{step.name}</span>
          <span class="unseen">. {state === 'missing' && byHand ? words.byHand : words[state]}</span>
        </span>
        <span class="step-said">
          {said[0] ? <span {...english}>{said[0]}</span> : state === 'ticked' && words.ticked}
        </span>
        <ChevronIcon />
      </button>
      {open && (
        <div class="step-body" id={id}>
          <p {...english}>{step.about}</p>
          {said.map((words_, index) => (
            <button
              // The words of one step are told apart by where they stand.
              key={spans[index]?.start}
              type="button"
              class="quote"
              {...english}
              title={words.go}
              aria-description={words.go}
              onClick={() => go(spans[index]!)}
            >
              {words_}
            </button>
          ))}
          {state === 'missing' && reflections.length + offers.length > 0 && (
            <ul class="rewrites">
              {reflections.map(({ text, clause }) => (
                <li key={text}>
                  <Offer text={text} insert={() => insert(text)}>
                    {say.from} <span {...english}>{quoted(clause)}</span>
                  </Offer>
                </li>
              ))}
              {offers.map((text) => (
                <li key={text}>
                  <Offer text={text} insert={() => insert(text)} />
                </li>
              ))}
            </ul>
          )}
          {state !== 'shown' && (
            <label class="tick">
              <input
                type="checkbox"
                checked={state === 'ticked'}
                onChange={(event) => tick(event.currentTarget.checked)}
              />
              {byHand ? words.tick : words.tickAnyway}
            </label>
          )}
        </div>
      )}
    </li>
  );
}
