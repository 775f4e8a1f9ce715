import { Mark } from '../icons.tsx';

/** A calm page for when there is no list to show: what is so, and what to do about it if anything can be done. */
export function Resting(props: { title: string; text: string; button?: string; press?: () => void; busy?: boolean }) {
  return (
    <section class="resting" aria-busy={props.busy}>
      <div class="halo">
        <Mark size={44} />
      </div>
      <h2 tabIndex={-1}>{props.title}</h2>
      <p>{props.text}</p>
      {props.button && (
        <button type="button" class="button main" onClick={props.press}>
          {props.button}
        </button>
      )}
    </section>
  );
}
