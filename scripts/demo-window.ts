import { stops } from './demo-stops.ts';
import { launch } from './launch.ts';

const welcome = `
The demo helpdesk is open, with a reply box in each of three tabs. The panel stands beside them.

  1. Click "Put a bad draft into the reply box", or type your own reply.
  2. Point at a mark, or look at the panel: it says why and offers better words.
  3. One click puts them into the reply; Ctrl+Z takes them back.

The pages are local copies; the browser keeps no trace of this. Close it, or press Ctrl+C here, to end.
`;

/** Opens a browser window on the demo pages with the panel open, and waits until somebody closes it. */
export async function openWindow(built: { extension: string; pages: string }): Promise<void> {
  const launched = await launch({ ...built, headless: false, sealed: false });
  const { context } = launched;
  const ended = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const closeNow = () => void launched.close();
  process.on('SIGINT', closeNow).on('SIGTERM', closeNow);

  const [blank] = context.pages();
  const tabs = await Promise.all(
    stops.map(async ({ address }, index) => {
      const page = index === 0 && blank ? blank : await context.newPage();
      await page.goto(`${address}?demo=1`);
      return page;
    }),
  );
  const [first] = tabs;
  await first!.bringToFront();
  // The panel belongs to the window, so it stays when another tab comes to the front.
  await launched.openPanel(first!);
  console.log(welcome);
  await ended;
  await launched.close();
}
