import { fractionToNumber } from '../number/fraction';
import { complain, PythonFault, unsupported } from '../python/fault';
import { float, fractionIn } from '../python/held';
import { infinity } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { inAnyOrder } from '../python/iterate';
import { numberNode, requireFinite, rootOf, steadyFraction } from '../python/numbers';
import { raises } from '../python/raising';
import { taking } from '../python/taking';
import { int, native, none, type PyValue } from '../python/value';
import type { Node } from '../tensor/node';
import { tensorIn } from './tensor';

const numberIn = (value: PyValue | undefined, run: Interpreter) => {
  const tensor = tensorIn(value ?? none);
  if (tensor !== null) return unsupported('a function of math of a tensor', 'Write the one of torch.');
  if (value !== undefined) requireFinite(run, value);
  return numberNode(value ?? none, run.graph) ?? complain('TypeError', 'must be real number', 'Give it a number.');
};

const real = (name: string, build: (run: Interpreter, x: Node) => PyValue): PyValue =>
  native(
    name,
    taking(name, { most: 1 }, ({ positional: [value] }, run) => {
      if (value?.kind === 'int' && !Number.isFinite(Number(value.value)))
        complain('OverflowError', 'int too large to convert to float', 'Use a smaller number.');
      const result = build(run, numberIn(value, run));
      // What is made of a rounded number is one.
      return result.kind === 'float' && value?.kind === 'float' && value.isRounded === true
        ? float(result.node, null)
        : result;
    }),
  );

const whole = (name: string, round: (numerator: bigint, denominator: bigint) => bigint): PyValue =>
  native(
    name,
    taking(name, { most: 1 }, ({ positional: [value = none] }, run) => {
      const known = steadyFraction(value, run);
      return known === null
        ? unsupported(`math.${name} of what is not known`)
        : int(round(known.numerator, known.denominator));
    }),
  );

const floorOf = (n: bigint, d: bigint): bigint => n / d - (n < 0n && n % d !== 0n ? 1n : 0n);

/** e to it is a double, and so is e to its opposite: ln 2^−1022 is −708.39… */
const largestExponent = 708;

/** @throws PythonFault where a number is known to have no logarithm */
function logarithm(run: Interpreter, x: Node): Node {
  const known = fractionIn(x);
  if (known !== null && known.numerator <= 0n)
    return complain('ValueError', 'math domain error', 'A logarithm needs a number above 0.');
  return raises(run, run.graph.unary('log', x), x, 'positive');
}

/** The module math: functions of numbers. */
export const mathMembers: Readonly<Record<string, PyValue | undefined>> = {
  sqrt: real('sqrt', (run, x) => float(raises(run, rootOf(run.graph, x), x, 'nonnegative'))),
  exp: real('exp', ({ graph }, x) => {
    const known = fractionIn(x);
    const isInside = known === null || Math.abs(fractionToNumber(known)) < largestExponent;
    return isInside ? float(graph.unary('exp', x)) : unsupported('a number beyond those that Python holds');
  }),
  log: native(
    'log',
    taking('log', { most: 2 }, ({ positional: [value, base] }, run) => {
      const top = logarithm(run, numberIn(value, run));
      if (base === undefined) return float(top);
      const bottom = logarithm(run, numberIn(base, run));
      if (fractionIn(bottom)?.numerator === 0n)
        return complain('ZeroDivisionError', 'float division by zero', 'Use another base.');
      return float(raises(run, run.graph.div(top, bottom), bottom, 'nonzero'));
    }),
  ),
  log2: native(
    'log2',
    taking('log2', { most: 1 }, ({ positional: [value] }, run) => {
      const { graph } = run;
      return float(graph.div(logarithm(run, numberIn(value, run)), graph.unary('log', graph.constant(2))));
    }),
  ),
  sin: real('sin', ({ graph }, x) => float(graph.unary('sin', x))),
  cos: real('cos', ({ graph }, x) => float(graph.unary('cos', x))),
  floor: whole('floor', floorOf),
  ceil: whole('ceil', (n, d) => -floorOf(-n, d)),
  prod: native(
    'prod',
    taking('prod', { most: 1, keywords: ['start'] }, ({ positional: [row = none], keyword }, run) =>
      inAnyOrder(run, row).reduce<PyValue>((n, each) => run.binary('*', n, each), keyword.get('start') ?? int(1)),
    ),
  ),
  inf: infinity,
  nan: { kind: 'opaque', what: 'nan' },
};

/** Of `numpy` what means the same of numbers of Python, where it has a value: NumPy stops nowhere. */
export function numpyMember(name: string): PyValue | undefined {
  const own = ['sqrt', 'exp', 'log2', 'sin', 'cos', 'inf'].includes(name) ? mathMembers[name] : undefined;
  if (own?.kind !== 'native') return own;
  return native(name, (args, run) => {
    const before = new Set(run.state.raising);
    try {
      return own.call(args, run);
    } catch (error) {
      if (error instanceof PythonFault && error.code === 'value-error') return unsupported(`numpy.${name} of this`);
      throw error;
    } finally {
      for (const each of run.state.raising) if (!before.has(each)) run.state.raising.delete(each);
    }
  });
}
