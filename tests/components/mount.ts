import { type BoundFunctions, configure, type queries, within } from '@testing-library/dom';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

/** A slow machine is no reason to fail. */
configure({ asyncUtilTimeout: 10_000 });

/** What a test holds of a component on a page of its own: queries as a person would ask them, hands, and a redraw. */
export interface Mounted {
  page: BoundFunctions<typeof queries>;
  user: UserEvent;
  /** Draws again with other props, as the entrypoints do when something has changed. */
  draw: (element: ComponentChild) => void;
}

/** Puts a component on an empty page. `advance` moves the clock where a test has taken it over. */
export function mount(element: ComponentChild, advance?: (ms: number) => void): Mounted {
  const root = document.body.appendChild(document.createElement('div'));
  const draw = (next: ComponentChild) => void act(() => render(next, root));
  draw(element);
  const user = userEvent.setup(advance ? { advanceTimers: advance } : {});
  return { page: within(document.body), user, draw };
}

afterEach(() => {
  for (const root of document.body.children) act(() => render(null, root));
  document.body.replaceChildren();
});
