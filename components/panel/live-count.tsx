import { useEffect, useState } from 'preact/hooks';

/** How long the count must hold still before it is spoken: a pause in the typing, not a breath between two keys. */
const PAUSE_MS = 1200;

/** Speaks `text` to a screen reader once it has stayed the same for a while, and never the same thing twice over. */
export function LiveCount({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {spoken}
    </p>
  );
}
