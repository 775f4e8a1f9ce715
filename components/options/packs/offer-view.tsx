import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { offer as words } from '../pack-words.ts';
import { Changes } from './changes.tsx';
import { Holdings } from './holdings-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReportView } from './report-view.tsx';
import type { Offer, Offered, PackActions } from './state.ts';

interface OfferProps {
  offer: Offer;
  nameOf: (check: string) => string;
  actions: Pick<PackActions, 'accept' | 'dismiss'>;
}

/** A box that takes the focus when it comes, since it is what there is to do now. */
function Box(props: { heading: string; wrong?: boolean; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class={props.wrong ? 'offer wrong' : 'offer'}>
      <h3 ref={heading} tabIndex={-1}>
        {props.heading}
      </h3>
      {props.children}
    </div>
  );
}

function Decision({ offered, nameOf, actions }: OfferProps & { offered: Offered }) {
  const { pack, before, older, leaves, changes, report } = offered;
  const { name, version, authors } = pack.pack;
  // The same pack can still be new in where it comes from.
  const follows = before === null ? '' : offered.subscription.source.address;
  const isSame = before !== null && changes.length === 0 && !follows;
  return (
    <Box heading={before ? words.update(name) : words.first(name)}>
      <p class="offer-head">
        {before && before.version !== version ? words.from(before.version, version) : version} · {authors.join(', ')}
      </p>
      {isSame ? (
        <p>{words.same}</p>
      ) : (
        <>
          <h4>{words.says}</h4>
          <p class="quoted">{pack.pack.changes}</p>
          {before && before.version === version && changes.length > 0 && (
            <p class="note">{words.sameNumber(version)}</p>
          )}
          {before && older && <p class="note">{words.olderNumber(before.version)}</p>}
          {follows && <p class="note">{words.follows(follows)}</p>}
          {leaves && <p class="note">{words.leaves(leaves)}</p>}
          <h4>{before ? words.changes : words.does}</h4>
          {before ? <Changes changes={changes} /> : <Holdings pack={pack} nameOf={nameOf} />}
          {report && <ReportView report={report} />}
        </>
      )}
      <div class="buttons">
        {!isSame && (
          <button type="button" class="button main" onClick={actions.accept}>
            {before ? words.acceptUpdate : words.accept}
          </button>
        )}
        <button type="button" class="button" onClick={actions.dismiss}>
          {isSame ? words.close : words.decline}
        </button>
      </div>
    </Box>
  );
}

/** A pack that was read: what it would do, for a decision; or why it cannot be used. Until then nothing is changed. */
export function OfferView(props: OfferProps) {
  const { offer, actions } = props;
  if (offer.kind === 'offered') return <Decision {...props} offered={offer} />;
  const problems = offer.kind === 'bad' ? offer.problems : [];
  const heading = offer.kind === 'fetch-failed' ? words.fetchFailed : words.bad(offer.name);
  return (
    <Box heading={heading} wrong>
      {offer.kind === 'unreadable' && <p>{words.unreadable[offer.why]}</p>}
      {offer.kind === 'fetch-failed' && <p>{offer.message}</p>}
      <p>{offer.kind === 'bad' && offer.keeps ? words.keeps(offer.keeps) : words.unchanged}</p>
      {problems.length > 0 && (
        <>
          <p>{words.problems(problems.length)}</p>
          <ProblemList problems={problems} />
        </>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={actions.dismiss}>
          {words.close}
        </button>
      </div>
    </Box>
  );
}
