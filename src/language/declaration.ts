import type { Fraction } from '../number/fraction';
import { type Domain, reals } from '../tensor/domain';
import { domainOf } from './domain-text';
import { ExpressionError } from './expression-error';

/** An axis as declared: a name and the text of its size (`n`, `2*k`, `3`). */
export interface AxisText {
  readonly name: string;
  readonly size: string;
}

/** What the text behind a name under `given` says. */
export type Declaration =
  | { readonly kind: 'variable'; readonly shape: readonly AxisText[]; readonly domain: Domain }
  /** `inputs` null: every axis of every argument; `output` null: the shape of the last argument. */
  | {
      readonly kind: 'function';
      readonly elementwise: boolean;
      readonly differentiable: boolean;
      readonly inputs: readonly (readonly AxisText[])[] | null;
      readonly output: readonly AxisText[] | null;
      readonly range: Domain;
    }
  | { readonly kind: 'density'; readonly on: readonly AxisText[] }
  | { readonly kind: 'bijection'; readonly differentiable: boolean; readonly on: readonly AxisText[] }
  /** A random variable: the distribution it follows, and where that text starts. */
  | {
      readonly kind: 'draw';
      readonly shape: readonly AxisText[] | null;
      readonly distribution: string;
      readonly offset: number;
    };

/** Reads a constant such as `1/2`, `2*n` or `-1`. */
export type ConstantReader = (text: string, offset: number) => Fraction;

const nextStep =
  'Write one of: real, integer in 0..5, {0, 1}, tensor[n, m], simplex[n] (each perhaps with > 0, != 0, in (0, 1)), function R^n -> R^m, elementwise function, density on R^n, bijection on R^n, ~ normal(0, 1).';

/**
 * Reads one declaration.
 * @throws ExpressionError with `path` and offsets into `text`
 */
