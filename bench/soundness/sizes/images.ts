import { pick, type Random, wholeBetween } from '../oracle/random';

/**
 * What is done to a row of pixels: zeros around it, sums or largest ones of windows, elements from one on in steps, each pixel
 * several times, a zero behind each.
 */
type Step =
  | { readonly of: 'pad'; readonly before: number; readonly after: number }
  | { readonly of: 'sum' | 'max'; readonly taps: number; readonly stride: number; readonly dilation: number }
  | { readonly of: 'tap'; readonly taps: number; readonly stride: number; readonly tap: number }
  | { readonly of: 'range'; readonly from: number; readonly step: number }
  | { readonly of: 'repeat'; readonly times: number }
  | { readonly of: 'apart' };

const kinds: readonly ((random: Random) => Step)[] = [
  (random) => ({ of: 'pad', before: wholeBetween(random, 0, 3), after: wholeBetween(random, 0, 3) }),
  (random) => windows(random, random() < 0.8 ? 'sum' : 'max'),
  (random) => windows(random, 'sum'),
  (random) => {
    const taps = wholeBetween(random, 1, 4);
    return { of: 'tap', taps, stride: wholeBetween(random, 1, 4), tap: wholeBetween(random, 1, taps) };
  },
  (random) => ({ of: 'range', from: wholeBetween(random, 1, 3), step: wholeBetween(random, 1, 3) }),
  (random) => (random() < 0.6 ? { of: 'repeat', times: wholeBetween(random, 2, 3) } : { of: 'apart' }),
];

function windows(random: Random, of: 'sum' | 'max'): Step {
  const dilation = random() < 0.7 ? 1 : 2;
  return { of, taps: wholeBetween(random, 1, 4), stride: wholeBetween(random, 1, 3), dilation };
}

const randomSteps = (random: Random, most: number): Step[] =>
  Array.from({ length: wholeBetween(random, 1, most) }, () => pick(random, kinds)(random));

function written(text: string, step: Step): string {
  switch (step.of) {
    case 'pad':
      return `pad(${text}, n, ${step.before}, ${step.after})`;
    case 'sum':
    case 'max':
      return `${step.of}(window(${text}, n, k${step.taps}, ${step.stride}, ${step.dilation}), k${step.taps})`;
    case 'tap':
      return `at(window(${text}, n, k${step.taps}, ${step.stride}), k${step.taps}, ${step.tap})`;
    case 'range':
      return `(${text})[${step.from}:${step.step}:end]`;
    case 'repeat':
      return `merge(expand(${text}, k${step.times}), n, k${step.times}, n)`;
    case 'apart':
      return `merge(stack(${text}, 0 * (${text}), k2), n, k2, n)`;
  }
}

const allWritten = (text: string, steps: readonly Step[]): string => steps.reduce(written, text);

/** The same of numbers; null where windows do not fit. */
function made(row: readonly number[] | null, step: Step): readonly number[] | null {
  if (row === null) return null;
  const picked = (reach: number, stride: number, of: (start: number) => number): number[] | null => {
    const count = Math.floor((row.length - reach) / stride) + 1;
    return count < 1 ? null : Array.from({ length: count }, (_, i) => of(i * stride));
  };
  switch (step.of) {
    case 'pad':
      return [...Array<number>(step.before).fill(0), ...row, ...Array<number>(step.after).fill(0)];
    case 'sum':
    case 'max': {
      const taps = (start: number): number[] =>
        Array.from({ length: step.taps }, (_, k) => row[start + k * step.dilation] ?? Number.NaN);
      const folded = (start: number): number =>
        step.of === 'max' ? Math.max(...taps(start)) : taps(start).reduce((sum, value) => sum + value, 0);
      return picked((step.taps - 1) * step.dilation + 1, step.stride, folded);
    }
    case 'tap':
      return picked(step.taps, step.stride, (start) => row[start + step.tap - 1] ?? Number.NaN);
    case 'range':
      return picked(step.from, step.step, (start) => row[start + step.from - 1] ?? Number.NaN);
    case 'repeat':
      return row.flatMap((value) => Array<number>(step.times).fill(value));
    case 'apart':
      return row.flatMap((value) => [value, 0]);
  }
}

