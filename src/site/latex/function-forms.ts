import type { MathNode } from '../../language/math-node';
import { standardFamilies } from '../../tensor/noise/table';
import { nameTex } from './name';
import { applied, bracketed, enclosed, levels, power, type Tex, tex, within } from './tex';

/** A call of a function in a formula. */
export interface Call {
  readonly args: readonly MathNode[];
  /** The arguments, rendered. */
  readonly parts: readonly Tex[];
  readonly names: Names;
}

/** What is known of the names in a formula. */
export interface Names {
  /** Whether a name stands for a function, declared or defined. */
  readonly isFunction: (name: string) => boolean;
  /** Whether it is that of an axis or a size. */
  readonly isAxis: (name: string) => boolean;
}

/** How a function is printed; null where it is printed by its name. */
type Form = (call: Call) => Tex | null;

const inBars =
  (bar: string): Form =>
  ({ parts: [x] }) =>
    x === undefined ? null : tex(`\\left${bar}${x.latex}\\right${bar}`);

/** A large sign in front of a term: Σ, ∏. */
const large =
  (sign: string): Form =>
  ({ args: [, name], parts: [body, ...over], names }) => {
    if (body === undefined) return null;
    const [index, to] = over;
    const hasIndex = over.length === 2 && name?.type === 'SymbolNode' && !names.isAxis(name.name);
    const below = hasIndex && index !== undefined && to !== undefined ? range(index, to) : axesBelow(over);
    return tex(`${sign}${below} ${within(body, levels.product)}`, levels.sum);
  };

function range(index: Tex, to: Tex): string {
  const [from = '1', last = to.latex] = to.latex.includes('{:}') ? to.latex.split('{:}') : ['1', to.latex];
  return `_{${index.latex} = ${from}}^{${last}}`;
}

const axesBelow = (axes: readonly Tex[]): string =>
  axes.length === 0 ? '' : `_{${axes.map(({ latex }) => latex).join(',')}}`;

/** A function of a tensor over axes, which stand below its name: mean, softmax. */
const over =
  (name: string): Form =>
  ({ parts: [body, ...axes] }) =>
    body === undefined ? null : tex(`\\operatorname{${name}}${axesBelow(axes)}${bracketed(body.latex)}`);

/** min and max: of several numbers, or over axes. */
const extreme =
  (name: string): Form =>
  ({ parts, args: [, second], names }) => {
    const [body, ...rest] = parts;
    const isOver = rest.length === 1 && second?.type === 'SymbolNode' && names.isAxis(second.name);
    if (body !== undefined && isOver)
      return tex(`${name}${axesBelow(rest)} ${within(body, levels.power)}`, levels.product);
    return tex(name + enclosed('\\{', parts.map(({ latex }) => latex).join(', '), '\\}'));
  };

/** A function whose one argument needs no brackets where it is a letter. */
const plain =
  (name: string): Form =>
  ({ parts: [x, ...more] }) =>
    x === undefined || more.length > 0 ? null : prefixed(name, x);

const prefixed = (name: string, x: Tex): Tex =>
  /^\\?[A-Za-z]+$/.test(x.latex) ? tex(`${name} ${x.latex}`, levels.product) : tex(name + bracketed(x.latex));

/** e^x where x is short. */
const exponential: Form = ({ parts: [x] }) =>
  x === undefined ? null : x.latex.length < 40 ? power(tex('e'), x) : prefixed('\\exp', x);

/** ∂ of an expression by a variable, or of a function at a point. */
const derived =
  (ofFunction: (f: string, x: string) => string): Form =>
  ({ args: [f], parts: [body, x], names }) => {
    if (f === undefined || body === undefined || x === undefined) return null;
    if (f.type === 'SymbolNode' && names.isFunction(f.name)) return tex(ofFunction(nameTex(f.name), x.latex));
    return tex(`\\frac{\\partial}{\\partial ${x.latex}} ${within(body, levels.power)}`, levels.product);
  };

const divergence =
  (name: string): Form =>
  ({ parts: [p, q] }) =>
    p === undefined || q === undefined ? null : tex(`${name}\\left(${p.latex} \\,\\middle\\|\\, ${q.latex}\\right)`);

/** A distribution by its name. */
const distribution =
  (name: string): Form =>
  ({ parts }) =>
    applied(`\\mathrm{${name}}`, parts);

/** The variables that are averaged over stand below the name, what is given behind the bar. */
const averaged =
  (name: string, open: string, close: string): Form =>
  ({ args: [first], parts: [body, ...more] }) => {
    if (body === undefined) return null;
    const isGiven = first?.type === 'OperatorNode' && first.fn === 'bitOr';
    const [below, inside] = isGiven ? [[], [body, ...more]] : [more, [body]];
    return tex(`${name}${axesBelow(below)}${enclosed(open, inside.map(({ latex }) => latex).join(', '), close)}`);
  };

