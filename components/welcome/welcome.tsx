import { english } from '../english.ts';
import { ArrowIcon, Mark } from '../icons.tsx';
import { sample } from './sample.ts';
import { welcome as words } from './words.ts';

interface WelcomeProps {
  /** Whether the browser keeps Amends from the products. */
  locked: boolean;
  unlock: () => void;
  openOptions: () => void;
}

/** The first page: shows Amends at work on a sample reply, and says what is read and that it stays here. */
export function Welcome({ locked, unlock, openOptions }: WelcomeProps) {
  return (
    <main class="welcome">
      <p class="brand">
        <Mark size={32} /> Amends
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="sample" aria-labelledby="sample-heading">
        <figure>
          <figcaption>{sample.customer}</figcaption>
          <blockquote {...english}>{sample.message}</blockquote>
        </figure>
        <h2 id="sample-heading">{words.reply}</h2>
        {/* The page's own script marks it; the words in it are the agent's from here on. */}
        <textarea
          {...english}
          id="sample-reply"
          rows={8}
          spellcheck={false}
          aria-labelledby="sample-heading"
          aria-describedby="sample-hint"
          defaultValue={sample.reply}
        />
        <div class="sample-foot">
          <button type="button" class="button main" id="sample-next">
            {words.next}
            <ArrowIcon />
          </button>
          <p id="sample-hint">{words.hint}</p>
        </div>
      </section>
      <div class="columns">
        <section aria-labelledby="where">
          <h2 id="where">{words.where}</h2>
          <p>{words.whereText}</p>
          {locked && (
            <div class="locked" role="alert">
              <p>{words.locked}</p>
              <button type="button" class="button main" onClick={unlock}>
                {words.unlock}
              </button>
            </div>
          )}
        </section>
        <section aria-labelledby="read">
          <h2 id="read">{words.read}</h2>
          <ul>
            {words.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      </div>
      <p class="onward">
        <button type="button" class="button" onClick={openOptions}>
          {words.options}
        </button>
        <span>{words.optionsHint}</span>
      </p>
    </main>
  );
}
