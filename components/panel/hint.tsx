/** A small calm word where a list would stand, when the rest of the panel has something to show. */
export function Hint({ title, text }: { title: string; text: string }) {
  return (
    <section class="hint">
      <h2 tabIndex={-1}>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
