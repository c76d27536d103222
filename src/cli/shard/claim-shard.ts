import { createHash } from 'node:crypto';
import { sealed } from '../../grade/sealed-line';
import type { ClaimOutcome } from '../../run/result';
import { BadInput } from '../bad-input';
import { claimText } from '../claim-text';
import { codeTexts } from '../code-files';
import type { Flags } from '../flags';
import { seedFlag } from '../flags';
import { isWhole } from '../open-gate';
import type { NamedFile } from '../output/require-apart';
import { requireOwn } from '../output/require-own';
import { exactJson } from '../part/exact-json';
import { partFormat, partKind, type RunIdentity } from '../part/part';
import { programIdentity } from '../part/program-identity';
import { writePart } from '../part/write-part';
import { type Asked, nameToReplay } from '../run-selected';
import { claimCosts, type RecordedCosts, readCosts } from './claim-costs';
import type { ClaimLine } from './claim-line';
import type { Shard } from './shard';
import { shardFlag } from './shard-flag';
import { split } from './split';

/** One part of a run over claims. */
export interface ClaimShard {
  readonly shard: Shard;
  readonly read: readonly NamedFile[];
  readonly written: readonly NamedFile[];
  /** @throws BadInput where what would be overwritten is no part */
  readonly requireOutput: () => void;
  /** Of all that is asked for, what is this shard's to do. */
  readonly share: (asked: Asked) => Pick<Asked, 'claims' | 'unselected'>;
  /** Writes what became of it, if that was asked for. */
  readonly write: (outcomes: readonly ClaimOutcome[], times: { began: string; seconds: number }) => void;
}

/**
 * What `--shard`, `--costs` and `--out` ask for.
 * @throws BadInput for flags that do not go together
 */
export function openClaimShard(patterns: readonly string[], flags: Flags): ClaimShard {
  const { shard: asked, out, costs } = flags;
  if (asked === undefined)
    throw new BadInput(
      'bad-flag',
      `${costs === undefined ? '--out' : '--costs'} is for a part of a run.`,
      'Say which: --shard 1/4.',
    );
  const shard = shardFlag(asked, process.env);
  if (out !== undefined) requireMergeable(flags);
  if (flags.updateBaseline === true)
    throw new BadInput('bad-flag', '--update-baseline does not go with --shard.', 'Give it to verify merge.');
  const recorded = costs === undefined ? null : readCosts(costs);
  let plan: Plan | null = null;
  return {
    shard,
    read: costs === undefined ? [] : [{ path: costs, as: 'the costs of --costs' }],
    written: out === undefined ? [] : [{ path: out, as: '--out' }],
    requireOutput: () => {
      if (out !== undefined) requireOwn(out, partKind);
    },
    share: (all) => {
      plan = planOf(all, shard, { recorded, patterns, flags });
      return plan;
    },
    write: (outcomes, times) => {
      if (out === undefined || plan === null) return;
      const { run, places, names } = plan;
      const lineOf = (outcome: ClaimOutcome, i: number): string =>
        `${sealed(exactJson({ place: places[i] ?? 0, name: names[i] ?? null, outcome } satisfies ClaimLine))}\n`;
      writePart(out, { format: partFormat, kind: 'claims', shard, run }, () => outcomes.map(lineOf), times);
    },
  };
}

/** What a part is of is the same in all parts. */
function requireMergeable(flags: Flags): void {
  if (seedFlag(flags) === null)
    throw new BadInput('no-seed', 'The parts of a run draw from one seed.', 'Give the same to all, such as --seed 1.');
  if (typeof flags.cache === 'string')
    throw new BadInput('bad-flag', '--cache does not go with --out.', 'What was found before is no part of this run.');
}

interface Plan extends Pick<Asked, 'claims' | 'unselected'> {
  readonly run: RunIdentity;
  /** Of what is this shard's: where it stands in the whole run, and what `verify explain` calls it. */
  readonly places: readonly number[];
  readonly names: readonly string[];
}

interface Terms {
  readonly recorded: RecordedCosts | null;
  readonly patterns: readonly string[];
  readonly flags: Flags;
}

function planOf({ claims, unselected, options }: Asked, { index, count }: Shard, terms: Terms): Plan {
  const texts = claims.map(claimText);
  const sizes = claims.map(({ id }, i) => ({ id, length: texts[i]?.length ?? 0 }));
  const owners = split(claimCosts(sizes, terms.recorded), count);
  const own = claims.map((location, place) => ({ location, place })).filter(({ place }) => owners[place] === index - 1);
  // What selects nothing is told by the first alone.
  const told = index === 1 ? unselected : [];
  return {
    claims: own.map(({ location, place }) => withText(location, texts[place] ?? null)),
    unselected: told,
    places: [...own.map(({ place }) => place), ...told.map((_, i) => claims.length + i)],
    names: own.map(({ location }) => nameToReplay(location)),
    run: {
      ...programIdentity(),
      asked: terms.patterns.join(' '),
      seed: options.seed,
      claims: claims.length + unselected.length,
      selection: digestOf({
        claims: claims.map(({ id, file }, i) => [id, file, texts[i] ?? null, ...codeTexts(file)]),
        unselected: unselected.map(({ id, diagnostics }) => [id, diagnostics]),
      }),
      alpha: options.alpha ?? null,
      budget: options.budget,
      timeout: options.timeout,
      evidence: options.showsAll,
      certificate: options.certifies,
      folder: terms.flags.claims ?? null,
      isWhole: isWhole(terms.patterns, terms.flags),
      costs: terms.recorded?.sha256 ?? null,
    },
  };
}

/** What is checked is what the parts are compared by. */
const withText = (location: Asked['claims'][number], text: string | null): Asked['claims'][number] =>
  text === null ? location : { ...location, text };

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
