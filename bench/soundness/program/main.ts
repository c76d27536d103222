import { parseArgs } from 'node:util';
import type { Mutant } from './mutant';
import { nearResults } from './near-results';
import { copyOf, plant, removeCopy } from './project-copy';
import { suiteKiller } from './suite';
import { planted, topics } from './table';
import { work } from './worker';

const options = {
  topic: { type: 'string' },
  /** Those with one of these texts in their names. */
  only: { type: 'string', multiple: true },
  /** The nearest tests alone. */
  near: { type: 'boolean', default: false },
  /** A worker's: a copy of the project and names of mutants follow. */
  worker: { type: 'boolean', default: false },
} as const;

/**
 * Plants every bug of the table in a copy of the project in turn, and runs the nearest tests; where these pass, all tests.
 * @returns whether every one is noticed that makes a difference
 */
export async function plantedBugs(args: string[], tell: (line: string) => void): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.worker) {
    const [copy = '', ...names] = positionals;
    await work(copy, names);
  }
  const wanted = (values.topic === undefined ? planted : (topics[values.topic] ?? [])).filter(({ name }) =>
    (values.only ?? ['']).some((text) => name.includes(text)),
  );
  const count = { killed: 0, equivalent: 0, survived: 0 };
  const told = (mark: keyof typeof count, { name }: Mutant, note: string): void => {
    count[mark]++;
    tell(`${mark.padEnd(11)}${name}  (${note})`);
  };
  for (const mutant of wanted) if (mutant.equivalent !== undefined) told('equivalent', mutant, mutant.equivalent);
  const unnoticed: Mutant[] = [];
  const different = wanted.filter(({ equivalent }) => equivalent === undefined);
  await nearResults(different, process.cwd(), (mutant, killer) => {
    if (killer !== null) told('killed', mutant, killer);
    else if (values.near) told('survived', mutant, mutant.file);
    else unnoticed.push(mutant);
  });
  const copy = copyOf(process.cwd());
  for (const mutant of unnoticed) {
    const restore = plant(mutant, copy);
    const killer = suiteKiller(copy);
    restore();
    told(killer === null ? 'survived' : 'killed', mutant, killer ?? mutant.file);
  }
  removeCopy(copy);
  tell(
    `\n${wanted.length} planted: ${count.killed} killed, ${count.equivalent} equivalent, ${count.survived} survived`,
  );
  return count.survived === 0;
}
