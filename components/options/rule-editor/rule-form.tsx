import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Check, Example } from '../../../lib/engine/rule.ts';
import type { OwnRule } from '../../../lib/packs/own-rule.ts';
import type { Field, Trial } from '../../../lib/packs/own-trial.ts';
import { own as words } from '../own-words.ts';
import type { OwnActions } from '../packs/state.ts';
import { TextList } from './text-list.tsx';
import { TrialView } from './trial-view.tsx';

interface FormProps {
  start: OwnRule;
  /** Full id of the rule that is changed; null for a new one. */
  replaces: string | null;
  checks: readonly Pick<Check, 'id' | 'name'>[];
  actions: OwnActions;
  close: () => void;
}

/** How long nobody must type before a rule is tried, in milliseconds. */
const REST = 250;

/** The form of a rule: flag this, suggest that; beneath it what the rule does, as it is written. */
export function RuleForm({ start, replaces, checks, actions, close }: FormProps) {
  const id = useId();
  const [own, setOwn] = useState(start);
  const [sample, setSample] = useState('');
  const [trial, setTrial] = useState<Trial | 'busy' | 'lost' | null>(null);
  const [refused, setRefused] = useState(false);
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (next: Partial<OwnRule>) => setOwn({ ...own, ...next });
  const isBlank = own.find.every((text) => text.trim() === '');
  const take = (selected: string) => change({ find: [...own.find.filter((text) => text.trim() !== ''), selected] });

  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (isBlank) return setTrial(null);
    let late = false;
    const take = (next: Trial | undefined) => {
      if (!late) setTrial(next ?? 'lost');
    };
    const timer = setTimeout(() => {
      actions.tryRule(own, replaces, sample).then(take, () => take(undefined));
    }, REST);
    setTrial((before) => before ?? 'busy');
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [own, sample]);

  const tried = typeof trial === 'object' ? trial : null;
  const isExampleWrong = tried?.problems.some(({ field }) => field === 'flags' || field === 'passes') ?? false;
  useEffect(() => {
    if (isExampleWrong) setOpen(true);
  }, [isExampleWrong]);
  const wrong = (field: Field) => (at: number) => {
    const one = tried?.problems.find((problem) => problem.field === field && problem.at === at);
    return one ? (words.problems[one.code] ?? one.said) : null;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await actions.keepRule(own, replaces);
    if (answer?.pack) return close();
    setTrial(answer ?? 'lost');
    setRefused(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  // Until a person writes examples of their own, those are shown that were made.
  const examples = (key: 'flags' | 'passes'): readonly Example[] =>
    (own[key].length > 0 ? own[key] : (tried?.rule?.[key] ?? [])).map((one) =>
      typeof one === 'string' ? { text: one } : one,
    );
  const bare = (example: Example) => example.text.replace(/[«»]/g, '');
  const setExamples = (key: 'flags' | 'passes') => (texts: string[]) => {
    const before = examples(key);
    const { length } = before;
    // One that was taken away shifts those behind it; what goes with a text stays with that text.
    const from = (text: string, at: number) =>
      before.find((one) => bare(one) === text) ?? (texts.length === length ? before[at] : undefined);
    change({
      [key]: texts.map((text, at) => {
        const { becomes: _, ...kept } = from(text, at) ?? { text };
        return { ...kept, text };
      }),
    });
  };
  return (
    <form ref={form} class="rule-form" onSubmit={(event) => void submit(event)} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{replaces === null ? words.newTitle : words.editTitle}</h3>
      <TextList
        values={own.find}
        label={(at) => (at === 0 ? words.find : words.findMore(at + 1))}
        hint={words.findHint}
        add={words.addFind}
        wrong={wrong('find')}
        change={(find) => change({ find })}
      />
      <TextList
        values={own.rather.length > 0 ? own.rather : ['']}
        label={(at) => (at === 0 ? words.rather : words.ratherMore(at + 1))}
        hint={words.ratherHint}
        add={words.addRather}
        wrong={wrong('rather')}
        change={(rather) => change({ rather })}
      />
      <div class="text-list">
        <label for={`${id}-why`}>{words.why}</label>
        <input
          id={`${id}-why`}
          type="text"
          value={own.why}
          placeholder={own.why ? undefined : tried?.rule?.why}
          aria-describedby={`${id}-why-hint`}
          aria-invalid={wrong('why')(0) !== null}
          onInput={(event) => change({ why: event.currentTarget.value })}
        />
        <p id={`${id}-why-hint`} class="hint">
          {wrong('why')(0) ?? words.whyHint}
        </p>
      </div>
      <div class="rule-choices">
        <label>
          <span>{words.level}</span>
          <select
            value={own.level}
            onChange={(event) => change({ level: event.currentTarget.value === 'problem' ? 'problem' : 'advice' })}
          >
            <option value="advice">{words.advice}</option>
            <option value="problem">{words.problem}</option>
          </select>
        </label>
        <label>
          <span>{words.check}</span>
          <select value={own.check} onChange={(event) => change({ check: event.currentTarget.value })}>
            <option value="my-rules">{words.mine}</option>
            {checks.map((check) => (
              <option key={check.id} value={check.id}>
                {check.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details class="rule-examples" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.examples}</summary>
        <p class="hint">{words.examplesHint}</p>
        <TextList
          values={examples('flags').map(bare)}
          label={(at) => words.flags(at + 1)}
          add={words.addFlag}
          wrong={wrong('flags')}
          change={setExamples('flags')}
        />
        <TextList
          values={examples('passes').map(bare)}
          label={(at) => words.passes(at + 1)}
          add={words.addPass}
          wrong={wrong('passes')}
          change={setExamples('passes')}
        />
      </details>
      <TrialView trial={trial} sample={sample} setSample={setSample} take={take} problem={wrong('rule')(0)} />
      <p role="alert" class="wrong">
        {refused && tried && tried.problems.length > 0 && words.cannot}
      </p>
      <div class="buttons">
        <button type="submit" class="button main">
          {words.keep}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
