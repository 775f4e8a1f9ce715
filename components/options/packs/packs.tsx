import { useEffect, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../../lib/browser/pack-protocol.ts';
import { pack as packWords, packs as words } from '../pack-words.ts';
import { Section } from '../section.tsx';
import { AddPack } from './add-pack.tsx';
import { Conflicts } from './conflicts.tsx';
import { dropped } from './dropped.ts';
import { OfferView } from './offer-view.tsx';
import { PackCard } from './pack-card.tsx';
import { PolicyPack } from './policy-pack.tsx';
import type { Offer, PackActions, PacksState } from './state.ts';

interface PacksProps {
  state: PacksState;
  catalogue: Catalogue | null;
  nameOf: (check: string) => string;
  actions: PackActions;
}

/** All packs: those that are there, in their order, and the ways to further ones. Files may be dropped anywhere on it. */
export function Packs({ state, catalogue, nameOf, actions }: PacksProps) {
  const { kept, offer, busy, removed, mayAdd } = state;
  const organisation = catalogue?.policyPacks ?? [];
  const [over, setOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const last = useRef<Offer | null>(null);
  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);
  // What had the focus is gone with the offer: it goes to the pack, or to where the next one is chosen.
  useEffect(() => {
    const before = last.current;
    last.current = offer;
    if (!before || offer || busy) return;
    const id = before.kind === 'offered' ? before.pack.pack.id : '';
    const card = place.current?.querySelector<HTMLElement>(`[id="pack/${id}"] .unfold`);
    (card ?? place.current?.querySelector<HTMLElement>('.add-pack input'))?.focus();
  }, [offer]);
  // Dragging from one element of the section to the next leaves the one and enters the other.
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => mayAdd && event.dataTransfer?.types.includes('Files');
  const enter = (by: number) => {
    depth.current = by === 0 ? 0 : depth.current + by;
    setOver(depth.current > 0);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    enter(0);
    if (!event.dataTransfer || busy) return;
    const { name, files } = await dropped(event.dataTransfer);
    if (name) actions.readFiles(files, name);
  };
  const full = kept.packs.length >= state.most;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the buttons inside do the same
    <div
      ref={place}
      class={over ? 'drop over' : 'drop'}
      onDragEnter={(event) => hasFiles(event) && enter(1)}
      onDragLeave={(event) => hasFiles(event) && enter(-1)}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (hasFiles(event)) void drop(event);
      }}
    >
      <Section id="packs" heading={words.heading} lead={words.lead}>
        {over && <p class="drop-now">{words.dropNow}</p>}
        <div role="status">
          {busy && (
            <p class="callout" aria-busy="true">
              {words[busy]}…
            </p>
          )}
          {removed !== null && (
            <p class="callout">
              <span>{packWords.removed(removed)}</span>
              <button ref={undo} type="button" class="button" onClick={actions.undoRemove}>
                {packWords.undo}
              </button>
            </p>
          )}
        </div>
        {offer && <OfferView offer={offer} nameOf={nameOf} actions={actions} />}
        {catalogue && <Conflicts {...catalogue} />}
        {organisation.length > 0 && (
          <ul class="rows">
            {organisation.map((one, at) => (
              <PolicyPack key={one.address ?? at} brought={one} nameOf={nameOf} />
            ))}
          </ul>
        )}
        {kept.packs.length > 1 && <p class="hint">{words.order}</p>}
        <ul class="checks packs">
          {kept.packs.map((one, at) => (
            <PackCard
              key={one.id}
              kept={one}
              at={at}
              of={kept.packs.length}
              state={state}
              unused={catalogue?.unused[one.id]}
              nameOf={nameOf}
              actions={actions}
            />
          ))}
        </ul>
        {kept.packs.length === 0 && organisation.length === 0 && !offer && (
          <div class="empty">
            <h3>{words.emptyTitle}</h3>
            <p>{words.empty}</p>
          </div>
        )}
        {!mayAdd && <p class="callout">{words.mayNotAdd}</p>}
        {mayAdd && full && <p class="callout">{words.full(state.most)}</p>}
        {mayAdd && !full && <AddPack actions={actions} busy={busy !== null} />}
      </Section>
    </div>
  );
}
