import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Course } from './growth';
import { pictureOf } from './picture';
import { shownSize } from './series';

const fileIn = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
const [start, end] = ['<!-- npm run bench growth -->', '<!-- end -->'];

/** Draws the courses and writes them into docs/performance.md, between its marks. */
export function putOnPage(courses: readonly Course[], machine: string): void {
  const caption = `npm run bench growth, ${new Date().toISOString().slice(0, 10)}, ${machine}`;
  writeFileSync(fileIn('growth.svg'), pictureOf(courses, caption));
  const rows = courses.flatMap(({ series, points }) =>
    points.map(
      ({ size, seconds, megabytes }, i) =>
        `| ${i === 0 ? series.name : ''} | ${shownSize(size)} | ${seconds.toFixed(2)} s | ${Math.round(megabytes)} MB |`,
    ),
  );
  const table = ['| | size | processors | memory |', '|---|---|---|---|', ...rows].join('\n');
  const page = readFileSync(fileIn('performance.md'), 'utf8');
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`docs/performance.md has no ${start} … ${end}`);
  const part = `${start}\n\n${caption}:\n\n![Time and memory by size](growth.svg)\n\n${table}\n\n`;
  writeFileSync(fileIn('performance.md'), page.slice(0, before) + part + page.slice(after));
}
