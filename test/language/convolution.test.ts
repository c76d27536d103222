import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axesOf, elements, nodeOf, type Texts } from './meaning';

interface Convolution {
  readonly outputs: number;
  readonly inputs: number;
  readonly groups: number;
  readonly taps: readonly [number, number];
  readonly size: readonly [number, number];
  readonly padding: number | null;
  readonly stride: number;
  readonly dilation: number;
}

/** Whole numbers that are not symmetric in anything. */
const imageAt = (b: number, c: number, h: number, w: number): number =>
  1 + b * 29 + c * 13 + h * 5 + w * 3 + ((h * w) % 7);
const kernelAt = (o: number, c: number, i: number, j: number): number =>
  2 + o * 11 + c * 7 - i * 3 + j * 2 + ((i * j + o) % 5);

const list = (...sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((index) => Array.from({ length: size }, (_, i) => [...index, i])),
    [[]],
  );

/** out[o, h, w] = Σ_{c, i, j} K[o, c, i, j] · x[g·inputs + c, h·stride + i·dilation − padding, …], loop by loop. */
function naive(
  { outputs, inputs, groups, taps, size, padding, stride, dilation }: Convolution,
  batch: number,
): number[] {
  const pad = taps.map((count) => padding ?? ((count - 1) / 2) * dilation) as [number, number];
  const out = taps.map((count, d) => {
    const room = (size[d] ?? 0) + 2 * (pad[d] ?? 0) - ((count - 1) * dilation + 1);
    return Math.floor(room / stride) + 1;
  }) as [number, number];
  return list(batch, outputs, ...out).map(([b = 0, o = 0, h = 0, w = 0]) => {
    const group = Math.floor(o / (outputs / groups));
    let sum = 0;
    for (const [c = 0, i = 0, j = 0] of list(inputs, ...taps)) {
      const [row, column] = [h * stride + i * dilation - pad[0], w * stride + j * dilation - pad[1]];
      const inside = row >= 0 && row < size[0] && column >= 0 && column < size[1];
      if (inside) sum += kernelAt(o, c, i, j) * imageAt(b, group * inputs + c, row, column);
    }
    return sum;
  });
}

const fits = ({ taps, size, padding, dilation }: Convolution): boolean =>
  taps.every(
    (count, d) => (size[d] ?? 0) + 2 * (padding ?? ((count - 1) / 2) * dilation) >= (count - 1) * dilation + 1,
  );

const convolutions: fc.Arbitrary<Convolution> = fc
  .record({
    each: fc.integer({ min: 1, max: 3 }),
    inputs: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 1, max: 3 }),
    taps: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    size: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
    padding: fc.option(fc.nat(3)),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ each, ...rest }): Convolution => ({ ...rest, outputs: each * rest.groups }))
  .filter(({ taps, padding }) => padding !== null || taps.every((count) => count % 2 === 1))
  .filter(fits);

function check(
  convolution: Convolution,
  batch: number,
  names: { readonly C: string; readonly D: string; readonly kernelC: string },
): void {
  const { outputs, inputs, groups, taps, size, padding, stride, dilation } = convolution;
  const channels = inputs * groups;
  const texts: Texts = {
    sizes: { B: batch, H: size[0], W: size[1] },
    given: {
      x: `tensor[B, ${names.C}: ${channels}, H, W]`,
      K: `tensor[${names.D}: ${outputs}, ${names.kernelC}: ${inputs}, i: ${taps[0]}, j: ${taps[1]}]`,
    },
  };
  const values = {
    x: list(batch, channels, ...size).map(([b = 0, c = 0, h = 0, w = 0]) => imageAt(b, c, h, w)),
    K: list(outputs, inputs, ...taps).map(([o = 0, c = 0, i = 0, j = 0]) => kernelAt(o, c, i, j)),
  };
  const text = padding === null && stride === 1 && groups === 1 && dilation === 1 ? 'conv2d(x, K)' : conv(convolution);
  const wanted = naive(convolution, batch);
  expect(axesOf(nodeOf(text, texts))).toMatch(new RegExp(`^B: ${batch}, ${names.D}: ${outputs}, H: \\d+, W: \\d+$`));
  expect(elements(text, texts, values)).toEqual(wanted);
}

function conv({ padding, taps, stride, groups, dilation }: Convolution): string {
  const [count] = taps;
  return `conv2d(x, K, ${padding ?? ((count - 1) / 2) * dilation}, ${stride}, ${groups}, ${dilation})`;
}

