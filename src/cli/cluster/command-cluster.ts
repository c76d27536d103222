import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInput } from '../bad-input';
import { seedFlag } from '../flags';
import { freshSeed } from '../fresh-seed';
import { makeFolder } from '../output/make-folder';
import { replaceFile } from '../output/replace-file';
import { whileWriting } from '../output/while-writing';
import { mostShards } from '../shard/shard-flag';
import { type ClusterFlags, handedOn } from './cluster-flags';
import { type ClusterFiles, type ClusterRun, partsFolder } from './cluster-run';
import { schedulerNames } from './scheduler-names';
import { schedulers } from './schedulers';

/**
 * `verify cluster <scheduler> [claims…]`, or `… grade <sheet> <submissions>`: writes what the scheduler is given.
 * @param isWritten whether a flag stands on the command line
 */
export async function clusterCommand(
  scheduler: string,
  asked: readonly string[],
  flags: ClusterFlags,
  isWritten: (name: string) => boolean,
): Promise<void> {
  const filesFor = schedulerNamed(scheduler);
  const { out } = flags;
  if (out === undefined) throw new BadInput('missing-flag', 'Where do the scripts go?', 'Give a folder: --out run.');
  if (flags.nodes === undefined) throw new BadInput('missing-flag', 'How many nodes?', 'Give their number: --nodes 8.');
  const nodes = numberFlag('--nodes', flags.nodes);
  const shards = flags.shards === undefined ? nodes : numberFlag('--shards', flags.shards);
  const cpus = flags.cpus === undefined ? 1 : numberFlag('--cpus', flags.cpus);
  const folder = out.replace(/\/+$/, '') || '/';
  requireFresh(folder);
  const run: ClusterRun = {
    ...{ shards, nodes, cpus, folder, fullFolder: resolve(folder), workingFolder: process.cwd() },
    program: [process.execPath, realpathSync(process.argv[1] ?? '')],
    ...(asked[0] === 'grade'
      ? gradeArguments(asked, folder, flags, isWritten)
      : claimArguments(asked, flags, isWritten)),
    image: flags.image ?? null,
    volume: flags.volume ?? null,
  };
  const { files, start } = filesFor(run);
  requirePlain(run);
  for (const [name, text] of Object.entries(files)) replaceFile(join(folder, name), text);
  for (const each of [partsFolder, 'logs']) whileWriting(folder, () => makeFolder(join(folder, each)));
  const names = Object.keys(files).map((name) => join(folder, name));
  process.stdout.write(`${names.join('\n')}\nStart it by: ${start}\n`);
}

function schedulerNamed(name: string): (run: ClusterRun) => ClusterFiles {
  const found = schedulerNames.find((each) => each === name);
  if (found !== undefined) return schedulers[found];
  throw new BadInput('bad-scheduler', `There are no scripts for ${name}.`, `Give one of ${schedulerNames.join(', ')}.`);
}

type Arguments = Pick<ClusterRun, 'shardArguments' | 'mergeArguments'>;

function claimArguments(
  asked: readonly string[],
  flags: ClusterFlags,
  isWritten: (name: string) => boolean,
): Arguments {
  const { shards, merge } = handedOn.claims;
  requireHanded('claims', flags, isWritten);
  const seed = seedFlag(flags) ?? freshSeed();
  const patterns = asked.length === 0 ? ['all'] : asked;
  return {
    shardArguments: [...patterns, '--seed', seed, '--no-cache', ...written(shards, flags, isWritten)],
    mergeArguments: written(merge, flags, isWritten),
  };
}

function gradeArguments(
  asked: readonly string[],
  folder: string,
  flags: ClusterFlags,
  isWritten: (name: string) => boolean,
): Arguments {
  const [, sheet, submissions, ...more] = asked;
  if (sheet === undefined || submissions === undefined || submissions === '-' || more.length > 0)
    throw new BadInput(
      'bad-argument',
      'Grading takes one sheet, and one file or folder of submissions.',
      'Such as verify cluster slurm grade sheet.yaml answers --nodes 8 --out run.',
    );
  const { shards, merge } = handedOn.answers;
  requireHanded('answers', flags, isWritten);
  return {
    shardArguments: ['grade', sheet, submissions, ...written(shards, flags, isWritten)],
    mergeArguments: [
      '--out',
      `${folder}/results${flags.format === undefined ? '.jsonl' : `-${flags.format}`}`,
      ...written(merge, flags, isWritten),
    ],
  };
}

/** Flags as they were written. */
const written = (
  names: readonly (keyof ClusterFlags)[],
  flags: ClusterFlags,
  isWritten: (name: string) => boolean,
): string[] => names.filter(isWritten).flatMap((name) => words(name, flags[name]));

function words(name: string, value: ClusterFlags[keyof ClusterFlags]): string[] {
  const flag = flagOf(name);
  if (Array.isArray(value)) return value.flatMap((each) => [flag, String(each)]);
  if (value === true) return [flag];
  return value === false ? [`--no-${name}`] : [flag, String(value)];
}

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What is written, and means nothing to this kind of run, was meant for the other. */
function requireHanded(kind: keyof typeof handedOn, flags: ClusterFlags, isWritten: (name: string) => boolean): void {
  const own: readonly string[] = [...handedOn[kind].shards, ...handedOn[kind].merge, 'seed'];
  const all = Object.values(handedOn).flatMap(({ shards, merge }) => [...shards, ...merge]);
  const other = all.find((name) => isWritten(name) && flags[name] !== undefined && !own.includes(name));
  if (other !== undefined)
    throw new BadInput('bad-flag', `A run over ${kind} takes no ${flagOf(other)}.`, 'Leave it away.');
}

function numberFlag(flag: string, text: string): number {
  const number = Number(text);
  if (/^\d{1,6}$/.test(text) && number >= 1 && number <= mostShards) return number;
  throw new BadInput(
    'bad-flag',
    `${flag} ${text} is no number of them.`,
    `Give a whole number from 1 to ${mostShards}.`,
  );
}

/** Parts of an earlier run would be merged with those of this one, or refused. */
function requireFresh(folder: string): void {
  const parts = join(folder, partsFolder);
  if (!existsSync(parts) || readdirSync(parts).length === 0) return;
  throw new BadInput(
    'used-folder',
    `${folder} holds parts of an earlier run.`,
    'Give another folder, or remove this one.',
  );
}

/** Lines for a scheduler end where they end. */
function requirePlain({ fullFolder, workingFolder }: ClusterRun): void {
  const bad = [fullFolder, workingFolder].find((path) => /["\\%\p{Cc}]/u.test(path));
  if (bad === undefined) return;
  throw new BadInput(
    'bad-path',
    `${JSON.stringify(bad)} has a sign in it that schedulers read in their own way.`,
    'Rename the folder.',
  );
}