export function parseDeclaration(
  text: string,
  path: readonly (string | number)[],
  constant: ConstantReader,
): Declaration {
  const refuse = (reason: string, start = 0, end = text.length): never => {
    throw new ExpressionError('declaration', reason, nextStep, path, start, end);
  };
  const draw = /^\s*(?:(?:tensor)?\s*(\[[^\]]*\])\s*)?~/.exec(text);
  if (draw !== null) {
    const offset = draw[0].length;
    return {
      kind: 'draw',
      shape: draw[1] === undefined ? null : axesText(draw[1].slice(1, -1), refuse),
      distribution: text.slice(offset),
      offset,
    };
  }
  const density = /^\s*density\s+on\s+(R(?:\^.+)?)\s*$/.exec(text);
  if (density !== null) return { kind: 'density', on: spaceText(density[1] as string, refuse) };
  const bijection = /^\s*(differentiable\s+)?bijection\s+on\s+(R(?:\^.+)?)\s*$/.exec(text);
  if (bijection !== null) {
    return {
      kind: 'bijection',
      differentiable: bijection[1] !== undefined,
      on: spaceText(bijection[2] as string, refuse),
    };
  }
  const map = /^\s*((?:(?:arbitrary|elementwise|differentiable)\s+)*)function\b(.*)$/s.exec(text);
  if (map !== null) return functionText(map[1] as string, map[2] as string, text.length - (map[2] as string).length);
  return variableText();

  function functionText(words: string, rest: string, offset: number): Declaration {
    const elementwise = words.includes('elementwise');
    const arrow = rest.indexOf('->');
    const [from, to] = arrow < 0 ? [rest, ''] : [rest.slice(0, arrow), rest.slice(arrow + 2)];
    const inputs = from.trim() === '' ? null : spacesText(from.trim(), refuse);
    const target = /^\s*(?:(R(?:\^(?:[\w']+|\d+))?)|real|(?:tensor)?\s*(\[[^\]]*\]))?(.*)$/s.exec(
      to,
    ) as RegExpExecArray;
    const shapeless = arrow < 0 || to.trim() === '';
    if (shapeless && arrow >= 0) refuse('the arrow -> is not followed by what the function gives');
    const output =
      arrow < 0
        ? null
        : target[2] !== undefined
          ? axesText(target[2].slice(1, -1), refuse)
          : spaceText(target[1] ?? 'R', refuse);
    if (elementwise && (inputs !== null || output !== null))
      refuse('an elementwise function has the shape of its argument, so it takes no R^n');
    const tail = target[3] ?? '';
    const range =
      arrow < 0
        ? reals
        : (domainOf(tail, text.length - tail.length, constant, path) ?? refuse(`${tail.trim()} is no domain`, offset));
    return { kind: 'function', elementwise, differentiable: words.includes('differentiable'), inputs, output, range };
  }

  function variableText(): Declaration {
    const simplex = /^\s*simplex\s*\[([^\]]*)\]\s*$/.exec(text);
    if (simplex !== null)
      return { kind: 'variable', shape: axesText(simplex[1] as string, refuse), domain: { kind: 'simplex' } };
    const base = /^\s*(positive\s+|nonnegative\s+)?(real|integer|tensor\s*\[([^\]]*)\]|(?=\{))(?:\s*:\s*)?(.*)$/s.exec(
      text,
    );
    if (base === null) return refuse(`"${text.trim()}" is no declaration`);
    const [, sign, word, axes, tail] = base as unknown as [
      string,
      string | undefined,
      string,
      string | undefined,
      string,
    ];
    const shape = axes === undefined ? [] : axesText(axes, refuse);
    const offset = text.length - tail.length;
    const bound =
      sign === undefined
        ? tail
        : sign.startsWith('pos')
          ? `> 0 ${tail.trim() === '' ? '' : `, ${tail}`}`
          : `>= 0 ${tail.trim() === '' ? '' : `, ${tail}`}`;
    const domain = domainOf(word === '' ? `in ${bound}` : bound, offset, constant, path);
    if (domain === null) return refuse(`"${tail.trim()}" is no domain`, offset);
    if (word === 'integer' && domain.kind !== 'finite') return refuse('an integer needs a finite range');
    return { kind: 'variable', shape, domain };
  }
}

type Refuse = (reason: string, start?: number, end?: number) => never;

/** `C, H: 2*n, 3, n` → axes; a repeated name gets a prime, a number is its own name. */
function axesText(text: string, refuse: Refuse): AxisText[] {
  const axes: AxisText[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*([A-Za-z_]\w*'*|\d+)\s*(?::\s*(.+?)\s*)?$/.exec(part);
    if (match === null) return refuse(`"${part.trim()}" is no axis`);
    let name = match[1] as string;
    while (axes.some((axis) => axis.name === name)) name += "'";
    axes.push({ name, size: match[2] ?? (match[1] as string).replace(/'+$/, '') });
  }
  return axes;
}

/** `R`, `R^n`, `R^3` → its axes. */
function spaceText(text: string, refuse: Refuse): AxisText[] {
  if (text.trim() === 'R') return [];
  const match = /^\s*R\^\(?\s*([A-Za-z_]\w*'*|\d+)\s*\)?\s*$/.exec(text);
  if (match === null)
    return refuse(`"${text.trim()}" is no space: its dimension must be a number or the name of a size`);
  const name = match[1] as string;
  return [{ name, size: name.replace(/'+$/, '') }];
}

/** `R^n`, `(R^d, R^n)`, `tensor[C, H]` → the axes of each argument. */
function spacesText(text: string, refuse: Refuse): (readonly AxisText[])[] {
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  const parts = inner.split(/,(?![^[]*\])/);
  return parts.map((part) => {
    const tensor = /^\s*(?:tensor)?\s*\[([^\]]*)\]\s*$/.exec(part);
    if (tensor !== null) return axesText(tensor[1] as string, refuse);
    return spaceText(part.trim() === 'real' ? 'R' : part, refuse);
  });
}
