import type { SizeSpec } from './claim-file';

/** The largest size, and the most values one size may take. */
const sizeBudget = { size: 1_000_000, values: 64 } as const;

/**
 * Reads what a claim file says of a size: `4`, `1..4`, a list of both, or a formula of other sizes.
 * @returns what is wrong, where it is no size
 */
export function readSize(written: string | readonly string[]): SizeSpec | string {
  const parts = typeof written === 'string' ? [written] : written;
  const values: number[] = [];
  for (const part of parts) {
    const range = /^\s*(\d+)\s*(?:\.\.\s*(\d+)\s*)?$/.exec(part);
    if (range === null) {
      return typeof written === 'string'
        ? formula(part)
        : `${JSON.stringify(part)} is no whole number and no range a..b`;
    }
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (to < from) return `the range ${part.trim()} is empty`;
    if (to > sizeBudget.size) return `${to} is more than the largest size, ${sizeBudget.size}`;
    if (values.length + to - from >= sizeBudget.values) return `these are more than ${sizeBudget.values} sizes`;
    for (let value = from; value <= to; value++) values.push(value);
  }
  if (values.length === 0) return 'the list of sizes is empty';
  return { kind: 'values', values: [...new Set(values)] };
}

function formula(text: string): SizeSpec | string {
  if (text.trim() === '') return 'the size is empty';
  if (/^\s*-|\d\.\d|^[\s\d.]*$/.test(text)) return `${text.trim()} is no whole number of at least 0, and no range a..b`;
  return { kind: 'formula', text };
}
