import './gmail.css';
import { render } from 'preact';
import { fill } from '../editors/editor.ts';
import { DemoBar } from '../shared/demo-bar.tsx';
import { Icon } from '../shared/icon.tsx';
import { params } from '../shared/params.ts';
import { invitations as story } from '../stories/invitations.ts';
import { bodyHtml } from './body.ts';
import { labels } from './labels.ts';
import { openPopup } from './popups.tsx';
import { Thread } from './thread.tsx';

const badDraft = () => fill('inline', bodyHtml(story.badDraft, story, story.lines.at(-1)!));

function Mailbox() {
  return (
    <div class="mailbox">
      <DemoBar here="Gmail" fill={badDraft} />
      <header>
        <strong>Mail</strong>
        <div class="search">
          <Icon name="search" /> <input aria-label={labels.search} placeholder={labels.search} />
        </div>
      </header>
      <div class="columns">
        <nav>
          <button type="button" class="T-I-KE" onClick={() => openPopup()}>
            <Icon name="mail" /> {labels.compose}
          </button>
          {(
            [
              ['inbox', labels.inbox],
              ['star', labels.starred],
              ['reply', labels.sent],
              ['list', labels.drafts],
            ] as const
          ).map(([icon, label]) => (
            <a href="#inbox" key={label} class={icon === 'inbox' ? 'chosen' : undefined}>
              <Icon name={icon} /> {label}
            </a>
          ))}
        </nav>
        <div class="nH aeF">
          <div class="nH">
            <Thread story={story} />
          </div>
        </div>
      </div>
    </div>
  );
}

document.documentElement.lang = params.lang;
// The account's address is known from here alone when there are no aliases.
document.title = `${story.subject} - ${story.agent.email} - Gmail`;
if (window.location.hash === '') window.location.hash = `#inbox/${story.id}`;
render(<Mailbox />, document.getElementById('root')!);
for (let i = 0; i < params.composes; i += 1) openPopup();
