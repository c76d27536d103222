import type { Fraction } from '../number/fraction';
import { boundedMemory } from '../number/memory';
import { type Domain, nonnegativeReals, positiveReals, reals } from '../tensor/domain';
import { domainOf, finiteSet, integerRange } from './domain-text';
import { expressionBudget } from './expression-budget';
import { ExpressionError } from './expression-error';
import { type ClassText, classTexts, functionWord, unfitting } from './function-class';
import { identifier } from './identifier';
import { type MatrixClass, matrixClassOf } from './matrix-class';
import { type Part, splitTopLevel, trimmed } from './top-level';

/** An axis as declared: a name and the text of its size (`n`, `2*k`, `3`), with its place in the declaration. */
export interface AxisText {
  readonly name: string;
  readonly size: Part;
}

/** What the text behind a name under `given` says. */
export type Declaration =
  | { readonly kind: 'variable'; readonly shape: readonly AxisText[]; readonly domain: Domain }
  | { readonly kind: 'matrix'; readonly shape: readonly AxisText[]; readonly of: MatrixClass }
  /** `inputs` null: every axis of every argument; `output` null: the shape of the last argument. */
  | {
      readonly kind: 'function';
      readonly elementwise: boolean;
      readonly differentiable: boolean;
      readonly classes: readonly ClassText[];
      readonly inputs: readonly (readonly AxisText[])[] | null;
      readonly output: readonly AxisText[] | null;
      readonly range: Domain;
    }
  /** All whole numbers from 1 to a size, each once, in any order. */
  | { readonly kind: 'permutation'; readonly of: AxisText }
  | { readonly kind: 'density'; readonly on: readonly AxisText[] }
  | { readonly kind: 'bijection'; readonly differentiable: boolean; readonly on: readonly AxisText[] }
  /** A random variable: the distribution it follows, and where that text starts. */
  | {
      readonly kind: 'draw';
      readonly shape: readonly AxisText[] | null;
      readonly distribution: string;
      readonly offset: number;
    };

type FunctionDeclaration = Extract<Declaration, { kind: 'function' }>;

/** Reads a constant such as `1/2`, `2*n` or `-1`. */
export type ConstantReader = (text: string, offset: number) => Fraction;

const nextStep =
  'Write one of: real, integer in 0..5, 1..n, {0, 1}, tensor[n, m], simplex[n] (each perhaps with > 0, != 0, in (0, 1)), function R^n -> R^m, elementwise function, convex function R -> R, symmetric matrix[n, n], permutation of n, density on R^n, bijection on R^n, ~ normal(0, 1).';

/** As for expressions: what declares no name of a size depends on its text alone. */
const parsed = boundedMemory<string, Declaration>(512);

/**
 * Reads one declaration.
 * @throws ExpressionError with `path` and offsets into `text`
 */
export function parseDeclaration(
  text: string,
  path: readonly (string | number)[],
  constant: ConstantReader,
): Declaration {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  // A name may be a size, which differs from case to case.
  let usesNames = false;
  const declaration = readDeclaration(text, path, (part, offset) => {
    usesNames ||= /\p{L}/u.test(part);
    return constant(part, offset);
  });
  if (!usesNames) parsed.set(text, declaration);
  return declaration;
}

function readDeclaration(text: string, path: readonly (string | number)[], constant: ConstantReader): Declaration {
  const refuse: Refuse = (reason, { text: wrong, start } = { text, start: 0 }) => {
    throw new ExpressionError('declaration', reason, nextStep, path, start, start + wrong.length);
  };
  const { characters } = expressionBudget;
  if (text.length > characters) {
    const reason = `a declaration has at most ${characters} characters, this has ${text.length}`;
    throw new ExpressionError('budget', reason, 'Give a part of it a name under let.', path, 0, 1);
  }
  const reading: Reading = { text, path, constant, refuse };
  const draw = /^\s*(?:(?:tensor\s*)?(\[[^\]]*\])\s*)?~/.exec(text);
  if (draw !== null) {
    const offset = draw[0].length;
    const shape = draw[1] === undefined ? null : axesText(inside({ text: draw[1], start: text.indexOf('[') }), refuse);
    return { kind: 'draw', shape, distribution: text.slice(offset), offset };
  }
  const permutation = /^\s*permutation\s+of\s+(.+)$/s.exec(text);
  if (permutation !== null) return permutationText(last(reading, permutation[1] ?? ''), refuse);
  const density = /^\s*density\s+on\s+(R(?:\s*\^.+)?)$/s.exec(text);
  if (density !== null) return { kind: 'density', on: spaceText(last(reading, density[1] ?? ''), refuse) };
  const bijection = /^\s*(differentiable\s+)?bijection\s+on\s+(R(?:\s*\^.+)?)$/s.exec(text);
  if (bijection !== null) {
    const [, differentiable, space = ''] = bijection;
    return {
      kind: 'bijection',
      differentiable: differentiable !== undefined,
      on: spaceText(last(reading, space), refuse),
    };
  }
  const map = functionPattern.exec(text);
  if (map !== null) {
    const [, words = '', rest = ''] = map;
    return functionText(reading, { text: words, start: text.indexOf(words) }, last(reading, rest));
  }
  return matrixText(reading) ?? variableText(reading);
}

