import { pick, type Random } from '../oracle/random';
import { changed } from '../statements/formula';
import { atoms, laws, type Sort, shapes } from './forms';
import { imageClaim } from './images';
import { disguises, smallOnly } from './small-sizes';

/** A statement for every size of n and m, as it is written in a claim file. */
export interface SizeStatement {
  readonly kind: string;
  readonly given: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, string>>;
  readonly claim: string;
  /** Where it is looked at, if it is elsewhere than others. */
  readonly at?: readonly Readonly<Record<string, number>>[];
}

type Sides = readonly [string, string];

const sortOf = (part: string): Sort => part.charAt(1) as Sort;

/** A template with the same parts put in on both sides, where these are equal. */
function filled(random: Random, templates: Sides, depth: number): Sides {
  const parts = new Map<string, Sides>();
  const put = (side: 0 | 1): string =>
    templates[side].replace(/\$[VSP]\d/g, (part) => {
      const known = parts.get(part) ?? equalSides(random, sortOf(part), depth);
      parts.set(part, known);
      return /^\w+(\(\w+\))?$/.test(known[side]) ? known[side] : `(${known[side]})`;
    });
  return [put(0), put(1)];
}

/** Two texts for one value of a sort, made by the laws. */
function equalSides(random: Random, sort: Sort, depth: number): Sides {
  if (depth <= 0 || random() < 0.2) {
    const atom = pick(random, atoms[sort]);
    return [atom, atom];
  }
  if (random() < 0.35) {
    const [left, right] = pick(random, laws[sort]);
    return filled(random, random() < 0.5 ? [left, right] : [right, left], depth - 1);
  }
  const shape = pick(random, shapes[sort]);
  return filled(random, [shape, shape], depth - 1);
}

const domains = ['tensor[n]', 'tensor[n]', 'tensor[n]', 'tensor[n] > 0', 'tensor[n] in {0, 1}', 'tensor[n] in {-1, 1}'];

function givenAt(random: Random): Record<string, string> {
  return {
    x: pick(random, domains),
    y: 'tensor[n] > 0',
    z: pick(random, ['tensor[n]', 'tensor[n]', 'tensor[n] in (0, 1)']),
    u: 'tensor[m]',
    b: 'tensor[n] in {0, 1}',
    A: 'tensor[n, m]',
    w: 'tensor[k]',
    B: 'tensor[n, n]',
    p: 'simplex[n]',
    c: pick(random, ['real', 'real', 'real', '{0, 1}']),
    d: 'real > 0',
    f: 'elementwise function',
    g: 'function R^n -> R',
    h: 'function (R, R) -> R',
  };
}

/** Laws that hold; the same with a mistake; what holds at small sizes only; any two formulas. */
const kinds: Readonly<Record<string, (random: Random) => string>> = {
  laws: (random) => {
    const [left, right] = equalSides(random, pick(random, ['V', 'S', 'S', 'P']), pick(random, [1, 2, 2, 3]));
    return `${left} == ${right}`;
  },
  mutants: (random) => {
    const [left, right] = equalSides(random, pick(random, ['V', 'S', 'S', 'P']), pick(random, [1, 2, 2]));
    return `${left} == ${changed(random, right)}`;
  },
  small: (random) => {
    const [left, right] = filled(random, pick(random, smallOnly), pick(random, [0, 0, 1]));
    const exchanged = random() < 0.5;
    const disguise = pick(random, disguises)
      .replaceAll('$L', () => (exchanged ? `(${right})` : `(${left})`))
      .replaceAll('$R', () => (exchanged ? `(${left})` : `(${right})`));
    const [claim] = filled(random, [disguise, ''], pick(random, [0, 0, 1]));
    return claim;
  },
  products: (random) => {
    const factors = [0, 1].map(() => filled(random, pick(random, smallOnly), 0));
    return `${factors.map(([left, right]) => `(${left} - (${right}))`).join(' * ')} == 0`;
  },
};

/** Of images, at so many sizes from the least on. */
function imageStatement(random: Random): SizeStatement {
  const { claim, least } = imageClaim(random);
  const taps = [1, 2, 3, 4, 5].filter((k) => new RegExp(`k${k}\\b`).test(claim));
  const fixed = Object.fromEntries(taps.map((k) => [`k${k}`, k]));
  const written = Object.fromEntries(taps.map((k) => [`k${k}`, `${k}`]));
  return {
    kind: 'images',
    given: Object.fromEntries(
      [/\bx\b/.test(claim) ? ['x', 'tensor[n]'] : [], /\bc\b/.test(claim) ? ['c', 'real'] : []].filter(
        ({ length }) => length > 0,
      ),
    ),
    sizes: { n: `any >= ${least}`, ...written },
    claim,
    at: Array.from({ length: 28 }, (_, i) => ({ n: least + i, ...fixed })),
  };
}

/** Sizes of which a statement speaks, by the letters in it. */
export function randomSizeStatement(random: Random): SizeStatement {
  const kind = pick(random, ['laws', 'laws', 'mutants', 'small', 'small', 'small', 'products', 'images']);
  if (kind === 'images') return imageStatement(random);
  const claim = (kinds[kind] as (random: Random) => string)(random);
  const all = givenAt(random);
  const named = (name: string): boolean => new RegExp(`(?<![\\w'])${name}(?![\\w'])`).test(claim);
  const given = Object.fromEntries(Object.entries(all).filter(([name]) => named(name)));
  const sizes: Record<string, string> = { n: 'any' };
  if (named('m') || ['u', 'A', 'w'].some((name) => name in given)) sizes.m = 'any';
  if ('w' in given) sizes.k = 'n + m';
  for (const index of ['s', 't']) if (new RegExp(`n, ${index}\\)`).test(claim)) sizes[index] = 'any <= n';
  return { kind, given, sizes, claim };
}
