import type { Figure } from '../benchmark';
import type { Spent } from './spent';

/** One thing that is done by this program and by another. */
export interface Comparison {
  readonly name: string;
  /** Who does it as well, with its version; null where it is not installed. */
  readonly peer: string | null;
  /** What would have to be installed. */
  readonly needs: string;
  readonly unit: 'ms' | 'ns';
  readonly rounds: number;
  readonly ours: () => Spent;
  readonly theirs: () => Spent;
  /** What the median of the ratios should stay below; null where nothing is asked. */
  readonly limit: number | null;
}

/**
 * Ratios of runs in turns, each of ours to the one of the peer that follows it, so that both meet the same load; where processes are
 * measured also of the time of processors, which depends less on what else the machine does.
 */
export function compared(comparison: Comparison): Figure[] {
  const { name, peer, needs, rounds, limit } = comparison;
  const bound: Figure['limit'] = limit === null ? null : { of: 'value', at: limit };
  const figure = { name, unit: '×', baseline: null } as const;
  if (peer === null) return [{ ...figure, value: null, note: `skipped: ${needs} is not installed`, limit: null }];
  const [ours, theirs]: [Spent[], Spent[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(comparison.ours());
    theirs.push(comparison.theirs());
  }
  const ratios = (own: readonly number[], others: readonly number[]): Pick<Figure, 'value' | 'note'> => {
    const all = own.map((time, round) => time / (others[round] as number));
    const [least, most] = [Math.min(...all), Math.max(...all)].map((ratio) => ratio.toFixed(2));
    const shown = (times: readonly number[]): string => `${Number(medianOf(times).toPrecision(3))} ${comparison.unit}`;
    return {
      value: medianOf(all),
      note: `${least} to ${most}, ${rounds} runs; ${shown(own)}, ${peer} ${shown(others)}`,
    };
  };
  const times = ratios(
    ours.map(({ time }) => time),
    theirs.map(({ time }) => time),
  );
  const [processors, theirProcessors] = [ours, theirs].map((all) => all.flatMap(({ processor }) => processor ?? []));
  const isMeasured = processors?.length === rounds && theirProcessors?.length === rounds;
  const inAll = { ...figure, name: '  processors', ...ratios(processors ?? [], theirProcessors ?? []), limit: null };
  return [{ ...figure, ...times, limit: bound }, ...(isMeasured ? [inAll] : [])];
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
