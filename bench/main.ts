import type { Figure } from './benchmark';
import { machine } from './machine';
import { benchmarks } from './table';

/** Digits after the point. */
const digits: Partial<Record<Figure['unit'], number>> = { s: 2, ns: 1, '%': 1, '×': 2 };

const wanted = process.argv.slice(2);

console.log(`${new Date().toISOString()}  ${machine}`);
for (const { name, measure } of benchmarks.filter((each) => wanted.length === 0 || wanted.includes(each.name))) {
  console.log(`\n${name}`);
  const figures = await measure();
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const figure of figures) console.log(`  ${line(figure, width)}`);
}

function line({ name, value, unit, baseline, note = '', limit }: Figure, width: number): string {
  if (value === null) return `${name.padEnd(width)}  ${'–'.padStart(8)}  ${note}`;
  const shown = (amount: number) => `${amount.toFixed(digits[unit] ?? 0)} ${unit}`.padStart(8);
  const ratio = baseline === null ? null : value / baseline.value;
  const compared =
    baseline === null ? note : `${ratio?.toFixed(2)} × ${baseline.name} (${shown(baseline.value).trim()})`;
  const judged = limit?.of === 'ratio' ? ratio : value;
  const bound = limit?.of === 'ratio' ? `${limit.at} ×` : `${limit?.at} ${unit}`;
  const verdict =
    limit === null || judged === null
      ? ''
      : unit === '/s'
        ? `${judged >= limit.at ? 'reaches' : 'BELOW'} ${bound}`
        : `${judged <= limit.at ? 'within' : 'OVER'} ${bound}`;
  return `${name.padEnd(width)}  ${shown(value)}  ${compared.padEnd(33)} ${verdict}`.trimEnd();
}
