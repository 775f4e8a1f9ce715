import type { ComponentChildren } from 'preact';
import { fill } from '../editors/editor.ts';
import { initials } from '../shared/dates.ts';
import { DemoBar } from '../shared/demo-bar.tsx';
import { paragraphs } from '../shared/html.ts';
import { Icon } from '../shared/icon.tsx';
import type { Story } from '../stories/story.ts';
import { stories } from './inbox.ts';
import { labels } from './labels.ts';

interface Props {
  story: Story;
  open: (story: Story) => void;
  children: ComponentChildren;
}

/** What both inboxes keep in the ordinary page: navigation, list of conversations, details of the customer. */
export function Shell(props: Props) {
  const { story, open } = props;
  return (
    <div class="shell">
      <DemoBar here="Intercom" fill={() => fill('reply', paragraphs(story.badDraft))} />
      <div class="columns">
        <nav class="inbox2__left-nav" data-intercom-target="inbox-left-nav">
          <h1>{labels.inbox}</h1>
          <button type="button" class="chosen">
            <Icon name="inbox" /> {labels.mine} <span>2</span>
          </button>
          <button type="button">
            <Icon name="people" /> {labels.unassigned} <span>7</span>
          </button>
          <button type="button">
            <Icon name="list" /> {labels.all} <span>31</span>
          </button>
        </nav>
        <div class="list">
          {stories.map((item) => (
            <button
              type="button"
              key={item.id}
              data-fixture={`conversation-${item.id}`}
              aria-current={item === story ? 'true' : undefined}
              onClick={() => open(item)}
            >
              <span class="avatar">{initials(item.customer.name)}</span>
              <span>
                <strong>{item.customer.name}</strong>
                <small>{item.lines.at(-1)!.text[0]}</small>
              </span>
            </button>
          ))}
        </div>
        <div class="full-conversation-panel" data-intercom-target="conversation-space">
          {props.children}
        </div>
        <aside class="inbox2__conversation-details-sidebar">
          <h2>{labels.details}</h2>
          <dl>
            <dt>{labels.assignee}</dt>
            <dd>{story.agent.name}</dd>
            <dt>E-mail</dt>
            <dd>{story.customer.email}</dd>
            <dt>{labels.plan}</dt>
            <dd>Team</dd>
          </dl>
        </aside>
      </div>
    </div>
  );
}