describe('conv2d is the loop that it stands for', () => {
  it('for any padding, stride, groups and dilation', () => {
    // With padding given, one number serves both axes: without, each keeps its size.
    const given = convolutions.filter(
      ({ padding, taps, stride, groups, dilation }) =>
        padding !== null || taps[0] === taps[1] || (stride === 1 && groups === 1 && dilation === 1),
    );
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 2 }), (convolution, batch) =>
        check(convolution, batch, { C: 'C', D: 'D', kernelC: 'c' }),
      ),
    );
  });

  it.each<[string, Partial<Convolution>]>([
    ['unequal channels', { outputs: 3, inputs: 2 }],
    ['one channel', { outputs: 3, inputs: 1 }],
    ['one output', { outputs: 1, inputs: 3 }],
    ['two groups of unequal sides', { outputs: 6, inputs: 2, groups: 2 }],
    ['three groups', { outputs: 3, inputs: 2, groups: 3 }],
    ['each channel by itself', { outputs: 3, inputs: 1, groups: 3 }],
    ['a stride', { stride: 2 }],
    ['a stride that leaves a rest', { stride: 3, size: [5, 6] }],
    ['a dilation', { dilation: 2, size: [6, 5] }],
    ['a flat kernel', { taps: [1, 3] }],
    ['a tall kernel', { taps: [3, 1] }],
    ['an even kernel', { taps: [2, 2], padding: 1 }],
    ['no padding', { padding: 0 }],
    ['a kernel as large as the image', { padding: 0, taps: [4, 5] }],
    ['all at once', { outputs: 6, inputs: 2, groups: 2, stride: 2, dilation: 2, padding: 3, size: [5, 6] }],
  ])('with %s', (_, options) => {
    const usual: Convolution = {
      outputs: 2,
      inputs: 3,
      groups: 1,
      taps: [3, 3],
      size: [4, 5],
      padding: null,
      stride: 1,
      dilation: 1,
    };
    const convolution = { ...usual, ...options };
    for (const batch of [1, 3]) check(convolution, batch, { C: 'C', D: 'D', kernelC: 'c' });
  });

  it('names the channels as the kernel does, or takes the axis in front of the image', () => {
    const convolution: Convolution = {
      outputs: 2,
      inputs: 2,
      groups: 1,
      taps: [3, 3],
      size: [3, 4],
      padding: 1,
      stride: 1,
      dilation: 1,
    };
    check(convolution, 2, { C: 'C', D: 'D', kernelC: 'C' });
    check(convolution, 2, { C: 'C', D: 'C', kernelC: "C'" });
    check(convolution, 2, { C: 'D', D: 'D', kernelC: 'q' });
  });
});

describe('axes of a convolution', () => {
  const sizes = { B: 2, C: 3, D: 4, paths: 5, H: 6, W: 7 };
  it.each([
    ['tensor[C, H, W]', 'tensor[D, C, 3, 3]', 'conv2d(x, K)', 'D: 4, H: 6, W: 7'],
    ['tensor[B, C, H, W]', 'tensor[D, C, 3, 3]', 'conv2d(x, K)', 'B: 2, D: 4, H: 6, W: 7'],
    ['tensor[C, B, H, W]', 'tensor[D, C, 3, 3]', 'conv2d(x, K)', 'B: 2, D: 4, H: 6, W: 7'],
    ['tensor[C, H, W]', 'tensor[paths, D, C, 3, 3]', 'conv2d(x, K)', 'paths: 5, D: 4, H: 6, W: 7'],
    ['tensor[paths, C, H, W]', 'tensor[paths, D, C, 3, 3]', 'conv2d(x, K)', 'paths: 5, D: 4, H: 6, W: 7'],
    ['tensor[C, H, W]', 'tensor[C, C, 3, 3]', 'conv2d(x, K)', 'C: 3, H: 6, W: 7'],
    ['tensor[C, H, W]', 'tensor[D, C, 3, 3]', 'conv2d(x, K, 0, 2)', 'D: 4, H: 2, W: 3'],
    ['tensor[C, H, H]', 'tensor[D, C, 3, 3]', 'conv2d(x, K)', "D: 4, H: 6, H': 6"],
    ['tensor[C, 3, 3]', 'tensor[D, C, 3, 3]', 'conv2d(x, K)', "D: 4, 3: 3, 3': 3"],
  ])('%s and %s: %s has [%s]', (x, K, text, axes) => {
    expect(axesOf(nodeOf(text, { sizes, given: { x, K } }))).toBe(axes);
  });

  it('a path has its own kernel', () => {
    const texts: Texts = {
      sizes: { P: 2, C: 2, H: 2, W: 2 },
      given: { x: 'tensor[C, H, W]', K: 'tensor[P, D: 1, C, 1, 1]' },
    };
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(elements('conv2d(x, K)', texts, { x, K: [1, 0, 0, 10] })).toEqual([1, 2, 3, 4, 50, 60, 70, 80]);
    expect(elements('conv2d(x, K[2])', texts, { x, K: [1, 0, 0, 10] })).toEqual([50, 60, 70, 80]);
  });
});
