/** Compares semantic versions: negative when `a` is the older. A pre-release comes before its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [read(a), read(b)];
  for (let i = 0; i < 3; i++) {
    const by = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (by) return by;
  }
  if (!left.pre.length || !right.pre.length) return (left.pre.length ? 0 : 1) - (right.pre.length ? 0 : 1);
  for (let i = 0; i < Math.max(left.pre.length, right.pre.length); i++) {
    const [x, y] = [left.pre[i], right.pre[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    if (x === y) continue;
    const [m, n] = [Number(x), Number(y)];
    // Numbers compare as numbers and come before words.
    if (Number.isNaN(m) !== Number.isNaN(n)) return Number.isNaN(m) ? 1 : -1;
    if (!Number.isNaN(m)) return m - n;
    return x < y ? -1 : 1;
  }
  return 0;
}

function read(version: string): { numbers: number[]; pre: string[] } {
  const [plain = ''] = version.split('+', 1);
  const dash = plain.indexOf('-');
  const numbers = (dash < 0 ? plain : plain.slice(0, dash)).split('.').map(Number);
  return { numbers, pre: dash < 0 ? [] : plain.slice(dash + 1).split('.') };
}
