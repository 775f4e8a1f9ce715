import { english } from '../english.ts';
import type { Source } from './evidence.ts';
import { Section } from './section.tsx';
import { evidence as words } from './words.ts';

/** The published findings that rules name as their source; the one the address points at is unfolded. */
export function Evidence({ sources, place }: { sources: readonly Source[]; place: string }) {
  return (
    <Section id="evidence" heading={words.heading} lead={words.lead}>
      <ul class="rows">
        {sources.map((source) => (
          <li key={source.id} {...english}>
            <details id={`evidence/${source.id}`} class="source" open={place === `evidence/${source.id}`}>
              <summary>{source.citation}</summary>
              {source.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
