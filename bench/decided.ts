import { execFileSync } from 'node:child_process';
import type { Benchmark, Figure } from './benchmark';
import { isOfExam } from './exam-topics';
import { program } from './program';

interface Told {
  readonly claims: readonly { readonly id: string; readonly verdict: string; readonly seconds: number }[];
}

/** What is decided of the exam's claims and of the others, and how long each takes on one thread. */
export const decided: Benchmark = {
  name: 'decided',
  measure: async () => {
    const { claims }: Told = JSON.parse(
      execFileSync(process.execPath, [program, 'all', '--json', '--seed', '1', '--jobs', '1', '--no-cache'], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      }),
    );
    return [
      ...figuresOf(
        'exam and extra',
        claims.filter(({ id }) => isOfExam(id)),
      ),
      ...figuresOf(
        'second corpus',
        claims.filter(({ id }) => !isOfExam(id)),
      ),
    ];
  },
};

function figuresOf(corpus: string, claims: Told['claims']): Figure[] {
  const isDecided = ({ verdict }: Told['claims'][number]): boolean => verdict !== 'undecided';
  const counts = new Map<string, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const note = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  const figure = (
    name: string,
    value: number,
    unit: Figure['unit'],
    said = '',
    most: number | null = null,
  ): Figure => ({
    name: `${corpus}: ${name}`,
    value,
    unit,
    baseline: null,
    note: said,
    limit: most === null ? null : { of: 'value', at: most },
  });
  return [
    figure('decided', claims.filter(isDecided).length, 'claims', note),
    figure('undecided', claims.filter((claim) => !isDecided(claim)).length, 'claims', '', 0),
    figure('decided within a second', claims.filter((claim) => isDecided(claim) && claim.seconds < 1).length, 'claims'),
    figure(
      'all of them',
      claims.reduce((sum, { seconds }) => sum + seconds, 0),
      's',
    ),
  ];
}
