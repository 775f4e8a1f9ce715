import './zendesk.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../editors/editor.ts';
import { DemoBar } from '../shared/demo-bar.tsx';
import { paragraphs } from '../shared/html.ts';
import { Icon } from '../shared/icon.tsx';
import { params } from '../shared/params.ts';
import { invoice } from '../stories/invoice.ts';
import { kettle } from '../stories/kettle.ts';
import { Ticket } from './ticket.tsx';

const stories = [kettle, invoice];
const inAddress = () => /\/agent\/tickets\/(\d+)/.exec(window.location.pathname)?.[1] ?? kettle.id;

function Workspace() {
  const [selected, setSelected] = useState(inAddress);
  useEffect(() => {
    const back = () => setSelected(inAddress());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const open = (event: Event, id: string) => {
    event.preventDefault();
    window.history.pushState(null, '', `/agent/tickets/${id}${window.location.search}`);
    setSelected(id);
  };
  const badDraft = () => {
    const story = stories.find(({ id }) => id === selected)!;
    fill(`ticket-${selected}`, paragraphs(story.badDraft));
  };
  return (
    <div class="workspace">
      <DemoBar here="Zendesk" fill={badDraft} />
      <div class="frame">
        <nav class="rail" aria-label="Main">
          {(['home', 'inbox', 'people', 'chart', 'gear'] as const).map((name) => (
            <button type="button" aria-label={name} key={name}>
              <Icon name={name} size={20} />
            </button>
          ))}
        </nav>
        <div class="body">
          <div class="tabs" role="tablist">
            {stories.map(({ id, subject }) => (
              <a
                key={id}
                href={`/agent/tickets/${id}`}
                role="tab"
                data-test-id="header-tab"
                data-entity-type="TICKET_ENTITY_TYPE"
                data-entity-id={id}
                data-entity-is-selected={String(id === selected)}
                onClick={(event) => open(event, id)}
              >
                <span>{subject}</span>
                <small>#{id}</small>
              </a>
            ))}
          </div>
          <main id="main_panes">
            {stories.map((story) => (
              <Ticket story={story} shown={story.id === selected} key={story.id} />
            ))}
          </main>
        </div>
      </div>
    </div>
  );
}

document.documentElement.lang = params.lang;
render(<Workspace />, document.getElementById('root')!);
