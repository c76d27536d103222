import type { SizeSpec } from './claim-file';

/** The largest size, the most values one size may take, and the most that any size may have to have at least. */
const sizeBudget = { size: 1_000_000, values: 64, least: 64 } as const;

/**
 * Reads what a claim file says of a size: `4`, `1..4`, `any`, `any >= 2`, `any <= n`, a list of
 * these, or a formula of other sizes.
 * @returns what is wrong, where it is no size
 */
export function readSize(written: string | readonly string[]): SizeSpec | string {
  const parts = typeof written === 'string' ? [written] : written;
  const values: number[] = [];
  let least: number | null = null;
  let of: string | null = null;
  for (const part of parts) {
    const index = /^\s*any\s*(?:<=|≤)\s*([\p{L}_][\p{L}\p{N}_]*)\s*$/u.exec(part);
    if (index !== null) {
      if (of !== null || least !== null) return 'any is said twice';
      of = index[1] as string;
      continue;
    }
    const any = /^\s*any\s*(?:(?:>=|≥)\s*(\d+)\s*)?$/.exec(part);
    if (any !== null) {
      if (least !== null || of !== null) return 'any is said twice';
      least = Number(any[1] ?? 1);
      if (least > sizeBudget.least) return `${least} is more than the largest least size, ${sizeBudget.least}`;
      continue;
    }
    const range = /^\s*(\d+)\s*(?:\.\.\s*(\d+)\s*)?$/.exec(part);
    if (range === null) {
      return typeof written === 'string'
        ? formula(part)
        : `${JSON.stringify(part)} is no whole number, no range a..b and not any`;
    }
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (to < from) return `the range ${part.trim()} is empty`;
    if (to > sizeBudget.size) return `${to} is more than the largest size, ${sizeBudget.size}`;
    if (values.length + to - from >= sizeBudget.values) return `these are more than ${sizeBudget.values} sizes`;
    for (let value = from; value <= to; value++) values.push(value);
  }
  if (values.length === 0 && least === null && of === null) return 'the list of sizes is empty';
  const each = [...new Set(values)];
  if (of !== null) return { kind: 'index', of, values: each };
  if (least === null) return { kind: 'values', values: each };
  const low = least;
  const small = each.find((value) => value < low);
  if (small !== undefined) return `${small} is less than the least size, ${low}`;
  return { kind: 'any', least, values: each };
}

function formula(text: string): SizeSpec | string {
  if (text.trim() === '') return 'the size is empty';
  if (/(?<![\p{L}\p{N}_])any(?![\p{L}\p{N}_])/iu.test(text))
    return `${text.trim()} is none of any, any >= 2 (a number) and any <= n (an index up to another size)`;
  if (/^\s*-|\d\.\d|^[\s\d.]*$/.test(text)) return `${text.trim()} is no whole number of at least 0, and no range a..b`;
  return { kind: 'formula', text };
}
