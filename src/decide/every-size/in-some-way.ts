import { EffortSpent, partOf, stepsOf } from '../../engine/effort';
import type { EngineContext, TemplateCase } from '../../engine/engine';
import { lawfully } from '../../engine/identity/lawfully';
import { smt } from '../../engine/smt';
import { byResidues } from '../../kernel/by-residues';
import { withoutLaws } from '../../kernel/certificate';
import type { Evidence, Proved } from '../../kernel/evidence';
import {
  type AtEverySize,
  atEverySize,
  choices,
  fromSmallOnes,
  type LocalCase,
  neededExtents,
  type SizeArgument,
  type Template,
} from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { prove } from '../provers';
import { type Numbers, numbered } from './local-sizes';

/** More elements than this make trials slow. */
const elementLimit = 30_000;

/** More small images than this take long. */
const caseLimit = 200;

/** Steps for each argument, of those that a claim may take. */
const stepLimit = 30_000_000;

/** How an argument for all sizes is made, the quickest first. */
const ways = ['elements', 'unknown', 'lawful'] as const satisfies readonly SizeArgument[];

export interface Found {
  readonly theorem: Theorem;
  readonly summary: string;
}

/** A template of which some sizes are local, and what is stated of it. */
export interface Asking {
  readonly template: TemplateCase;
  readonly locals: readonly string[];
  readonly stated: (claim: CompiledClaim) => readonly Statement[];
}

/** A proof for every size by the first argument that gives one, else why there is none. */
export async function inSomeWay(asking: Asking, context: EngineContext): Promise<Found | string> {
  let reason: string | null = null;
  for (const way of ways) {
    const found = await inWay(asking, way, { ...context, ...partOf(context, stepLimit) }).catch(tooLong);
    if (typeof found !== 'string') return found;
    reason = way === 'elements' ? null : reason === null ? found : `${reason}; with laws: ${found}`;
  }
  return reason ?? 'no argument for all sizes applies';
}

function tooLong(error: unknown): string {
  if (error instanceof EffortSpent) return 'it takes too many steps';
  throw error;
}

async function inWay(asking: Asking, way: SizeArgument, context: EngineContext): Promise<Found | string> {
  const { template, locals } = asking;
  const { least } = template;
  if (locals.length === 0) return inPoints(asking, {}, way, context);
  const low = Object.fromEntries(locals.map((name) => [name, least[name] as number]));
  const points = Object.fromEntries(Object.keys(least).map((name) => [name, 2]));
  const needed = neededExtents(asking.stated(numbered(template, { ...points, ...low }, locals)), locals);
  if (typeof needed === 'string') return needed;
  const all = choices(low, needed);
  if (all.length > caseLimit) return `${all.length} small images are too many`;
  const cases: LocalCase[] = [];
  let said = '';
  for (const images of all) {
    const found = await inPoints(asking, images, way, context);
    if (typeof found === 'string') return found;
    cases.push({ template: found.statement, locals: images, theorem: found.theorem });
    said = found.summary;
  }
  const theorem = fromSmallOnes(cases, low);
  if (typeof theorem === 'string') return theorem;
  const sizes = Object.entries(needed).map(
    ([name, size]) => `${name} = ${low[name]}..${Math.max(size, low[name] ?? 1)}`,
  );
  return { theorem, summary: `${said}, at ${sizes.join(', ')}, where all that is near an element is met` };
}

/** At given local sizes. */
async function inPoints(
  { template, locals, stated }: Asking,
  images: Numbers,
  way: SizeArgument,
  context: EngineContext,
): Promise<(Found & { readonly statement: Template }) | string> {
  const read = (supports: Numbers): { readonly claim: CompiledClaim; readonly statement: Template } => {
    const whole = numbered(template, { ...supports, ...images }, locals);
    const claim = { ...whole, statements: stated(whole) };
    const { graph, statements, assumptions } = claim;
    const sizes = { ...template.sizes, ...images, ...supports };
    return { claim, statement: { graph, sizes, statements, assumptions, supports } };
  };
  const names = Object.keys(template.least).filter((name) => !locals.includes(name));
  const first = atEverySize(read(Object.fromEntries(names.map((name) => [name, 2]))).statement, way);
  if (typeof first === 'string') return first;
  const supports = first.needed;
  const { claim, statement } = read(supports);
  const elements = Math.max(...reachable(sidesOf(claim)).map(({ axes }) => elementCount(axes)));
  if (elements > elementLimit) return `${pointsText(supports)} are too many`;
  const argument = atEverySize(statement, way);
  if (typeof argument === 'string') return argument;
  const premise = way === 'elements' ? await byProvers(statement.sizes, claim, context) : inWeights(argument, context);
  if (typeof premise === 'string') return premise;
  const theorem = argument.from(premise);
  if (typeof theorem === 'string') return theorem;
  const summary =
    way === 'elements'
      ? `each element is compared by itself (${pointsText(supports)})`
      : `sums with weights agree at random points modulo random primes (${pointsText(supports)})`;
  return { theorem, summary, statement };
}

const sidesOf = ({ statements }: CompiledClaim): Node[] => statements.flatMap(({ left, right }) => [left, right]);

const pointsText = (supports: Numbers): string =>
  `points of support: ${Object.entries(supports)
    .map(([name, points]) => `${points} for ${name}`)
    .join(', ')}`;

async function byProvers(sizes: Numbers, claim: CompiledClaim, context: EngineContext): Promise<Theorem | string> {
  const problem = { cases: [{ sizes, compiled: () => claim }] };
  const found = prove(problem, context).find(isProof) ?? (await smt.decide(problem, context));
  return found !== null && isProof(found) ? found.theorem : 'no engine shows it of one element';
}

const isProof = (evidence: Evidence): evidence is Proved => evidence.verdict === 'proved';

function inWeights({ asked }: AtEverySize, context: EngineContext): Theorem | string {
  const seed = `${context.seed} every size`;
  // To look for laws takes longer than to see that none are needed.
  const plain = byResidues([asked], {
    seed,
    spend: (cost) => context.spend?.(stepsOf.residue * cost),
    waysFor: () => [withoutLaws],
  });
  if (typeof plain !== 'string') return plain.theorem;
  const found = lawfully([asked], { ...context, seed });
  return typeof found === 'string' ? found : found.theorem;
}
