import './demo-bar.css';
import { params } from './params.ts';

const stops = [
  { name: 'Zendesk', href: 'https://acme.zendesk.com/agent/tickets/1?demo=1' },
  { name: 'Intercom', href: 'https://app.intercom.com/a/inbox/acme/inbox/shared/all/conversation/215470001?demo=1' },
  { name: 'Gmail', href: 'https://mail.google.com/mail/u/0/?demo=1' },
];

/** The strip over a demo page: the way to the other two, and a reply to try the product on. */
export function DemoBar(props: { here: string; fill: () => void }) {
  if (!params.demo) return null;
  return (
    <div class="demo-bar">
      <strong>Demo helpdesk</strong>
      <nav aria-label="Demo pages">
        {stops.map((stop) => (
          <a href={stop.href} aria-current={stop.name === props.here ? 'page' : undefined} key={stop.name}>
            {stop.name}
          </a>
        ))}
      </nav>
      <button type="button" data-fixture="bad-draft" onClick={props.fill}>
        Put a bad draft into the reply box
      </button>
      <small>Made-up customers on local pages; nothing here reaches the real products.</small>
    </div>
  );
}
