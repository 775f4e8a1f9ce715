import { signal } from '@preact/signals';
import { render } from 'preact';
import { setLanguage } from '../../components/page-language.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { welcome } from '../../components/welcome/words.ts';
import { showOptions } from '../../lib/browser/background-link.ts';
import { askToRead, mayRead } from '../../lib/browser/pages.ts';
import { readSettings, switchQuiet } from '../../lib/browser/settings.ts';
import { onLeaveChanged } from '../../lib/browser/sites.ts';
import { startTab } from '../drafts.content/tab.ts';
import { sampleHost } from './sample-host.ts';

setLanguage(document, welcome.documentTitle);

const locked = signal(!(await mayRead()));
const look = async () => {
  locked.value = !(await mayRead());
};
onLeaveChanged(() => void look());

// What was put aside here on an earlier visit is shown as at first.
for (const quiet of (await readSettings()).quiet)
  if (quiet.conversation === sampleHost.id) await switchQuiet(quiet, true);

const App = () => (
  <Welcome locked={locked.value} unlock={() => void askToRead()} openOptions={() => void showOptions()} />
);
render(<App />, document.getElementById('app')!);

// The real thing, not a picture of it: what runs in a product's page runs here on the sample reply.
const { command } = startTab(sampleHost, new AbortController().signal);
const reply = document.getElementById('sample-reply')!;
reply.focus();
/** Whoever is quicker than the first look at the sample need not press twice. Times in milliseconds. */
const AGAIN = 100;
const PATIENCE = 20_000;
const showNext = (left: number) => {
  command('next-finding');
  if (left > 0 && !document.querySelector('amends-card')) setTimeout(showNext, AGAIN, left - AGAIN);
};
document.getElementById('sample-next')!.addEventListener('click', () => {
  reply.focus();
  showNext(PATIENCE);
});
