/** Proposed words, with the `[…]` that the agent has to fill in made plain to the eye. */
export function Slots({ text }: { text: string }) {
  const parts = text.split(/(\[[^\]\n]*\])/);
  return (
    <>
      {parts.map((part, index) =>
        part.startsWith('[') ? (
          // The parts of one text never change places, so their index names them.
          <span key={index} class="slot">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
