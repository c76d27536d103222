import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { sameSpan } from '../tensor/extent';
import { withDim } from './axes';
import { broadcastShape } from './broadcast';
import { commonDtype } from './dtype';
import { explicit } from './explicit';
import { withoutDims } from './reduce';
import { requireAlike } from './require-dtypes';
import { axisOf, type Dim, isUnit, showShape, type Values, values } from './values';

type Run = Pick<Interpreter, 'graph' | 'note'>;

/** Σₖ a[…, i, k] b[…, k, j]; dimensions in front are broadcast, a vector is a row on the left and a column on the right. */
export function matrixProduct(run: Run, a: Values, b: Values): Values {
  const { graph } = run;
  if (a.dims.length === 0 || b.dims.length === 0)
    return complain('RuntimeError', 'both arguments to matmul need to be at least 1D', 'For numbers write *.');
  const [left, right] = [
    a.dims.length === 1 ? withDim(graph, a, 0) : a,
    b.dims.length === 1 ? withDim(graph, b, 1) : b,
  ];
  const [inner, other] = [left.dims.at(-1) as Dim, right.dims.at(-2) as Dim];
  if (!sameSpan(inner, other))
    return complain(
      'RuntimeError',
      `mat1 and mat2 shapes cannot be multiplied (${showShape(a.dims)} and ${showShape(b.dims)})`,
      'The last dimension of the first must be as long as the last but one of the second.',
    );
  if (left.dtype === 'bool' || right.dtype === 'bool') return unsupported('a product of matrices of truth values');
  requireAlike('matmul', [left.dtype, right.dtype]);
  const batch = broadcastShape([{ dims: left.dims.slice(0, -2) }, { dims: right.dims.slice(0, -2) }], run);
  const rows = isUnit(inner)
    ? left.node
    : graph.rename(left.node, { [axisOf(left.dims.length, left.dims.length - 1)]: 'inner' });
  const columns = isUnit(inner)
    ? right.node
    : graph.rename(right.node, { [axisOf(right.dims.length, right.dims.length - 2)]: 'inner' });
  const product = graph.mul(rows, columns);
  const node = isUnit(inner) ? product : graph.sum(product, ['inner']);
  const dims = [...batch, left.dims.at(-2) as Dim, right.dims.at(-1) as Dim];
  const whole = values(node, dims, commonDtype(a.dtype, b.dtype));
  const dropped = [
    ...(a.dims.length === 1 ? [dims.length - 2] : []),
    ...(b.dims.length === 1 ? [dims.length - 1] : []),
  ];
  return withoutDims(graph, whole, dropped);
}

/** `torch.einsum`: a letter for each dimension, those that do not come back are summed over. */
export function einsum(run: Run, equation: string, operands: readonly Values[]): Values {
  const { graph } = run;
  const { letters, output } = termsOf(equation, operands);
  const known = new Map<string, Dim>();
  const nodes = operands.map((operand, i) => {
    const own = [...(letters[i] ?? '')];
    if (own.length !== operand.dims.length)
      return complain(
        'RuntimeError',
        `einsum(): the number of subscripts in the equation (${own.length}) does not match the number of dimensions (${operand.dims.length}) for operand ${i}`,
        'Use a letter for each dimension.',
      );
    for (const [k, letter] of own.entries()) agree(known, letter, operand.dims[k] as Dim, i);
    const names = own.map((letter, k) => (own.indexOf(letter) < k ? `${letter}:${k}` : `e:${letter}`));
    let node = explicit(graph, operand, names);
    for (const [k, letter] of own.entries())
      if (own.indexOf(letter) < k)
        node = graph.move(node, { move: 'diagonal', axes: [`e:${letter}`, `${letter}:${k}`], into: `e:${letter}` });
    // What has length 1 is repeated.
    for (const letter of new Set(own))
      node = isUnit(operand.dims[own.indexOf(letter)] as Dim)
        ? graph.move(node, { move: 'at', axis: `e:${letter}`, index: 0 })
        : node;
    return node;
  });
  const missing = [...output].find((letter) => !known.has(letter));
  if (missing !== undefined)
    return complain(
      'RuntimeError',
      `einsum(): output subscript ${missing} does not appear in the equation for any input operand`,
      'Use the letters of the operands.',
    );
  if (operands.some(({ dtype }) => dtype === 'bool')) return unsupported('einsum of truth values');
  requireAlike(
    'einsum',
    operands.map(({ dtype }) => dtype),
  );
  const product = nodes.reduce((all, node) => graph.mul(all, node));
  const summed = product.axes.map(({ name }) => name).filter((name) => !output.includes(name.slice(2)));
  const dims = [...output].map((letter) => known.get(letter) as Dim);
  const renames = [...output].flatMap((letter, i) =>
    isUnit(dims[i] as Dim) ? [] : [[`e:${letter}`, axisOf(dims.length, i)] as const],
  );
  return values(
    graph.rename(graph.sum(product, summed), Object.fromEntries(renames)),
    dims,
    commonDtype(...operands.map(({ dtype }) => dtype)),
  );
}