/** `symmetric matrix[n, n]`; null where no class of matrices is named. */
function matrixText(reading: Reading): Declaration | null {
  const { text, refuse } = reading;
  const [, words = '', axes = '', tail = ''] = /^([^[]*)\b(?:matrix|tensor)\s*(\[[^\]]*\])(.*)$/s.exec(text) ?? [];
  const of = matrixClassOf(words);
  if (of === null) return null;
  const shape = axesText(inside({ text: axes, start: text.indexOf('[') }), refuse);
  if (shape.length !== 2) return refuse('a matrix has two axes', { text: axes, start: text.indexOf('[') });
  if (tail.trim() !== '')
    return refuse('of a class of matrices nothing else is declared', trimmed(last(reading, tail)));
  return { kind: 'matrix', shape, of };
}

function permutationText(place: Part, refuse: Refuse): Declaration {
  const [of, ...more] = axesText(place, refuse);
  if (of !== undefined && more.length === 0) return { kind: 'permutation', of };
  return refuse('a permutation is one of the elements along one axis', place);
}

const functionPattern = new RegExp(`^\\s*((?:${functionWord}\\s+)*)function\\b(.*)$`, 'su');

function functionText(reading: Reading, words: Part, rest: Part): Declaration {
  const declared = mapText(reading, words.text, rest);
  const classes = classTexts(words);
  const { elementwise, inputs, output, range } = declared;
  const [only, ...others] = elementwise ? [[]] : (inputs ?? []);
  const space = only === undefined || others.length > 0 ? null : only.length;
  const fault = unfitting(classes, { space, isNumber: elementwise || output?.length === 0 });
  if (fault !== null) return reading.refuse(fault, words);
  if (classes.length > 0 && range !== reals) return reading.refuse('of a function of a class no values are declared');
  const isSmooth = classes.some(({ kind }) => kind === 'smooth');
  return { ...declared, differentiable: declared.differentiable || isSmooth, classes };
}

