import type { Disagreement, Layered, Origin, Value } from './layer-types.ts';

interface Entry {
  of: string;
  field: string;
  by: { from: Origin; value: string }[];
}

const isPack = ({ layer }: Origin) => layer === 'pack' || layer === 'policy-pack';

/** Keeps who said what while the layers are put together. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  private readonly ignored: { from: Origin; message: string }[] = [];

  /** Notes a value. What `adds` to what was there contradicts nobody. */
  note(of: string, field: string, from: Origin, value: unknown, { adds = false } = {}): void {
    const key = `${of} ${field}`;
    const entry = this.entries.get(key) ?? { of, field, by: [] };
    this.entries.set(key, entry);
    entry.by.push({ from, value: adds ? '' : JSON.stringify(value) });
  }

  ignore(from: Origin, message: string): void {
    this.ignored.push({ from, message });
  }

  read(): Pick<Layered, 'values' | 'disagreements' | 'ignored'> {
    const entries = [...this.entries.values()];
    const values = entries.map(({ of, field, by }): Value => {
      const origins = by.map(({ from }) => from);
      return { of, field, from: origins.at(-1) as Origin, over: origins.slice(0, -1) };
    });
    const disagreements = entries.flatMap(({ of, field, by }): Disagreement[] => {
      const packs = by.filter(({ from }) => isPack(from));
      return new Set(packs.map(({ value }) => value)).size > 1
        ? [{ of, field, packs: packs.map(({ from }) => from) }]
        : [];
    });
    return { values, disagreements, ignored: this.ignored };
  }
}
