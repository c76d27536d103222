import { cpus, totalmem } from 'node:os';
import type { Figure } from './benchmark';
import { benchmarks } from './table';

const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
const wanted = process.argv.slice(2);

console.log(`${new Date().toISOString()}  Node ${process.version}  ${machine}`);
for (const { name, measure } of benchmarks.filter((each) => wanted.length === 0 || wanted.includes(each.name))) {
  console.log(`\n${name}`);
  for (const figure of await measure()) console.log(`  ${line(figure)}`);
}

function line({ name, value, unit, baseline, limit }: Figure): string {
  const shown = (amount: number) => `${amount.toFixed(unit === 's' ? 2 : 0)} ${unit}`.padStart(8);
  const ratio = baseline === null ? null : value / baseline.value;
  const compared = baseline === null ? '' : `${ratio?.toFixed(2)} × ${baseline.name} (${shown(baseline.value).trim()})`;
  const judged = limit?.of === 'ratio' ? ratio : value;
  const bound = limit?.of === 'ratio' ? `${limit.at} ×` : `${limit?.at} ${unit}`;
  const verdict =
    limit === null || judged === null
      ? ''
      : unit === '/s'
        ? `${judged >= limit.at ? 'reaches' : 'BELOW'} ${bound}`
        : `${judged <= limit.at ? 'within' : 'OVER'} ${bound}`;
  return `${name.padEnd(26)}${shown(value)}  ${compared.padEnd(34)}${verdict}`.trimEnd();
}
