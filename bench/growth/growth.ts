import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from '../benchmark';
import { machine } from '../machine';
import { measureProcess } from '../measure-process';
import { program } from '../program';
import { answersSeries } from './answers-series';
import { claimsSeries } from './claims-series';
import { derivationsSeries } from './derivations-series';
import { putOnPage } from './page';
import { type Series, shownSize } from './series';
import { tensorsSeries } from './tensors-series';

const all: readonly Series[] = [claimsSeries, answersSeries, tensorsSeries, derivationsSeries];

/** What work of one size took. */
export interface Point {
  readonly size: number;
  /** Of all processors together. */
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Course {
  readonly series: Series;
  readonly points: readonly Point[];
}

/** Short work is done this often, and long work once: the fastest counts, and the most memory. */
const rounds = 3;
const longSeconds = 4;

async function pointAt(series: Series, size: number): Promise<Point> {
  let [seconds, megabytes] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'growth-'));
    const args = series.prepare(folder, size);
    const measured = await measureProcess([program, ...args, '--seed', '1']);
    rmSync(folder, { recursive: true });
    seconds = Math.min(seconds, measured.processor / 1000);
    megabytes = Math.max(megabytes, measured.megabytes);
    if (seconds > longSeconds) break;
  }
  return { size, seconds, megabytes };
}

/** What one more takes, from one size to another. */
const costBetween = (from: Point, to: Point): number => (to.seconds - from.seconds) / (to.size - from.size);

const shownCost = (seconds: number): string =>
  seconds >= 1e-3 ? `${(1e3 * seconds).toPrecision(2)} ms` : `${(1e6 * seconds).toPrecision(2)} µs`;

/** What one more takes over the last power of ten, next to the one before; and the memory at its ends. */
function figuresOf({ series, points }: Course): Figure[] {
  const [before, middle, last] = [points.at(-5), points.at(-3), points.at(-1)] as [Point, Point, Point];
  const [early, late] = [costBetween(before, middle), costBetween(middle, last)];
  const range = (from: Point, to: Point): string => `${shownSize(from.size)} to ${shownSize(to.size)}`;
  return [
    {
      name: `one ${series.of} more`,
      value: late / early,
      unit: '×',
      baseline: null,
      note: `${shownCost(late)} from ${range(middle, last)}, ${shownCost(early)} from ${range(before, middle)}`,
      limit: { of: 'value', at: 1.2 },
    },
    {
      name: `memory, ${range(middle, last)}`,
      value: last.megabytes / middle.megabytes,
      unit: '×',
      baseline: null,
      note: `${Math.round(last.megabytes)} MB, ${Math.round(middle.megabytes)} MB before`,
      limit: series.isMemoryFlat ? { of: 'value', at: 1.2 } : null,
    },
  ];
}

/**
 * How time and memory grow with what is asked. Draws the curves into docs/performance.md. `ONLY=answer npm run bench growth` measures one
 * series, and draws nothing.
 */
export const growth: Benchmark = {
  name: 'growth',
  measure: async () => {
    const only = process.env.ONLY ?? null;
    const courses: Course[] = [];
    for (const series of all.filter(({ of }) => only === null || of === only)) {
      const points: Point[] = [];
      for (const size of series.sizes) {
        const point = await pointAt(series, size);
        console.error(`  ${size} × ${series.of}: ${point.seconds.toFixed(2)} s, ${Math.round(point.megabytes)} MB`);
        points.push(point);
      }
      courses.push({ series, points });
    }
    if (only === null) putOnPage(courses, machine);
    return courses.flatMap(figuresOf);
  },
};
