import { describe, expect, it } from 'vitest';
import { affineInverse } from '../../src/concrete/given/affine-inverse';
import { openNames, readInstance } from '../../src/concrete/given/read-instance';
import { isProved } from '../../src/engine/concrete-case';
import { fraction } from '../../src/number/fraction';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { rational } from '../../src/number/rational';
import { reals } from '../../src/tensor/domain';
import { evaluate } from '../../src/tensor/evaluate';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import { compiledClaim } from '../claim-problem';

type Texts = Readonly<Record<string, string>>;

function read(given: Texts, claim: string, texts: Texts, seed = 'test') {
  const compiled = compiledClaim({ sizes: { n: 2 }, given, claim });
  const { statements, names } = compiled;
  if (names === undefined) throw new Error('compiled from texts');
  const roots = statements.flatMap(({ left, right }) => [left, right]);
  return readInstance(
    compiled,
    names,
    openNames(roots),
    { texts, path: ['instances', 0] },
    { random: () => randomStream(hashKey(seed)), isProved },
  );
}

const bijection = (f: string) => read({ f: 'bijection on R', x: 'real' }, 'inverse(f, f(x)) == x', { f, x: '1' });

describe('a bijection', () => {
  it.each(['2 * x + 1', '-x', 'x / 3 - 1'])('%s is inverted by itself', (f) => {
    expect(bijection(f).doubts).toEqual([]);
  });

  it('with an inverse that is proved', () => {
    expect(bijection('x^3 + 1 <-> sign(y - 1) * exp(log(abs(y - 1) + (y == 1)) / 3) * (y != 1)').doubts).toHaveLength(
      1,
    );
    expect(
      read({ f: 'bijection on R^n', x: 'tensor[n]' }, 'inverse(f, f(x)) == x', {
        f: '[x[1], x[2] + x[1]^2] <-> [y[1], y[2] - y[1]^2]',
      }).doubts,
    ).toEqual([]);
  });

  it('that may be none is doubted', () => {
    const forward = (f: string) => read({ f: 'bijection on R', x: 'real' }, 'f(x) == x', { f, x: '1' });
    expect(forward('x^3 + x').doubts).toHaveLength(1);
    expect(forward('x^2 * (x - 1/3)').doubts).toHaveLength(1);
    expect(() => bijection('x^3 + x')).toThrow('the claim uses the inverse of f');
  });

  it.each([
    ['x^2', 'does not take every value'],
    ['exp(x) <-> log(y)', 'does not take every value'],
    ['x^3 - x', 'has the same value at'],
    ['1 / x', 'has no value at 0'],
    ['x^3 + 1 <-> sign(y - 1) * abs(y - 1)^0.5', 'is not the inverse of the first'],
    ['2 * x <-> y', 'is not the inverse of the first'],
    ['log(x) <-> exp(y)', 'has no value at 0'],
  ])('%s is none, which is a mistake in the file', (f, reason) => {
    expect(() => bijection(f)).toThrow(reason);
  });

  it.each(['[x[1], x[2] + x[1]^2] <-> [y[1], y[2] + y[1]^2]', '[x[1] + x[2], x[1] + x[2]]', '[x[1], x[1]^2 + x[2]^2]'])(
    'of vectors: %s is none',
    (f) => {
      expect(() => read({ f: 'bijection on R^n', x: 'tensor[n]' }, 'inverse(f, f(x)) == x', { f })).toThrow(
        'this is none',
      );
    },
  );
});

