import { render } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { invitations } from '../stories/invitations.ts';
import { bodyHtml } from './body.ts';
import { Compose, type Recipient } from './compose.tsx';
import { labels } from './labels.ts';

const recipients: readonly Recipient[] = [
  { name: 'Ravi Menon', email: 'ravi@example.in' },
  // Without a contact Gmail knows no name and shows the address in its place.
  { name: 'orders@foundry.example', email: 'orders@foundry.example' },
];
let opened = 0;

function place(): Element {
  let moles = document.querySelector('.dw > .nH > .nH > .no');
  if (!moles) {
    // Made when the first popup is opened, not before.
    const dock = document.createElement('div');
    dock.className = 'dw';
    render(
      <div class="nH">
        <div class="nH">
          <div class="no" />
        </div>
      </div>,
      dock,
    );
    document.body.append(dock);
    moles = dock.querySelector('.no')!;
  }
  return moles.appendChild(Object.assign(document.createElement('div'), { className: 'nH mole' }));
}

/** Full screen moves the same compose to another place in the page. */
function toggleFullScreen(mole: Element): void {
  if (mole.parentElement!.matches('.aSt')) {
    document.querySelector('.dw > .nH > .nH > .no')!.append(mole);
    document.querySelector('.aSs')!.remove();
    return;
  }
  const stage = document.createElement('div');
  stage.className = 'aSs';
  const inner = stage.appendChild(Object.assign(document.createElement('div'), { className: 'aSt' }));
  document.body.append(stage);
  inner.append(mole);
}

interface Reply {
  html: string;
  to: Recipient;
  subject: string;
  thread: string;
}

/** Opens one more popup compose, for a new message or for a reply that was taken out of its thread. */
export function openPopup(reply?: Reply): void {
  const to = reply?.to ?? recipients[opened % recipients.length]!;
  opened += 1;
  const name = `popup-${opened}`;
  const mole = place();
  const close = () => {
    // The form goes at once, its frame stays until the draft is saved.
    render(null, mole.querySelector('.aaZ')!);
    setTimeout(() => {
      if (mole.parentElement?.matches('.aSt')) mole.parentElement.parentElement!.remove();
      mole.remove();
    }, 300);
  };
  render(
    <div class="AD">
      <div role="dialog" aria-label={labels.newMessage}>
        <div class="nH Hd title">
          <span>{labels.newMessage}</span>
          <button type="button" aria-label={labels.minimise} onClick={() => mole.classList.toggle('folded-away')}>
            <Icon name="minus" size={14} />
          </button>
          <button type="button" class="Hq" aria-label={labels.fullScreen} onClick={() => toggleFullScreen(mole)}>
            <Icon name="expand" size={14} />
          </button>
          <button type="button" class="Ha" aria-label={labels.close} onClick={close}>
            <Icon name="close" size={14} />
          </button>
        </div>
        <div class="aaZ" />
      </div>
    </div>,
    mole,
  );
  const fresh = { subject: '', html: bodyHtml('', invitations, null) };
  render(<Compose {...fresh} {...reply} name={name} to={to} inline={false} />, mole.querySelector('.aaZ')!);
}
