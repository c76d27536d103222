import {
  type Applied,
  drawBijection,
  drawDensity,
  drawNumber,
  elementwiseFunction,
  everything,
  mixingFunction,
  type Range,
  sigmoidInto,
} from './declared';
import { Evaluator } from './evaluate';
import { pick, type Random } from './random';
import { readFormula, Unjudged } from './syntax';
import { type Axis, mapTensors, numberOf, reduce, tensor } from './tensor';
import type { Given, World } from './world';

/** Draws what a declared name stands for. Anything but the common forms of declarations is Unjudged. */
export function drawGiven(text: string, world: World, seed: string, random: Random): Given {
  const evaluator = new Evaluator(world);
  const constant = (part: string): number => numberOf(evaluator.evaluate(readFormula(part)));
  const axes = (list: string): Axis[] => {
    const found: Axis[] = [];
    for (const part of list.split(',')) {
      const [written = '', size] = part.split(':').map((each) => each.trim());
      let name = written;
      while (found.some((axis) => axis.name === name)) name += "'";
      found.push({ name, size: constant(size ?? written.replace(/'+$/, '')) });
    }
    return found;
  };
  const space = (part: string): Axis[] => {
    const tensorAxes = /^(?:tensor\s*)?\[([^\]]*)\]$/.exec(part.trim())?.[1];
    if (tensorAxes !== undefined) return axes(tensorAxes);
    const power = /^(?:R|real)(?:\s*\^\s*(\w+'*))?$/.exec(part.trim());
    if (power === null) throw new Unjudged(`a space the oracle does not read: ${part}`);
    return power[1] === undefined ? [] : axes(power[1]);
  };

  const simplex = /^\s*simplex\s*\[([^\]]*)\]\s*$/.exec(text)?.[1];
  if (simplex !== undefined) {
    const shape = axes(simplex);
    const last = shape.at(-1);
    if (last === undefined) throw new Unjudged('a simplex without an axis');
    const raw = tensor(shape, () => pick(random, [1, 2, 3, 1, 8]));
    const total = reduce(raw, [last.name], (values) => values.reduce((sum, value) => sum + value, 0));
    return { kind: 'tensor', value: mapTensors([raw, total], (x = 0, y = 0) => x / y) };
  }
  const random_ = /^\s*(?:(?:tensor\s*)?\[([^\]]*)\]\s*)?~\s*(.*)$/s.exec(text);
  if (random_ !== null)
    return {
      kind: 'random',
      shape: random_[1] === undefined ? null : axes(random_[1]),
      law: readFormula(random_[2] ?? ''),
    };
  const density = /^\s*density\s+on\s+(.+)$/s.exec(text)?.[1];
  if (density !== undefined) {
    const [on = null, ...more] = space(density);
    if (more.length > 0) throw new Unjudged('a density on a space of tensors');
    return { kind: 'density', on, factors: Array.from({ length: on?.size ?? 1 }, () => drawDensity(random)) };
  }
  const bijection = /^\s*(?:differentiable\s+)?bijection\s+on\s+(.+)$/s.exec(text)?.[1];
  if (bijection !== undefined) {
    const on = space(bijection);
    const { f, inverse } = drawBijection(seed);
    // In several directions the map is one of each number by itself.
    return {
      kind: 'bijection',
      apply: ([x]) => mapTensors(x === undefined ? [] : [x], f),
      inverse: ([y]) => mapTensors(y === undefined ? [] : [y], inverse),
      consumes: on.map(({ name }) => name),
    };
  }
  const map = /^\s*((?:(?:arbitrary|elementwise|differentiable)\s+)*)function\b(.*)$/s.exec(text);
  if (map !== null) return drawFunction(map[1] ?? '', (map[2] ?? '').trim());
  return { kind: 'tensor', value: drawTensor() };

  function drawFunction(words: string, rest: string): Given {
    if (words.includes('elementwise'))
      return { kind: 'function', apply: elementwiseFunction(seed, everything), consumes: [] };
    if (rest === '') return { kind: 'function', apply: mixingFunction(seed, null, null, everything), consumes: null };
    const [from = '', to = ''] = rest.split('->').map((part) => part.trim());
    const list = from.startsWith('(') ? from.slice(1, -1).split(/,(?![^[]*\])/) : [from];
    const inputs = list.map((part) => space(part).map(({ name }) => name));
    const target = /^(R(?:\s*\^\s*\w+'*)?|real|(?:tensor\s*)?\[[^\]]*\])(.*)$/s.exec(to);
    if (target === null) throw new Unjudged(`a function the oracle does not read: ${text}`);
    const range = rangeOf(target[2] ?? '', false);
    const apply: Applied = mixingFunction(seed, inputs, space(target[1] ?? ''), range);
    return { kind: 'function', apply, consumes: inputs[0] ?? null };
  }

  function drawTensor() {
    const set = /^\s*(\{.*\})\s*$/s.exec(text)?.[1];
    const base = /^\s*(positive\s+|nonnegative\s+)?(real\b|integer\b|tensor\s*\[([^\]]*)\])\s*:?(.*)$/s.exec(text);
    if (set === undefined && base === null) throw new Unjudged(`a declaration the oracle does not read: ${text}`);
    const shape = base?.[3] === undefined ? [] : axes(base[3]);
    const sign = base?.[1]?.trim();
    const range = rangeOf(set === undefined ? (base?.[4] ?? '') : `in ${set}`, base?.[2] === 'integer');
    const accepts = (x: number): boolean =>
      range.accepts(x) && (sign === undefined || (sign === 'positive' ? x > 0 : x >= 0));
    return tensor(shape, () => drawNumber(random, { ...range, accepts }));
  }

  function rangeOf(tail: string, isWhole: boolean): Range {
    const trimmed = tail.trim();
    if (trimmed === '') return everything;
    const set = /^in\s*\{(.*)\}$/s.exec(trimmed)?.[1];
    if (set !== undefined) return finite(set.split(',').map(constant));
    const whole = /^in\s*(-?\w+)\s*\.\.\s*(-?\w+)$/.exec(trimmed);
    if (whole !== null) {
      const [low, high] = [constant(whole[1] ?? ''), constant(whole[2] ?? '')];
      return finite(Array.from({ length: high - low + 1 }, (_, i) => low + i));
    }
    if (isWhole) throw new Unjudged('a range of whole numbers');
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const tests: ((x: number) => boolean)[] = [];
    for (const condition of trimmed.split(/,(?![^[(]*[\])])|\band\b/).map((part) => part.trim())) {
      const interval = /^in\s*([[(])(.*),(.*)([\])])$/s.exec(condition);
      const comparison = /^(>=|<=|!=|>|<)(.*)$/s.exec(condition);
      const infinite = (part: string): boolean => /^[-+]?\s*(inf|Infinity|oo)$/.test(part.trim());
      if (interval !== null) {
        const [, open, from = '', to = '', close] = interval;
        const [a, b] = [infinite(from) ? low : constant(from), infinite(to) ? high : constant(to)];
        tests.push((x) => (open === '(' ? x > a : x >= a) && (close === ')' ? x < b : x <= b));
        [low, high] = [Math.max(low, a), Math.min(high, b)];
      } else if (comparison !== null) {
        const value = constant(comparison[2] ?? '');
        const operator = comparison[1] ?? '';
        tests.push((x) =>
          operator === '>'
            ? x > value
            : operator === '>='
              ? x >= value
              : operator === '<'
                ? x < value
                : operator === '<='
                  ? x <= value
                  : x !== value,
        );
        if (operator.startsWith('>')) low = Math.max(low, value);
        if (operator.startsWith('<')) high = Math.min(high, value);
      } else throw new Unjudged(`a condition the oracle does not read: ${condition}`);
    }
    const into = intoRange(low, high);
    return { accepts: (x) => tests.every((test) => test(x)), values: null, into };
  }
}

const finite = (values: readonly number[]): Range => ({
  accepts: (x) => values.includes(x),
  values,
  into: (x) => values[Math.abs(Math.floor(x * 3)) % values.length] ?? Number.NaN,
});

function intoRange(low: number, high: number): (x: number) => number {
  if (Number.isFinite(low) && Number.isFinite(high)) return sigmoidInto(low, high);
  if (Number.isFinite(low)) return (x) => low + Math.log1p(Math.exp(x)) + 1 / 64;
  if (Number.isFinite(high)) return (x) => high - Math.log1p(Math.exp(x)) - 1 / 64;
  return (x) => x + (x === 0 ? 1 / 8 : 0);
}