/** A limit at infinity. */
const limit: Form = ({ args: [, , end], parts: [body, name] }) => {
  if (body === undefined || name === undefined || end === undefined) return null;
  const sign = end.type === 'OperatorNode' && end.fn === 'unaryMinus' ? '-' : '';
  return tex(`\\lim_{${name.latex} \\to ${sign}\\infty} ${within(body, levels.product)}`, levels.product);
};

/** An indexed table rather than one of a plain object: a function may be called `constructor`. */
export const functionForms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['abs', inBars('|')],
  ['sqrt', ({ parts: [x] }) => (x === undefined ? null : tex(`\\sqrt{${x.latex}}`))],
  ['exp', exponential],
  ['log', plain('\\log')],
  ['ln', plain('\\log')],
  ['sin', plain('\\sin')],
  ['cos', plain('\\cos')],
  ['tan', plain('\\tan')],
  ['tanh', plain('\\tanh')],
  ['sinh', plain('\\sinh')],
  ['cosh', plain('\\cosh')],
  ['det', plain('\\det')],
  ['square', ({ parts: [x] }) => (x === undefined ? null : power(x, tex('2')))],
  ['pow', ({ parts: [x, y] }) => (x === undefined || y === undefined ? null : power(x, y))],
  ['sum', large('\\sum')],
  ['prod', large('\\prod')],
  ['mean', over('mean')],
  ['variance', over('var')],
  ['std', over('std')],
  ['softmax', over('softmax')],
  ['logsumexp', over('logsumexp')],
  ['cumsum', over('cumsum')],
  [
    'norm2',
    ({ parts: [x, ...axes] }) => (x === undefined ? null : tex(`\\left\\|${x.latex}\\right\\|^2${axesBelow(axes)}`)),
  ],
  [
    'norm',
    ({ parts: [x, ...axes] }) => (x === undefined ? null : tex(`\\left\\|${x.latex}\\right\\|${axesBelow(axes)}`)),
  ],
  ['max', extreme('\\max')],
  ['min', extreme('\\min')],
  ['where', ({ parts: [c, a, b] }) => (c === undefined || a === undefined || b === undefined ? null : cases(c, a, b))],
  ['zeros', () => tex('\\mathbf{0}')],
  ['ones', () => tex('\\mathbf{1}')],
  ['eye', ({ parts: [n] }) => (n === undefined ? null : tex(`I_{${n.latex}}`))],
  ['transpose', ({ parts: [x] }) => (x === undefined ? null : power(x, tex('\\top')))],
  ['inv', ({ parts: [x] }) => (x === undefined ? null : power(x, tex('-1')))],
  [
    'matmul',
    ({ parts }) =>
      parts.length < 2 ? null : tex(parts.map((part) => within(part, levels.power)).join(' \\, '), levels.product),
  ],
  [
    'inverse',
    ({ args: [f], parts: [name, y] }) =>
      f?.type !== 'SymbolNode' || name === undefined || y === undefined
        ? null
        : tex(`${name.latex}^{-1}${bracketed(y.latex)}`),
  ],
  ['jacobian', derived((f, x) => `J_{${f}}${bracketed(x)}`)],
  ['gradient', derived((f, x) => `\\nabla ${f}${bracketed(x)}`)],
  ['derivative', derived((f, x) => `{${f}}'${bracketed(x)}`)],
  ['laplacian', derived((f, x) => `\\Delta ${f}${bracketed(x)}`)],
  [
    'normal',
    ({ parts: [mean, sd] }) =>
      mean === undefined || sd === undefined
        ? null
        : tex(`\\mathcal{N}\\left(${mean.latex}, ${power(sd, tex('2')).latex}\\right)`),
  ],
  ...['bernoulli', 'categorical', ...standardFamilies.filter((name) => name !== 'normal')].map(
    (name) => [name, distribution(name.charAt(0).toUpperCase() + name.slice(1))] as const,
  ),
  ['E', averaged('\\mathbb{E}', '[', ']')],
  ['Var', averaged('\\operatorname{Var}', '[', ']')],
  ['P', averaged('\\mathbb{P}', '(', ')')],
  ['limit', limit],
  [
    'logpdf',
    ({ parts: [p, x] }) =>
      p === undefined || x === undefined ? null : tex(`\\log ${p.latex}${bracketed(x.latex)}`, levels.product),
  ],
  ['KL', divergence('D_{\\mathrm{KL}}')],
  ['JS', divergence('\\mathrm{JS}')],
  [
    'integral',
    ({ parts: [body, x, a, b] }) => {
      if (body === undefined || x === undefined) return null;
      const ends = a === undefined || b === undefined ? '' : `_{${a.latex}}^{${b.latex}}`;
      return tex(`\\int${ends} ${within(body, levels.product)} \\, d${x.latex}`, levels.sum);
    },
  ],
]);

export const cases = (condition: Tex, then: Tex, otherwise: Tex): Tex =>
  tex(
    `\\begin{cases} ${then.latex} & \\text{if } ${condition.latex} \\\\ ${otherwise.latex} & \\text{otherwise} \\end{cases}`,
  );
