import { useState } from 'preact/hooks';
import { Section } from './section.tsx';
import { privacy as words } from './words.ts';

/** What is read and kept, and the way to be rid of it, which asks once more. */
export function Privacy({ reset }: { reset: () => void }) {
  const [asking, setAsking] = useState(false);
  const answer = (sure: boolean) => {
    setAsking(false);
    if (sure) reset();
  };
  return (
    <Section id="privacy" heading={words.heading}>
      <ul class="points">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {asking ? (
        <div class="callout wrong" role="alert">
          <span>{words.sure}</span>
          <div class="buttons">
            <button type="button" class="button" onClick={() => answer(true)}>
              {words.yes}
            </button>
            <button type="button" class="button" onClick={() => answer(false)}>
              {words.no}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.reset}
        </button>
      )}
    </Section>
  );
}
