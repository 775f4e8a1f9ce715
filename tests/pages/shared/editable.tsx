import { useEffect, useRef } from 'preact/hooks';
import { type MountEditor, publish, withdraw } from '../editors/editor.ts';

interface Props {
  /** The name the handle gets on `window.__editors`. */
  name: string;
  mount: MountEditor;
  html: string;
  /** What the product puts on the editable element. */
  attributes: Record<string, string>;
  class?: string;
}

/** A place that an editor owns: nothing in it is rendered by us. Give it another `key` and the editable is swapped. */
export function Editable(props: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const { name } = props;
  // Once only: an editor is made from the properties of that moment.
  useEffect(() => {
    const place = document.createElement('div');
    for (const [key, value] of Object.entries(props.attributes)) place.setAttribute(key, value);
    holder.current!.append(place);
    let gone = false;
    const made = props.mount(place, props.html).then((handle) => {
      if (gone) handle.destroy();
      else publish(name, handle);
      return handle;
    });
    return () => {
      gone = true;
      withdraw(name);
      void made.then((handle) => {
        handle.destroy();
        handle.element.remove();
      });
    };
  }, []);
  return <div ref={holder} class={props.class} />;
}
