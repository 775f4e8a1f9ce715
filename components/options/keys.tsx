import type { OptionsActions, OptionsState } from './actions.ts';
import { Section } from './section.tsx';
import { shortcuts as words } from './words.ts';

/** The keyboard commands with the keys they have now, and the way to other keys. */
export function Keys({ list, change }: { list: OptionsState['shortcuts']; change: OptionsActions['changeShortcuts'] }) {
  return (
    <Section id="shortcuts" heading={words.heading} lead={words.lead}>
      <ul class="rows">
        {list.map((one) => (
          <li key={one.id}>
            <span>{one.description || words.open}</span>
            {one.keys ? <kbd>{one.keys}</kbd> : <span class="none">{words.none}</span>}
          </li>
        ))}
      </ul>
      {change ? (
        <button type="button" class="button" onClick={change}>
          {words.change}
        </button>
      ) : (
        <p class="hint">{words.changeByHand}</p>
      )}
    </Section>
  );
}