describe('the inverse of an affine map', () => {
  it('undoes it exactly', () => {
    const graph = new Graph();
    const axis = { name: 'n', size: 3 };
    const variable = graph.input({ name: 'x', axes: [axis], domain: reals }) as Node<'input'>;
    const entries = [2, 1, 0, -1, 3, 5, 0, 7, 1].map((value) => fraction(BigInt(value), 4n));
    const matrix = graph.literal([{ name: 'm', size: 3 }, axis], entries);
    const image = graph.rename(graph.sum(graph.mul(matrix, variable), ['n']), { m: 'n' });
    const shifted = graph.add(
      image,
      graph.table([axis], (i) => i + 1),
    );
    const inverse = affineInverse(shifted, variable);
    expect(inverse).not.toBeNull();
    const back = inverse?.(graph, [shifted], { batch: [], output: [axis] }) as Node;
    const point = [3, -1, 2].map((value) => fraction(BigInt(value), 7n));
    expect(evaluate(plan([back]), rational, { input: () => point })(back)).toEqual(point);
    expect(affineInverse(graph.mul(variable, variable), variable)).toBeNull();
  });
});

describe('a differentiable function', () => {
  const doubtsOf = (f: string) =>
    read({ f: 'differentiable function R -> R', x: 'real' }, 'f(x) == x', { f, x: '1' }).doubts;

  it.each(['abs(x)', 'sqrt(x^2)', 'x * sqrt(x^2)', 'max(x, 0)', 'sign(x)', 'x > 0 ? x : -x'])('%s is doubted', (f) =>
    expect(doubtsOf(f)).toContain('f is differentiable'),
  );

  it.each(['sqrt(1 + x^2)', 'abs(2 + sin(x))', 'exp(-x^2) + erf(x)'])('%s is one', (f) =>
    expect(doubtsOf(f)).toEqual([]),
  );
});

describe('what an instance leaves open', () => {
  const given = {
    a: 'real > 0',
    b: 'real in (0, 1)',
    s: 'simplex[3]',
    c: 'tensor[n] in {0, 1}',
    f: 'function R^n -> R in (0, 1)',
    g: 'function R -> R^n > 2',
    h: 'differentiable bijection on R^n',
    p: 'density on R^n',
    x: 'tensor[n]',
  };
  const claim = 'a + b + sum(s) + sum(c) + f(x) + sum(g(a)) + sum(h(x)) + p(x) == 0';

  it('gets values of the declared kinds from the seed', () => {
    for (let seed = 0; seed < 40; seed++) {
      const instance = read(given, claim, {}, `seed ${seed}`);
      expect(instance.doubts).toEqual([]);
      expect(instance.chosen.map(({ name }) => name).sort()).toEqual(Object.keys(given).sort());
    }
  });

  it('keeps what is written, and depends on the seed alone', () => {
    const texts = { a: '0.25', f: '0.5', p: 'normal([0, 1], 2)' };
    const once = read(given, claim, texts, 'one').chosen;
    expect(once).toEqual(read(given, claim, texts, 'one').chosen);
    expect(once).not.toEqual(read(given, claim, texts, 'two').chosen);
    for (const [name, value] of Object.entries(texts)) expect(once).toContainEqual({ name, value });
  });

  it('can be written down and read again', () => {
    const once = read(given, claim, {}, 'one').chosen;
    const again = read(given, claim, Object.fromEntries(once.map(({ name, value }) => [name, value])), 'two').chosen;
    expect(again.map(({ name, value }) => `${name} = ${value}`).sort()).toEqual(
      once.map(({ name, value }) => `${name} = ${value}`).sort(),
    );
  });
});

it('numbers made from a seed are unlike each other, and none at which too many formulas agree', () => {
  const given = { a: 'real > 0', b: 'real > 0', c: 'real', v: 'tensor[n] in (0, 1)', p: 'simplex[n]' };
  for (let seed = 0; seed < 100; seed++) {
    const { chosen } = read(given, 'a * b * c == sum(v * p)', {}, `seed ${seed}`);
    const numbers = ({ value }: { readonly value: string }) => value.replace(/[[\]\s]/g, '').split(',');
    const [ofSimplex, others] = [true, false].map((is) =>
      chosen.filter(({ name }) => (name === 'p') === is).flatMap(numbers),
    ) as [string[], string[]];
    expect(others).toHaveLength(5);
    expect(new Set([...others, '0', '1', '-1']).size, others.join()).toBe(8);
    expect(new Set(ofSimplex).size).toBe(2);
  }
});
