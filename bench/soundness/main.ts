import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { solverProcess } from '../../src/cli/smt-process';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import { claimMutants, mutationScore } from './claim-mutants';
import { plantedBugs } from './program/main';
import { randomStatements } from './random-statements';

const [part, ...rest] = process.argv.slice(2);
if (part === 'program') process.exit((await plantedBugs(rest, (line) => console.log(line))) ? 0 : 1);

// `npm run soundness -- [claims|statements|program] [--seed S] [--count N]`, in the root of the project.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    kind: { type: 'string' },
  },
});
const root = pathToFileURL(`${process.cwd()}/`);
const solver = rememberingSolver(solverProcess(new URL('dist/smt-child.js', root)));
const checker = { solver, seed: values.seed, points: 40, steps: 60e6 };
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const tell = (line: string): void => console.log(line);
let errors = 0;

if (wanted('claims')) {
  const tally = await claimMutants(new URL('claims/', root), Number(values.count ?? 5000), checker, tell);
  console.log(`\nmutants of claims, seed ${values.seed}\n${tally}\n${mutationScore(tally)}`);
  errors += tally.count('false proofs');
}
if (wanted('statements')) {
  const tally = await randomStatements(Number(values.count ?? 20_000), checker, tell, values.kind);
  console.log(`\nrandom statements, seed ${values.seed}\n${tally}`);
  errors += ['false proof', 'false refutation', 'false undefined'].reduce((sum, each) => sum + tally.count(each), 0);
}
process.exit(errors === 0 ? 0 : 1);
