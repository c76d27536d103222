import { closeSync, openSync } from 'node:fs';
import { BadInput } from '../bad-input';
import { whileWriting } from '../output/while-writing';
import { type Shard, shardText } from './shard';
import type { ShardSystem } from './system/shard-system';
import { shardSystems } from './system/shard-systems';

type Environment = Readonly<Record<string, string | undefined>>;

const systems: readonly ShardSystem[] = Object.values(shardSystems);

/**
 * Which part of a run the system asks for that runs this job. The file is touched by which a system is told that it is heeded.
 * @throws BadInput where none says so, or two say different things
 */
export function shardOfSystems(environment: Environment): Shard {
  const found = systems
    .filter(({ index }) => environment[index] !== undefined)
    .map((system) => ({ system, shard: shardOf(system, environment) }));
  const [first, ...others] = found;
  if (first === undefined)
    throw new BadInput(
      'no-shard',
      `--shard auto finds no part of a run: none of ${systems.map(({ index }) => index).join(', ')} is set.`,
      'Say which it is, such as --shard 2/8, or run it in a job array.',
    );
  const other = others.find(({ shard }) => shardText(shard) !== shardText(first.shard));
  if (other !== undefined) {
    const [one, two] = [first, other].map(({ system, shard }) => `${shardText(shard)} by ${system.called}`);
    throw new BadInput('bad-shard', `This is shard ${one}, and ${two}.`, 'Say which is meant, such as --shard 2/8.');
  }
  for (const { system } of found) touch(system.statusFile === undefined ? undefined : environment[system.statusFile]);
  return first.shard;
}

function shardOf(system: ShardSystem, environment: Environment): Shard {
  const { called, index, count, first, step, next } = system;
  const number = (name: string): number => {
    const text = environment[name];
    if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
    const reason = text === undefined ? `${name} is not set` : `${name} is ${JSON.stringify(text)}, which is no number`;
    throw new BadInput('bad-shard', `${upper(called)} is not told whole: ${reason}.`, next ?? explicit);
  };
  const stride = step === undefined || environment[step] === undefined ? 1 : number(step);
  const place = (number(index) - (typeof first === 'number' ? first : number(first))) / stride;
  const total = number(count);
  if (Number.isInteger(place) && place >= 0 && place < total) return { index: place + 1, count: total };
  const said = [index, ...(typeof first === 'string' ? [first] : []), count].map(
    (name) => `${name}=${environment[name]}`,
  );
  throw new BadInput('bad-shard', `${upper(called)} contradicts itself: ${said.join(', ')}.`, explicit);
}

const explicit = 'Say which part it is, such as --shard 2/8; indices without gaps are understood.';

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function touch(file: string | undefined): void {
  if (file === undefined || file === '') return;
  whileWriting(file, () => closeSync(openSync(file, 'a')));
}
