import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openSolver } from '../../src/cli/solver/solver-process';
import { claimMutants, mutationScore, outcomes } from './claim-mutants';
import { findings } from './judge-verdict';
import { inParts, isPart } from './parts';
import { plantedBugs } from './program/main';
import { randomLevels } from './random-levels';
import { randomSizes, sizeFindings } from './random-sizes';
import { randomStatements } from './random-statements';
import type { Tally } from './tally';

const [part, ...rest] = process.argv.slice(2);
if (part === 'program') process.exit((await plantedBugs(rest, (line) => console.log(line))) ? 0 : 1);

// `npm run soundness -- [claims|statements|sizes|levels|program] [--seed S] [--count N] [--jobs J]`, in the root of the project.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    kind: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** Of a process that does a part of the work: which, of how many. */
    part: { type: 'string' },
  },
});
const root = pathToFileURL(`${process.cwd()}/`);
const solver = openSolver(new URL('dist/solver-child.js', root));
const checker = { solver, seed: values.seed, points: 40, steps: 60e6 };
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const tell = (line: string): void => console.log(line);
const isMine = isPart(values.part);
const nets = {
  claims: {
    columns: outcomes,
    run: (): Promise<Tally> =>
      claimMutants(new URL('claims/', root), Number(values.count ?? 5000), checker, tell, isMine),
    report: (tally: Tally) => `mutants of claims, seed ${values.seed}\n${tally}\n${mutationScore(tally)}`,
    errors: ['false proofs'],
  },
  statements: {
    columns: findings,
    run: (): Promise<Tally> => randomStatements(Number(values.count ?? 20_000), checker, tell, values.kind, isMine),
    report: (tally: Tally) => `random statements, seed ${values.seed}\n${tally}`,
    errors: ['false proof', 'false refutation', 'false undefined'],
  },
  sizes: {
    columns: sizeFindings,
    run: (): Promise<Tally> =>
      randomSizes(Number(values.count ?? 20_000), { ...checker, points: 3 }, tell, values.kind, isMine),
    report: (tally: Tally) => `statements for every size, seed ${values.seed}\n${tally}`,
    errors: ['false proof'],
  },
  levels: {
    columns: sizeFindings,
    run: (): Promise<Tally> => randomLevels(Number(values.count ?? 5000), { ...checker, points: 12 }, tell, isMine),
    report: (tally: Tally) => `statements for every level, seed ${values.seed}\n${tally}`,
    errors: ['false proof'],
  },
} as const;
let errors = 0;
for (const [name, { columns, run, report, errors: counted }] of Object.entries(nets)) {
  if (!wanted(name)) continue;
  if (values.part !== undefined) {
    const tally = await run();
    await new Promise((resolve) => process.send?.(tally.entries(), resolve));
    continue;
  }
  const told = (['seed', 'count', 'kind'] as const).flatMap((option) =>
    values[option] === undefined ? [] : [`--${option}=${values[option]}`],
  );
  const tally = await inParts([name, ...told], Number(values.jobs), columns);
  console.log(`\n${report(tally)}`);
  errors += counted.reduce((sum, each) => sum + tally.count(each), 0);
}
process.exit(errors === 0 ? 0 : 1);
