import type { Mutant } from '../mutant';

const near = ['test/kernel/every-size/pointwise.test.ts', 'test/soundness/every-size.test.ts'] as const;
const terms = { near, file: 'src/kernel/every-size/terms.ts' } as const;
const space = { near, file: 'src/kernel/every-size/space.ts' } as const;

/** In comparisons of sums term by term, and in what holds of one dimension of a space. */
export const inComparisonsForEverySize: readonly Mutant[] = [
  {
    ...terms,
    name: 'five terms at least are one term',
    find: "return canBeOne(node) ? 'terms' : refused(size);",
    replace: "return canBeOne(node) ? 'terms' : 'terms';",
  },
  {
    ...terms,
    name: 'one side is a sum of terms',
    find: 'const isSum = [left, right].every(',
    replace: 'const isSum = [left, right].some(',
  },
  {
    ...terms,
    name: 'sums of terms differ where terms do',
    find: "if (relation === '!=' || hasIndex || !isSum) refused(size);",
    replace: 'if (hasIndex || !isSum) refused(size);',
  },
  {
    ...terms,
    name: 'what is assumed of sums is assumed of terms',
    find: "=== 'none' ? 'none' : refused(size));",
    replace: "=== 'none' ? 'none' : 'none');",
  },
  {
    ...terms,
    name: 'numbers are added to sums of terms',
    find: "return all(node.args.every((arg) => of(arg) === 'terms' || isZero(arg)));",
    replace: 'return all(true);',
  },
  {
    ...terms,
    name: 'products of sums are sums of products',
    find: 'return all(a !== b, ',
    replace: 'return all(true, ',
  },
  {
    ...terms,
    name: 'sums are divided by sums term by term',
    find: "return all(node.operation === 'div', b === 'none', ",
    replace: "return all(node.operation === 'div', ",
  },
  {
    ...terms,
    name: 'functions of sums are sums of functions',
    find: "return all(node.operation === 'div', b",
    replace: 'return all(true, b',
  },
  {
    ...terms,
    name: 'the largest of terms is their sum',
    find: "return isOne && share === 'none' && node.reduction === 'sum' ?",
    replace: "return isOne && share === 'none' ?",
  },
  {
    ...terms,
    name: 'sums of sums have terms',
    find: "return isOne && share === 'none' && node.reduction === 'sum' ?",
    replace: "return isOne && node.reduction === 'sum' ?",
  },
  {
    ...terms,
    name: 'a sum over one of two indices has terms',
    find: ' && !hasOther(node, size, axis.name);',
    replace: ';',
    equivalent: 'what is left has an index, and whatever takes that away is refused of sums',
  },
  {
    ...terms,
    name: 'a sum over pairs has terms',
    find: "another === undefined && axis?.extent?.kind === 'size' && !hasOther(node, size, axis.name)",
    replace: "axis?.extent?.kind === 'size' && another !== axis",
  },
  {
    ...terms,
    name: 'shares are terms',
    find: "(node.symbol.domain.kind === 'simplex' || node.symbol.isPosition === true)",
    replace: '(node.symbol.isPosition === true)',
  },
  {
    ...terms,
    name: 'vectors that are drawn as a whole are drawn element by element',
    find: "&& node.variable.measure?.kind !== 'standard'",
    replace: '&& node.variable.measure?.kind === undefined',
  },
  {
    ...space,
    name: 'derivatives know no dimension',
    find: 'derivatives.length === 0 && isRough(symbol);',
    replace: "derivatives.length === 0 && symbol.kind !== 'elementwise';",
  },
  {
    ...space,
    name: 'functions of elements know no dimension',
    find: "!differentiable && kind !== 'elementwise';",
    replace: '!differentiable && kind.length > 0;',
  },
  {
    ...space,
    name: 'a part of a space is a space',
    find: 'domain === reals && isPosition !== true',
    replace: 'domain.kind.length > 0 && isPosition !== true',
  },
  {
    ...space,
    name: 'coordinates that are drawn are a point',
    find: "(measure === undefined || measure.kind !== 'standard');",
    replace: '(measure === undefined || measure.kind.length > 0);',
  },
  {
    ...space,
    name: 'numbers of dimensions are as others',
    find: "if (node.kind === 'input' && node.symbol.sizeOf === size) return false;",
    replace: '',
  },
  {
    ...space,
    name: 'matrices are points',
    find: "if (own.length > 1 || own[0]?.extent?.kind !== 'size') return false;",
    replace: "if (own[0]?.extent?.kind !== 'size') return false;",
  },
  {
    ...space,
    name: 'points are added as they are taken by functions',
    find: "if (node.kind !== 'apply' || !isAnyFunction(node)) return false;",
    replace: "if (node.kind !== 'apply') return true;",
    equivalent: 'what is made of points is refused as no point, and a sum over coordinates is compared by elements',
  },
];