/** Pairs of steps that do the same to every row. */
function equalSteps(random: Random): readonly [readonly Step[], readonly Step[]] {
  const [stride, times, before, after] = [2, 3, 3, 3].map((most) => wholeBetween(random, 1, most)) as [
    number,
    number,
    number,
    number,
  ];
  const taps = wholeBetween(random, 1, 4);
  const range = (from: number, step: number): Step => ({ of: 'range', from, step });
  const pad = (first: number, last: number): Step => ({ of: 'pad', before: first, after: last });
  const sum = (step: number, dilation = 1): Step => ({ of: 'sum', taps, stride: step, dilation });
  return pick<readonly [readonly Step[], readonly Step[]]>(random, [
    [[range(1, stride), range(1, times)], [range(1, stride * times)]],
    [[range(1, stride), range(before, times)], [range((before - 1) * stride + 1, stride * times)]],
    [[sum(stride)], [sum(1), range(1, stride)]],
    [
      [pad(before, after), sum(stride)],
      [pad(before, after), sum(1), range(1, stride)],
    ],
    [[sum(stride, stride)], [range(1, stride), sum(1)]],
    [
      [pad(before * stride, 0), range(1, stride)],
      [range(1, stride), pad(before, 0)],
    ],
    [[pad(before, after), pad(1, 2)], [pad(before + 1, after + 2)]],
    [[range(before, 1), range(after, stride)], [range(before + after - 1, stride)]],
    [[{ of: 'tap', taps, stride, tap: taps }], [range(taps, stride)]],
    [[{ of: 'repeat', times: 2 }, range(before, 2)], [range(1 + Math.floor((before - 1) / 2), 1)]],
    [[{ of: 'apart' }, range(1, 2 * stride)], [range(1, stride)]],
    [
      [pad(before, after), { of: 'repeat', times: 2 }],
      [{ of: 'repeat', times: 2 }, pad(2 * before, 2 * after)],
    ],
  ]);
}

/** One number of one step is another; zeros are at the other end, so that there are as many elements as before. */
function mistaken(random: Random, steps: readonly Step[]): Step[] {
  const place = wholeBetween(random, 0, steps.length - 1);
  return steps.map((step, i) => {
    if (i !== place || step.of === 'apart') return step;
    if (step.of === 'pad' && random() < 0.7) return { of: 'pad', before: step.after, after: step.before };
    const names = Object.keys(step).filter((name) => name !== 'of');
    const name = step.of === 'tap' && random() < 0.7 ? 'tap' : pick(random, names);
    const value = Number(step[name as keyof Step]) + pick(random, [-1, 1, 1]);
    const least = step.of === 'pad' ? 0 : 1;
    const changed: Step = Object.assign({}, step, { [name]: value < least ? least + 1 : value });
    return changed.of === 'tap' ? { ...changed, tap: Math.min(changed.tap, changed.taps) } : changed;
  });
}

/** What a claim says of rows of pixels, and from how many on its windows fit. */
export interface ImageClaim {
  readonly claim: string;
  readonly least: number;
}

const ones = (count: number): readonly number[] => Array<number>(count).fill(1);

/** The least number of pixels for which there is something left of all these steps; null for none up to 20. */
function leastFor(all: readonly (readonly Step[])[]): number | null {
  const fits = (n: number): boolean =>
    all.every((steps) => steps.reduce<readonly number[] | null>(made, ones(n)) !== null);
  const least = Array.from({ length: 20 }, (_, i) => i + 1).find(fits);
  return least ?? null;
}

/** A product that is 0 for a row of ones at all sizes below the last at which there is another number; at all now and then. */
function onesAtSmallSizes(random: Random): ImageClaim | null {
  const steps = randomSteps(random, 4);
  const least = leastFor([steps]);
  if (least === null) return null;
  /** By the numbers that occur, the least size at which they do. */
  const first = new Map<number, number>();
  for (let n = least; n < least + 25; n++)
    for (const value of steps.reduce<readonly number[] | null>(made, ones(n)) ?? [])
      if (!first.has(value)) first.set(value, n);
  const last = Math.max(...first.values());
  const isLess = last > least && random() < 0.8;
  const seen = [...first].flatMap(([value, n]) => (isLess && n === last ? [] : [value]));
  if (seen.length > 16) return null;
  const z = allWritten('(c * ones(n))', steps);
  const factors = seen.map((value) => (value === 0 ? `(${z})` : `(${z} - ${value} * c)`));
  return { claim: `${factors.join(' * ')} == 0`, least };
}

function compared(left: readonly Step[], right: readonly Step[]): ImageClaim | null {
  const least = leastFor([left, right]);
  return least === null ? null : { claim: `${allWritten('x', left)} == ${allWritten('x', right)}`, least };
}

/** Statements about rows of any number of pixels, with strides: laws, the same with a mistake, what holds at small sizes. */
const imageClaims: readonly ((random: Random) => ImageClaim | null)[] = [
  (random) => {
    const [left, right] = equalSteps(random);
    const [before, after] = random() < 0.5 ? [randomSteps(random, 2), randomSteps(random, 2)] : [[], []];
    return compared(
      [...before, ...left, ...after],
      [...before, ...(random() < 0.4 ? mistaken(random, right) : right), ...after],
    );
  },
  (random) => {
    const steps = randomSteps(random, 3);
    return compared(steps, mistaken(random, steps));
  },
  onesAtSmallSizes,
  onesAtSmallSizes,
  (random) => {
    const steps = randomSteps(random, 3);
    const least = leastFor([steps]);
    const [left, right, constant] = ['(x + c)', 'x', '(c * ones(n))'].map((text) => allWritten(text, steps));
    return least === null ? null : { claim: `${left} == ${right} + ${constant}`, least };
  },
];

export function imageClaim(random: Random): ImageClaim {
  for (;;) {
    const made = pick(random, imageClaims)(random);
    if (made !== null) return made;
  }
}