/** The letters of each operand, and those of the output. */
function termsOf(
  equation: string,
  operands: readonly Values[],
): { readonly letters: readonly string[]; readonly output: string } {
  const [inputs = '', written] = withoutDots(equation.replaceAll(' ', ''), operands).split('->');
  const letters = inputs.split(',');
  if (letters.length !== operands.length)
    return complain(
      'RuntimeError',
      'einsum(): more operands were provided than specified in the equation, or fewer',
      'Give a term for each.',
    );
  const output = written ?? impliedOutput(letters);
  if (
    /[^ -~]/.test(equation) ||
    !/^[A-Za-z,Ā-ſ]*$/.test(inputs) ||
    !/^[A-ZĀ-ſa-z]*$/.test(output) ||
    new Set(output).size < output.length
  )
    return complain(
      'RuntimeError',
      `einsum(): '${equation}' is no equation that is read here`,
      'Use a letter for each dimension.',
    );
  return { letters, output };
}

/** Letters that nobody writes, for the dimensions that `...` stands for. */
const dotted = [...'ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞ'];

/**
 * An equation in which letters stand for `...`: as many as each operand has dimensions besides, aligned at the end. In an output that is
 * implied they come first.
 */
function withoutDots(equation: string, operands: readonly Values[]): string {
  // A letter of theirs would be one of those that nobody writes.
  if (!equation.includes('.') || /[^ -~]/.test(equation)) return equation;
  const [inputs = '', output] = equation.split('->');
  const terms = inputs.split(',');
  const counts = terms.map((term, i) =>
    term.includes('...') ? (operands[i]?.dims.length ?? 0) - (term.length - 3) : 0,
  );
  const most = Math.max(...counts);
  if (most > dotted.length || counts.some((count) => count < 0)) return equation;
  const all = (count: number): string => dotted.slice(dotted.length - count).join('');
  const own = terms.map((term, i) => term.replace('...', all(counts[i] ?? 0))).join(',');
  const implied = `${all(most)}${impliedOutput(terms.map((term) => term.replace('...', '')))}`;
  return `${own}->${output === undefined ? implied : output.replace('...', all(most))}`;
}

function agree(known: Map<string, Dim>, letter: string, own: Dim, operand: number): void {
  const before = known.get(letter);
  if (before === undefined || isUnit(before)) known.set(letter, own);
  else if (!isUnit(own) && !sameSpan(before, own))
    complain(
      'RuntimeError',
      `einsum(): subscript ${letter} has size ${own.size} for operand ${operand} which does not broadcast with previously seen size ${before.size}`,
      'One letter has one length.',
    );
}

const impliedOutput = (letters: readonly string[]): string =>
  [...letters.join('')]
    .filter((letter, _, all) => all.filter((other) => other === letter).length === 1)
    .sort()
    .join('');
