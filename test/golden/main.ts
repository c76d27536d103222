import { pathToFileURL } from 'node:url';
import { openSolver } from '../../src/cli/solver/solver-process';
import { checkCorpus } from './check-corpus';
import type { Fact } from './fact';
import { recordTexts, type Seed, seeds, writeRecord } from './record';

// `npm run golden`: writes the record anew. It is bundled into dist, and run in the root of the project.
const root = pathToFileURL(`${process.cwd()}/`);
const solver = openSolver(new URL('dist/solver-child.js', root));
const found = new Map<Seed, readonly Fact[]>();
for (const seed of seeds) found.set(seed, await checkCorpus(new URL('claims/', root), seed, solver));
writeRecord(new URL('test/golden/record/', root), recordTexts(found));
process.exit(0);
