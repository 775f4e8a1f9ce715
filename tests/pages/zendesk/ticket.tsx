import { initials } from '../shared/dates.ts';
import { params } from '../shared/params.ts';
import type { Story } from '../stories/story.ts';
import { Composer } from './composer.tsx';
import { labels } from './labels.ts';
import { Log } from './log.tsx';

/** One open ticket. The workspace keeps every open ticket in the page and hides all but one. */
export function Ticket(props: { story: Story; shown: boolean }) {
  const { story, shown } = props;
  const messaging = params.plain || params.textarea;
  return (
    <div class="pane" style={shown ? {} : { visibility: 'hidden' }} data-side-conversations-anchor-id={story.id}>
      <div class="ticket" data-ticket-id={story.id}>
        <aside data-test-id="column-1" class="fields">
          <dl>
            <dt>{labels.requester}</dt>
            <dd data-test-id="ticket-system-field-requester-select">{story.customer.name}</dd>
            <dt>{labels.assignee}</dt>
            <dd>{story.agent.name}</dd>
            <dt>{labels.priority}</dt>
            <dd>Normal</dd>
          </dl>
        </aside>
        <div data-test-id="column-2" class="middle">
          <header class="ticket-head">
            <input data-test-id="omni-header-subject" aria-label={labels.subject} value={story.subject} />
            <p>
              <span data-test-id="tooltip-requester-name">{story.customer.name}</span>
              {' · '}
              <span data-test-id="omni-header-via-label">{messaging ? labels.native_messaging : labels.via}</span>
            </p>
          </header>
          <Log lines={story.lines} channel={messaging ? 'MobileSdkInteraction' : 'EmailInteraction'} />
          <Composer ticket={story.id} draft={shown ? params.draft : ''} />
          <footer>
            <button type="button" data-test-id="submit_button-button" class="submit">
              {labels.submit}
            </button>
          </footer>
        </div>
        <aside data-test-id="column-3" class="context">
          <h2>{labels.customer}</h2>
          <span class="avatar end-user">{initials(story.customer.name)}</span>
          <strong>{story.customer.name}</strong>
          <p>{story.customer.email}</p>
          <p>{labels.conversations}: 3</p>
        </aside>
      </div>
    </div>
  );
}
