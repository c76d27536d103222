import { partOf } from '../../engine/effort';
import type { EngineContext } from '../../engine/engine';
import { smt } from '../../engine/smt';
import type { ArgumentProved, ImagesProved } from '../../kernel/certificate';
import type { Evidence, Proved } from '../../kernel/evidence';
import {
  atEverySize,
  choices,
  type LocalCase,
  neededExtents,
  type SizeArgument,
  sizeArguments,
} from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';
import type { CompiledClaim } from '../../language/compile-claim';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { prove } from '../provers';
import { stepLimit, tooLong } from './at-given-points';
import { type Asking, atPoints, leastOf, overImages, statementAt } from './at-points';
import { inWeights } from './in-weights';
import type { Numbers } from './local-sizes';

/** More elements than this make trials slow. */
const elementLimit = 300_000;

/** More small images than this take long, and so do steps beyond these for all of them. */
const caseLimit = 200;
const imageSteps = 150_000_000;

export interface Found {
  readonly theorem: Theorem;
  readonly summary: string;
  /** Null where somebody's word was taken. */
  readonly argument: ArgumentProved | null;
}

/** What is proved at given local sizes, and with how many points of support of the others. */
interface InPoints extends LocalCase {
  readonly image: ImagesProved | null;
  readonly supports: Numbers;
  readonly summary: string;
}

/** A proof for every size by the first argument that gives one, else why there is none. */
export async function inSomeWay(asking: Asking, context: EngineContext): Promise<Found | string> {
  let reason: string | null = null;
  const limit = asking.locals.length === 0 ? stepLimit : imageSteps;
  for (const way of sizeArguments) {
    const found = await inWay(asking, way, { ...context, ...partOf(context, limit) }).catch(tooLong);
    if (typeof found !== 'string') return found;
    reason = way === 'elements' ? null : reason === null || reason === found ? found : `${reason}; with laws: ${found}`;
  }
  return reason ?? 'no argument for all sizes applies';
}

async function inWay(asking: Asking, way: SizeArgument, context: EngineContext): Promise<Found | string> {
  const { template, locals } = asking;
  const low = leastOf(template, locals);
  const small = Object.fromEntries(namesOf(asking).map((name) => [name, 2]));
  const needed = neededExtents(statementAt(asking, low, small).statement, low);
  if (typeof needed === 'string') return needed;
  const all = choices(low, needed);
  if (all.length > caseLimit) return `${all.length} small images are too many`;
  const cases: LocalCase[] = [];
  const images: (ImagesProved | null)[] = [];
  let said = '';
  let known: Numbers | null = null;
  for (const choice of all) {
    const found: InPoints | string = await inPoints(asking, choice, way, context, known);
    if (typeof found === 'string') return found;
    cases.push(found);
    known = found.supports;
    images.push(found.image);
    said = found.summary;
  }
  const theorem = overImages(asking, cases);
  if (typeof theorem === 'string') return theorem;
  const sizes = locals.map((name) => `${name} = ${low[name]}..${Math.max(needed[name] ?? 1, low[name] ?? 1)}`);
  const where = sizes.length === 0 ? '' : `, at ${sizes.join(', ')}, where all that is near an element is met`;
  const certified = images.filter((image) => image !== null);
  const argument = certified.length === images.length ? { argument: way, images: certified } : null;
  return { theorem, summary: said + where, argument };
}

const namesOf = ({ template, locals }: Asking): string[] =>
  Object.keys(template.least).filter((name) => !locals.includes(name));

/**
 * At given local sizes.
 * @param known points of support that were enough at others
 */
async function inPoints(
  asking: Asking,
  images: Numbers,
  way: SizeArgument,
  context: EngineContext,
  known: Numbers | null,
): Promise<InPoints | string> {
  const supports = known ?? neededAt(asking, images, way);
  if (typeof supports === 'string') return supports;
  const points = pointsText(supports);
  let isEnough = true;
  const proved = await atPoints(asking, images, supports, way, async (argument, claim, { sizes }) => {
    isEnough = Object.entries(argument.needed).every(([name, least]) => (supports[name] ?? 0) >= least);
    if (!isEnough) return 'more points of support are needed';
    const elements = Math.max(...reachable(sidesOf(claim)).map(({ axes }) => elementCount(axes)));
    if (elements > elementLimit) return `${points} are too many`;
    return way === 'elements' ? byProvers(sizes, claim, context) : inWeights(argument, context);
  });
  if (!isEnough && known !== null) return inPoints(asking, images, way, context, null);
  if (typeof proved === 'string') return proved;
  const summary =
    way === 'elements'
      ? `elements, terms or points of a space are compared one by one (${points})`
      : `sums with weights agree at random points modulo random primes (${points})`;
  return { ...proved, supports, summary };
}

function neededAt(asking: Asking, images: Numbers, way: SizeArgument): Numbers | string {
  const small = Object.fromEntries(namesOf(asking).map((name) => [name, 2]));
  const argument = atEverySize(statementAt(asking, images, small).statement, way);
  if (typeof argument === 'string') return argument;
  const { fewest = 1 } = asking;
  return Object.fromEntries(Object.entries(argument.needed).map(([name, least]) => [name, Math.max(fewest, least)]));
}

const sidesOf = ({ statements }: CompiledClaim): Node[] => statements.flatMap(({ left, right }) => [left, right]);

const pointsText = (supports: Numbers): string => {
  const points = Object.entries(supports).map(([name, count]) => `${count} for ${name}`);
  return `points of support: ${points.length === 0 ? 'none' : points.join(', ')}`;
};

async function byProvers(sizes: Numbers, claim: CompiledClaim, context: EngineContext): Promise<Theorem | string> {
  const problem = { cases: [{ sizes, compiled: () => claim }] };
  const found = prove(problem, context).find(isProof) ?? (await smt.decide(problem, context));
  return found !== null && isProof(found) ? found.theorem : 'no engine shows it of one element';
}

const isProof = (evidence: Evidence): evidence is Proved => evidence.verdict === 'proved';
