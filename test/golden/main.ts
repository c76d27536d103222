import { pathToFileURL } from 'node:url';
import { solverProcess } from '../../src/cli/smt-process';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import { checkCorpus } from './check-corpus';
import type { Fact } from './fact';
import { recordTexts, type Seed, seeds, writeRecord } from './record';

// `npm run golden`: writes the record anew. It is bundled into dist, and run in the root of the project.
const root = pathToFileURL(`${process.cwd()}/`);
const solver = rememberingSolver(solverProcess(new URL('dist/smt-child.js', root)));
const found = new Map<Seed, readonly Fact[]>();
for (const seed of seeds) found.set(seed, await checkCorpus(new URL('claims/', root), seed, solver));
writeRecord(new URL('test/golden/record/', root), recordTexts(found));
process.exit(0);