/** A function, of which no class is read. */
function mapText(reading: Reading, words: string, rest: Part): FunctionDeclaration {
  const kind = {
    kind: 'function',
    elementwise: words.includes('elementwise'),
    differentiable: words.includes('differentiable'),
    classes: [],
  } as const;
  const arrow = rest.text.indexOf('->');
  const from = trimmed({ ...rest, text: arrow < 0 ? rest.text : rest.text.slice(0, arrow) });
  if (kind.elementwise && (from.text !== '' || arrow >= 0))
    return reading.refuse('an elementwise function has the shape of its argument, so it takes no R^n', rest);
  const inputs = from.text === '' ? null : spacesText(from, reading.refuse);
  if (arrow < 0 && inputs !== null)
    return reading.refuse('this does not say what the function gives: function R^n -> R^m', rest);
  if (arrow < 0) return { ...kind, inputs, output: null, range: reals };
  const to = rest.text.slice(arrow + 2);
  const target = /^\s*(R(?:\s*\^\s*[\p{L}\w']+)?|real|(?:tensor\s*)?\[[^\]]*\])/u.exec(to);
  if (target === null)
    return reading.refuse('the arrow -> is not followed by what the function gives', trimmed(last(reading, to)));
  const [whole, space = ''] = target;
  const output =
    spacesText(
      { text: space, start: reading.text.length - to.length + whole.length - space.length },
      reading.refuse,
    )[0] ?? [];
  const tail = last(reading, to.slice(whole.length));
  return { ...kind, inputs, output, range: domainOf(tail, reading.constant, reading.path) ?? noDomain(reading, tail) };
}

function variableText(reading: Reading): Declaration {
  const simplex = /^\s*simplex\s*(\[[^\]]*\])\s*$/.exec(reading.text);
  if (simplex !== null) {
    const shape = axesText(inside({ text: simplex[1] ?? '', start: reading.text.indexOf('[') }), reading.refuse);
    return { kind: 'variable', shape, domain: { kind: 'simplex' } };
  }
  const set = finiteSet({ text: reading.text, start: 0 }, reading.constant, reading.path);
  if (set !== null) return { kind: 'variable', shape: [], domain: set };
  const base = /^\s*(?:(positive|nonnegative)\s+)?(real\b|integer\b|(?:tensor|matrix)\s*(\[[^\]]*\]))\s*:?(.*)$/s.exec(
    reading.text,
  );
  if (base === null) return { kind: 'variable', shape: [], domain: rangeText(reading) };
  const [, sign, word, axes, tail = ''] = base;
  const shape =
    axes === undefined ? [] : axesText(inside({ text: axes, start: reading.text.indexOf('[') }), reading.refuse);
  if (word?.startsWith('matrix') === true && shape.length !== 2) return reading.refuse('a matrix has two axes');
  const whole = sign === undefined ? reals : sign === 'positive' ? positiveReals : nonnegativeReals;
  const domain =
    domainOf(last(reading, tail), reading.constant, reading.path, whole) ?? noDomain(reading, last(reading, tail));
  if (word === 'integer' && domain.kind !== 'finite') return reading.refuse('an integer needs a finite range');
  return { kind: 'variable', shape, domain };
}

/** `1..n`: whole numbers. */
function rangeText({ text, constant, path, refuse }: Reading): Domain {
  const isRange = /^[-+*/^()\p{L}\w\s]+\.\.[-+*/^()\p{L}\w\s]+$/u.test(text) && !/[\p{L}\w]\s+[\p{L}\w(]/u.test(text);
  const integers = isRange ? integerRange({ text, start: 0 }, constant, path) : null;
  return integers ?? refuse(`"${text.trim()}" is no declaration`);
}

function noDomain(reading: Reading, tail: Part): never {
  const place = trimmed(tail);
  return reading.refuse(`"${place.text}" is no domain`, place);
}

/** The end of a declaration as a part of it. */
const last = ({ text }: Reading, part: string): Part => ({ text: part, start: text.length - part.length });

/** A declaration that is being read. */
interface Reading {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly constant: ConstantReader;
  readonly refuse: Refuse;
}

type Refuse = (reason: string, place?: Part) => never;

/** What stands between brackets. */
const inside = ({ text, start }: Part): Part => ({ text: text.slice(1, -1), start: start + 1 });

const parts = ({ text, start }: Part): Part[] =>
  splitTopLevel(text, /,/).parts.map((part) => trimmed({ ...part, start: part.start + start }));

const axisPattern = new RegExp(`^(${identifier}'*|\\d+)(\\s*:\\s*)?(.*)$`, 'su');

/** `C, H: 2*n, 3, n` → axes; a repeated name gets a prime, a number is its own name. */
function axesText(list: Part, refuse: Refuse): AxisText[] {
  const axes: AxisText[] = [];
  for (const part of parts(list)) {
    const [, written = '', colon, size = ''] = axisPattern.exec(part.text) ?? [];
    if (written === '' || (colon === undefined) !== (size === '')) return refuse(`"${part.text}" is no axis`, part);
    let name = written;
    while (axes.some((axis) => axis.name === name)) name += "'";
    const unprimed = { text: written.replace(/'+$/, ''), start: part.start };
    axes.push({
      name,
      size: colon === undefined ? unprimed : { text: size, start: part.start + part.text.length - size.length },
    });
  }
  return axes;
}

const spacePattern = new RegExp(`^R(?:\\s*\\^\\s*(\\(?)\\s*(${identifier}'*|\\d+)\\s*(\\)?))?$`, 'u');

/** `R`, `real`, `R^n`, `R^3` → its axes. */
function spaceText(space: Part, refuse: Refuse): AxisText[] {
  const { text, start } = trimmed(space);
  if (text === 'real') return [];
  const match = spacePattern.exec(text);
  if (match === null || (match[1] === '(') !== (match[3] === ')'))
    return refuse(`"${text}" is no space: its dimension must be a number or the name of a size`, { text, start });
  const name = match[2];
  if (name === undefined) return [];
  return [{ name, size: { text: name.replace(/'+$/, ''), start: start + text.indexOf(name, 1) } }];
}

/** `R^n`, `(R^d, R^n)`, `tensor[C, H]` → the axes of each argument. */
function spacesText({ text, start }: Part, refuse: Refuse): (readonly AxisText[])[] {
  const list = text.startsWith('(') && text.endsWith(')') ? inside({ text, start }) : { text, start };
  return parts(list).map((part) => {
    const tensor = /^(?:tensor\s*)?(\[[^\]]*\])$/.exec(part.text)?.[1];
    if (tensor === undefined) return spaceText(part, refuse);
    return axesText(inside({ text: tensor, start: part.start + part.text.length - tensor.length }), refuse);
  });
}
