import type { Mutant } from '../mutant';

const near = [
  'test/kernel/every-size/locality.test.ts',
  'test/kernel/every-size/smaller-images.test.ts',
  'test/soundness/every-size-strides.test.ts',
  'test/soundness/every-size.test.ts',
] as const;
const images = { near, file: 'src/kernel/every-size/locality.ts' } as const;
const ofLengths = ['test/tensor/local-extent.test.ts', ...near] as const;
const lengths = { near: ofLengths, file: 'src/tensor/local-extent.ts' } as const;
const spans = { near: ofLengths, file: 'src/tensor/extent.ts' } as const;
const folding = { near, file: 'src/tensor/fold.ts' } as const;

/** In how many small images prove every height and width. */
export const inImages: readonly Mutant[] = [
  {
    ...images,
    name: 'a size is one short',
    find: 'return Math.floor((per * enough - 1 - more) / times);',
    replace: 'return Math.floor((per * enough - 1 - more) / times) - 1;',
  },
  {
    ...images,
    name: 'an image has one border',
    find: 'const enough = 2 * ((times * period) / per) + first + last;',
    replace: 'const enough = 2 * ((times * period) / per) + Math.max(first, last);',
  },
  {
    ...images,
    name: 'only one end can be left out',
    find: 'const enough = 2 * ((times * period) / per) + first + last;',
    replace: 'const enough = (times * period) / per + first + last;',
  },
  {
    ...images,
    name: 'a shrunk image is as high as the declared one',
    find: 'return Math.floor((per * enough - 1 - more) / times);',
    replace: 'return Math.floor((enough - 1 - more) / times);',
  },
  {
    ...images,
    name: 'one size stands for all remainders',
    find: 'return Math.max(least + period - 1, ...most);',
    replace: 'return Math.max(least + Math.min(0, period), ...most);',
  },
  {
    ...images,
    name: 'the remainders of one stride are those of all',
    find: 'commonMultiple(common, extent.per), 1)',
    replace: 'Math.max(common, extent.per), 1)',
  },
  {
    ...images,
    name: 'assumptions have no strides',
    find: '[...shown, ...assumed].reduce(',
    replace: 'shown.reduce(',
  },
  {
    ...images,
    name: 'zeros in front are seen by nothing',
    find: '{ first: first + movement.before, last: last + movement.after }',
    replace: '{ first, last: last + movement.after }',
  },
  {
    ...images,
    name: 'zeros behind are seen by nothing',
    find: '{ first: first + movement.before, last: last + movement.after }',
    replace: '{ first: first + movement.before, last }',
  },
  {
    ...images,
    name: 'of half a window nothing is seen',
    find: '({ first: Math.ceil(first / count), last: Math.ceil(last / count) })',
    replace: '({ first: Math.floor(first / count), last: Math.floor(last / count) })',
  },
  {
    ...images,
    name: 'ends of repeated rows are as they were',
    find: '({ first: first * factor, last: last * factor })',
    replace: '({ first: first + 0 * factor, last })',
  },
  {
    ...images,
    name: 'what sees least is what counts',
    find: 'first: Math.max(0, ...args.map(({ first }) => first)),',
    replace: 'first: args.length === 0 ? 0 : Math.min(...args.map(({ first }) => first)),',
  },
  {
    ...images,
    name: 'rows in between are near ones',
    find: 'if (isOwn(movement.axes[0])) return times(',
    replace: 'if (movement.axes.some(isOwn)) return times(',
  },
  {
    ...images,
    name: 'halves of an image are blocks of it',
    find: "if (rows?.extent?.kind === 'local') return",
    replace: 'if (rows !== undefined) return',
  },
  {
    ...images,
    name: 'two sides are compared at any two rows',
    find: 'for (const { left, right } of statements) along({ axes: unionAxes([left, right]) }, size);',
    replace: 'for (const { left } of statements) along({ axes: unionAxes([left]) }, size);',
  },
  {
    ...images,
    name: 'assumptions may speak of several rows',
    find: 'if (assumed.some(({ isSide, ends }) => isSide && ends.first + ends.last > 0))',
    replace: 'if (assumed.some(({ isSide, ends }) => isSide && ends.first + ends.last < 0))',
  },
  {
    ...images,
    name: 'probabilities of pixels are as other numbers',
    find: "if (node.symbol.domain.kind === 'simplex') lacks(node.axes, 'shares');",
    replace: '',
  },
  {
    ...images,
    name: 'probabilities that a function gives are as other numbers',
    find: "if (node.symbol.range.kind === 'simplex') lacks(node.axes, 'shares');",
    replace: '',
  },
  {
    ...images,
    name: 'the number of rows is a number as others',
    find: 'if (node.symbol.sizeOf === size) throw',
    replace: "if (node.symbol.sizeOf === '') throw",
  },
  {
    ...lengths,
    name: 'zeros around a shrunk image are zeros around the declared one',
    find: 'more: extent.more + extent.per * more,',
    replace: 'more: extent.more + more,',
  },
  {
    ...lengths,
    name: 'windows on a shrunk image are windows on the declared one',
    find: 'more: more + per * (stride - reach), per: per * stride',
    replace: 'more: more + stride - reach, per: per * stride',
  },
  {
    ...lengths,
    name: 'a length is rounded up',
    find: 'more: Math.floor(more / shared)',
    replace: 'more: Math.ceil(more / shared)',
  },
  {
    ...lengths,
    name: 'a rounded length is a multiple',
    find: 'per === 1 ? { ...extent, times: times * count',
    replace: 'per > 0 ? { ...extent, times: times * count',
  },
  {
    ...lengths,
    name: 'lengths that differ by rounding are the same',
    find: 'if (per > 1) return `floor(${plain} / ${per})`;',
    replace: 'if (per > 1) return `floor(${multiple} / ${per})`;',
  },
  {
    ...spans,
    name: 'an image with as many rows again is the image',
    find: 'return { size, extent: lengthenedLocal(image.extent, size - image.size) };',
    replace: 'return { size, extent: image.extent };',
  },
  {
    ...folding,
    name: 'ones with zeros around them are an array of numbers',
    find: 'if (axes.some((axis) => localSizesIn(axis).length > 0)) return null;',
    replace: '',
  },
];
