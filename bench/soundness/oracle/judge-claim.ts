import { drawGiven } from './declaration';
import { Evaluator } from './evaluate';
import { randomFrom } from './random';
import { type Truth, truthOf } from './statement';
import { readFormula, Unjudged } from './syntax';
import type { Tensor } from './tensor';
import type { Definition, Given, World } from './world';

/** A claim as the oracle takes it: texts, at one combination of sizes. */
export interface Statement {
  readonly sizes: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, string>>;
  readonly let: Readonly<Record<string, string>>;
  readonly assume: readonly string[];
  readonly claim: readonly string[];
}

export interface Judgement {
  /** How many points say so. */
  readonly counts: Readonly<Record<Truth, number>>;
  /** The declared numbers at the first point at which it is false, or has no value. */
  readonly point: string | null;
  /** Why nothing could be said, or null. */
  readonly unjudged: string | null;
}

/** Looks at a statement at random points. It never proves; where it says false, it has seen it. */
export function judgeClaim(statement: Statement, seed: string, points: number): Judgement {
  const counts: Record<Truth, number> = { true: 0, false: 0, undefined: 0, unclear: 0 };
  let point: string | null = null;
  let unjudged: string | null = null;
  // Integrals take long, and are seldom special at special points.
  const many = isIntegrated(statement) ? Math.ceil(points / 4) : points;
  for (let i = 0; i < many; i++) {
    try {
      const world = drawWorld(statement, `${seed} ${i}`);
      const truth = truthAt(world, statement);
      if (truth === null) continue;
      counts[truth]++;
      if (point === null && (truth === 'false' || truth === 'undefined')) point = `${truth} at ${showWorld(world)}`;
    } catch (error) {
      if (!(error instanceof Unjudged)) throw error;
      unjudged = error.message;
      if (i > 3 && counts.true + counts.false === 0) break;
    }
  }
  return { counts, point, unjudged };
}

const integrates = /\b(?:E|Var|KL|H|TV|JS|crossEntropy|integral)\s*\(/;

const isIntegrated = ({ claim, assume, let: definitions }: Statement): boolean =>
  [...claim, ...assume, ...Object.values(definitions)].some((text) => integrates.test(text));

/** The worst of the relations; null where the point is not admitted. */
export function truthAt(world: World, statement: Statement): Truth | null {
  const { assume, claim } = statement;
  const isDoubtful = isIntegrated(statement);
  const at = (text: string): Truth => {
    const coarse = new Evaluator(world, 1);
    const first = truthOf(coarse, text);
    if (first === 'true' || !isDoubtful) return first;
    // Integrals that matter are done again with other points: what changes is no finding.
    const second = truthOf(new Evaluator(world, 1.5), text);
    return second === first ? first : 'unclear';
  };
  if (assume.some((text) => at(text) !== 'true')) return null;
  const truths = claim.map(at);
  return (['undefined', 'false', 'unclear'] as const).find((each) => truths.includes(each)) ?? 'true';
}

export function drawWorld(
  { sizes, given, let: definitions }: Statement,
  seed: string,
  fixed: ReadonlyMap<string, Tensor> = new Map(),
): World {
  const random = randomFrom(seed);
  const values = new Map<string, Given>();
  const world: World = {
    sizes: new Map(Object.entries(sizes)),
    given: values,
    definitions: new Map(Object.entries(definitions).map(definitionOf)),
  };
  for (const [name, text] of Object.entries(given)) {
    const value = fixed.get(name);
    values.set(
      name,
      value === undefined ? drawGiven(text, world, `${seed} ${name}`, random) : { kind: 'tensor', value },
    );
  }
  return world;
}

function definitionOf([head, body]: [string, string]): [string, Definition] {
  const [, name = '', parameters] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/.exec(head) ?? [];
  if (name === '') throw new Unjudged(`a definition the oracle does not read: ${head}`);
  const names = parameters?.split(',').map((each) => each.trim()) ?? [];
  return [name, { parameters: names, body: readFormula(body) }];
}

function showWorld({ sizes, given }: World): string {
  const shown = [...given].flatMap(([name, each]) =>
    each.kind === 'tensor' ? [`${name} = ${[...each.value.data].slice(0, 9).join(' ')}`] : [],
  );
  return [...[...sizes].map(([name, size]) => `${name} = ${size}`), ...shown].join(', ');
}
