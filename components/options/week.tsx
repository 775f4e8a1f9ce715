import type { Counts } from '../../lib/browser/counts.ts';
import { locale } from '../i18n.ts';
import { Switch } from '../switch.tsx';
import type { OptionsActions } from './actions.ts';
import { week as words } from './keep-words.ts';
import { Section } from './section.tsx';
import { type Sum, weekOf } from './week-sums.ts';

interface WeekProps {
  counts: Counts;
  today: string;
  counting: boolean;
  nameOf: (check: string) => string;
  actions: OptionsActions;
}

/** A day in short, on one line. */
const dayName = (day: string) =>
  new Date(`${day}T12:00`)
    .toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' })
    .replaceAll(' ', '\u00a0');

/** A bar as long as what was found, filled as far as it was mended. The numbers beside it say the same. */
function Bar({ sum, most }: { sum: Sum; most: number }) {
  const share = (n: number, of: number) => `${of > 0 ? (100 * n) / of : 0}%`;
  return (
    <div class="bar" aria-hidden="true" style={{ inlineSize: share(sum.found, most) }}>
      <div style={{ inlineSize: share(Math.min(sum.mended, sum.found), sum.found) }} />
    </div>
  );
}

interface TableProps {
  caption: string;
  head: string;
  rows: readonly Sum[];
  nameOf: (id: string) => string;
}

function Table({ caption, head, rows, nameOf }: TableProps) {
  const most = Math.max(...rows.map(({ found }) => found));
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td />
          <th scope="col">{words.foundHead}</th>
          <th scope="col">{words.mendedHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((sum) => (
          <tr key={sum.id}>
            <th scope="row">{nameOf(sum.id)}</th>
            <td class="bar-cell">
              <Bar sum={sum} most={most} />
            </td>
            <td>{sum.found.toLocaleString(locale)}</td>
            <td>{sum.mended.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was found and mended in the last seven days. */
export function Week({ counts, today, counting, nameOf, actions }: WeekProps) {
  const { days, checks, all } = weekOf(counts, today);
  const any = Object.keys(counts).length > 0;
  return (
    <Section id="week" heading={words.heading} lead={words.lead}>
      <div class="rows week">
        {all.found + all.mended > 0 ? (
          <>
            <p class="week-sum">
              {words.found(all.found)} {words.mended(all.mended)}
            </p>
            <Table caption={words.byDay} head={words.day} rows={days} nameOf={dayName} />
            <Table caption={words.byCheck} head={words.check} rows={checks} nameOf={nameOf} />
          </>
        ) : (
          <p class="none">{counting ? words.nothing : words.off}</p>
        )}
      </div>
      <div class="buttons">
        <Switch on={counting} label={words.counting} change={actions.count}>
          <span>{words.counting}</span>
        </Switch>
        {any && (
          <>
            <button type="button" class="button" onClick={actions.saveCounts}>
              {words.save}
            </button>
            <button type="button" class="button" onClick={actions.deleteCounts}>
              {words.delete}
            </button>
          </>
        )}
      </div>
    </Section>
  );
}
