import { counted } from '../../report/text-layout';
import type { Diagnostic, Place } from '../../statement/diagnostic';
import { BadInput } from '../bad-input';
import { shardText } from '../shard/shard';
import type { RunIdentity } from './part';
import { placeInPart } from './place-in-part';
import type { Part } from './read-part';

type Value = RunIdentity[string] | undefined;

/** What is said of a part in which something is another than in most parts. */
const differences: Readonly<Record<string, (own: Value, others: Value) => string>> = {
  program: () => 'another build of the program made it',
  version: (own, others) => `version ${own} of the program made it, not ${others}`,
  seed: (own, others) => `its seed is ${own}, not ${others}`,
  asked: (own, others) => `it is of \`${own}\`, not of \`${others}\``,
  claims: (own, others) => `it is of ${own} claims, not of ${others}`,
  selection: () => 'claims, or what their files said, were others',
  sheet: () => 'the questions were others',
  submissions: () => 'what was handed in was something else',
  class: () => 'the list of the class was another',
  marks: () => 'the table of marks was another',
  alpha: (own, others) => `a claim may err with probability ${own}, not ${others}`,
  costs: () => 'it was split by other costs',
};

/**
 * The parts of one run, each of them once, in their order.
 * @throws BadInput with all that is missing, there twice, or of another run
 */
export function requireOneRun(parts: readonly Part[]): readonly Part[] {
  const [model] = mostCommon(parts);
  if (model === undefined) throw new BadInput('no-parts', 'There are no parts.', 'Give all parts of a run.');
  const told = [...foreign(parts, model)];
  const own = parts.filter((part) => isOfRun(part, model));
  told.push(...doubled(own), ...missing(own, model));
  if (told.length > 0) throw BadInput.of(told);
  return own.toSorted((a, b) => a.head.shard.index - b.head.shard.index);
}

const runOf = ({ head: { kind, shard, run } }: Part): string =>
  JSON.stringify([kind, shard.count, Object.entries(run).sort(([a], [b]) => (a < b ? -1 : 1))]);

const firstLine = ({ file, head }: Part): Place => placeInPart(file, 1, JSON.stringify(head));

const isOfRun = (part: Part, model: Part): boolean => runOf(part) === runOf(model);

/** Parts of the run of which there are most; of several such runs, that of the first file. */
function mostCommon(parts: readonly Part[]): readonly Part[] {
  const runs = new Map<string, Part[]>();
  for (const part of parts) {
    const run = runOf(part);
    runs.set(run, [...(runs.get(run) ?? []), part]);
  }
  return [...runs.values()].reduce<readonly Part[]>((best, each) => (each.length > best.length ? each : best), []);
}

function* foreign(parts: readonly Part[], model: Part): Generator<Diagnostic> {
  for (const part of parts)
    if (!isOfRun(part, model))
      yield {
        code: 'foreign-part',
        place: firstLine(part),
        reason: `${part.file} is of another run than ${model.file}: ${difference(part, model)}.`,
        next: 'Give the parts of one run, or run this shard again as the others were.',
      };
}

function difference({ head: own }: Part, { head: others }: Part): string {
  if (own.kind !== others.kind) return `it holds ${own.kind}, not ${others.kind}`;
  if (own.shard.count !== others.shard.count)
    return `it is one of ${own.shard.count} parts, not of ${others.shard.count}`;
  const names = [...new Set([...Object.keys(differences), ...Object.keys(own.run), ...Object.keys(others.run)])];
  const name = names.find((each) => own.run[each] !== others.run[each]) ?? '';
  const say = differences[name] ?? ((one, other) => `${name} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`);
  return say(own.run[name], others.run[name]);
}

function* doubled(parts: readonly Part[]): Generator<Diagnostic> {
  const seen = new Map<number, Part>();
  for (const part of parts) {
    const { shard } = part.head;
    const other = seen.get(shard.index);
    seen.set(shard.index, other ?? part);
    if (other !== undefined)
      yield {
        code: 'doubled-part',
        place: firstLine(part),
        reason: `${other.file} and ${part.file} are both shard ${shardText(shard)}.`,
        next: 'Give each part once.',
      };
  }
}

/** Shards that are named one by one. */
const fewMissing = 12;

function* missing(parts: readonly Part[], model: Part): Generator<Diagnostic> {
  const { count } = model.head.shard;
  const there = new Set(parts.map(({ head }) => head.shard.index));
  const lost = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (lost.length === 0) return;
  const named = lost.slice(0, fewMissing).map((index) => shardText({ index, count }));
  const more = lost.length > fewMissing ? ', …' : '';
  yield {
    code: 'missing-part',
    place: null,
    reason: `${counted(lost.length, 'shard')} of ${count} ${lost.length === 1 ? 'is' : 'are'} missing: ${named.join(', ')}${more}.`,
    next: 'Run what is missing by itself, and merge all parts then.',
  };
}
