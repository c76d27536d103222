import { pick, type Random } from '../oracle/random';
import { changed, equalSides, randomFormula } from './formula';

/** A statement as it is written in a claim file. */
export interface Written {
  readonly kind: string;
  readonly sizes?: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, string>>;
  readonly let?: Readonly<Record<string, string>>;
  readonly assume?: readonly string[];
  readonly claim: readonly string[];
  readonly proof?: readonly string[];
}

const numbers = [
  'real',
  'real',
  'real',
  'real > 0',
  'real >= 0',
  'real != 0',
  'real in (0, 1)',
  '{0, 1}',
  'integer in -2..3',
  'real <= 1',
  'real > 1',
];
const variables = (random: Random): Record<string, string> => ({ x: pick(random, numbers), y: pick(random, numbers) });
const relation = (random: Random): string => pick(random, ['==', '==', '==', '==', '<=', '>=', '<', '>', '!=']);
const draws = [
  '~ normal(0, 1)',
  '~ normal(t, 1)',
  '~ normal(0, s)',
  '~ uniform(0, 1)',
  '~ exponential(1)',
  '~ laplace(0, 1)',
  '~ bernoulli(1/2)',
  '~ bernoulli(1/3)',
  '~ uniform(-1, s)',
  '~ p',
  '~ exponential(s)',
  '~ normal(t, s)',
];
const mistakes = (random: Random): number => pick(random, [0, 0.15, 0.6]);

function sides(random: Random, atoms: readonly string[], depth: number): readonly [string, string] {
  return equalSides(random, atoms, depth, mistakes(random));
}

function scalar(random: Random): Written {
  const given = variables(random);
  const [left, right] = sides(random, ['x', 'y', 'x'], pick(random, [1, 2, 2, 3]));
  return { kind: 'scalar', given, claim: [`${left} ${relation(random)} ${right}`] };
}

function inequality(random: Random): Written {
  const [left, right] = [randomFormula(random, ['x', 'y'], 2), randomFormula(random, ['x', 'y'], 1)];
  return {
    kind: 'inequality',
    given: variables(random),
    claim: [`${left} ${pick(random, ['<=', '>=', '<', '>'])} ${right}`],
  };
}

function condition(random: Random): Written {
  const part = (depth: number): string =>
    `${randomFormula(random, ['x', 'y'], depth)} ${pick(random, ['<', '>', '<=', '>=', '==', '!='])} ${randomFormula(random, ['x', 'y'], 0)}`;
  const [left, right] = sides(random, ['x', 'y'], 1);
  const text = pick(random, [
    `${part(1)} => ${part(1)}`,
    `${part(1)} <=> ${part(1)}`,
    `${part(0)} => ${left} == ${right}`,
    `where(${randomFormula(random, ['x', 'y'], 1)}, ${left}, ${right}) == ${right}`,
    `where(${part(1)}, ${left}, ${right}) == ${left}`,
  ]);
  return { kind: 'condition', given: variables(random), claim: [text] };
}

const randomly = (random: Random): Record<string, string> => ({
  t: pick(random, ['real', 'real', 'real > 0']),
  s: 'real > 0',
  p: 'density on R',
  q: 'density on R',
  f: 'function R -> R',
  X: pick(random, draws),
  Y: pick(random, draws),
});

function expectation(random: Random): Written {
  const atoms = pick(random, [['X', 't'], ['X', 'Y'], ['X', 's'], ['X'], ['f(X)', 't'], ['X', 'Y', 't']]);
  const [left, right] = sides(random, atoms, pick(random, [1, 2, 2]));
  const free = randomFormula(random, ['t', 's'], 1);
  const claim = pick(random, [
    `E(${left}) ${relation(random)} E(${right})`,
    `E(${left} + ${free}) == E(${right}) + ${free}`,
    `E((${free}) * (${left})) == (${free}) * E(${right})`,
    `Var(${left}) == E((${right})^2) - E(${right})^2`,
    `E((${left}) * Y) == E(${right}) * E(Y)`,
    `E(${left}) == ${pick(random, ['0', '1', 't', '1/2', 's^2'])}`,
    `E(abs(${left})) ${pick(random, ['>=', '>'])} abs(E(${right}))`,
  ]);
  return { kind: 'expectation', given: randomly(random), claim: [claim] };
}

function integral(random: Random): Written {
  const atoms = pick(random, [
    ['p(u)', 'q(u)'],
    ['p(u)', 'u'],
    ['p(u)', 'u', 't'],
    ['u', 't'],
  ]);
  const [left, right] = sides(random, atoms, pick(random, [1, 2]));
  const claim = pick(random, [
    `integral((${left}) * p(u), u) ${relation(random)} integral((${right}) * p(u), u)`,
    `integral((${left}) * p(u), u) == E(${right.replace(/\bu\b/g, 'Z')})`,
    `integral(${left}, u, 0, 1) ${relation(random)} integral(${right}, u, 0, 1)`,
    `integral(${left}, u, 0, t) + integral(${right}, u, t, 1) == integral(${left}, u, 0, 1)`,
    `integral(abs(p(u) - q(u)) * (${left}), u) == 2 * TV(p, q)`,
    `KL(p, q) ${pick(random, ['>=', '>', '=='])} ${pick(random, ['0', 'TV(p, q)^2', 'KL(q, p)', 'crossEntropy(p, q) - H(p)'])}`,
  ]);
  return { kind: 'integral', given: { ...randomly(random), Z: '~ p' }, claim: [claim] };
}

function derivative(random: Random): Written {
  const atoms = pick(random, [['x'], ['x', 'y']]);
  const [a, b] = sides(random, atoms, pick(random, [1, 1, 2]));
  const [c, d] = sides(random, atoms, 1);
  const claim = pick(random, [
    `derivative(${a}, x) ${relation(random)} derivative(${b}, x)`,
    `derivative((${a}) * (${c}), x) == derivative(${b}, x) * (${d}) + (${b}) * derivative(${d}, x)`,
    `derivative(exp(${a}), x) == exp(${b}) * derivative(${b}, x)`,
    `derivative((${a})^2, x) == 2 * (${b}) * derivative(${b}, x)`,
    `derivative(log(${a}), x) == derivative(${b}, x) / (${b})`,
    `derivative((${a}) / (${c}), x) == (derivative(${b}, x) * (${d}) - (${b}) * derivative(${d}, x)) / (${d})^2`,
    `derivative(abs(${a}), x) == sign(${b}) * derivative(${b}, x)`,
    `derivative(relu(${a}), x) == (${b} > 0) * derivative(${b}, x)`,
    `derivative(relu(${a})^2, x) == 2 * relu(${b}) * derivative(${b}, x)`,
    `derivative((${a}) * abs(${a}), x) == 2 * abs(${b}) * derivative(${b}, x)`,
    `derivative(max(${a}, ${c}), x) == where(${b} > ${d}, derivative(${b}, x), derivative(${d}, x))`,
    `derivative(derivative(${a}, x), x) == derivative(derivative(${b}, x), x)`,
    `derivative(sin(${a}), x) == cos(${b}) * derivative(${b}, x)`,
  ]);
  return { kind: 'derivative', given: variables(random), claim: [random() < 0.2 ? changed(random, claim) : claim] };
}

function derivativeUnder(random: Random): Written {
  const [a, b] = sides(random, ['X', 't', 'X + t', 'X * t'], pick(random, [1, 2]));
  const claim = pick(random, [
    `derivative(E(${a}), t) == E(derivative(${b}, t))`,
    `derivative(E(${a}), t) == 0`,
    `derivative(integral(p(u) * (${a.replace(/\bX\b/g, 'u')}), u), t) == integral(p(u) * derivative(${b.replace(/\bX\b/g, 'u')}, t), u)`,
    `derivative(integral(${a.replace(/\bX\b/g, 'u')}, u, 0, t), t) == ${b.replace(/\bX\b/g, 't')}`,
  ]);
  return { kind: 'derivative under E', given: randomly(random), claim: [claim] };
}

function functions(random: Random): Written {
  const [a, b] = sides(random, ['x', 'y'], 1);
  const [c, d] = sides(random, ['x', 'y'], 1);
  const call = (left: string, right: string): string =>
    pick(random, [
      `f(${left})`,
      `f(${left}, ${right})`,
      `f(${right}, ${left})`,
      `f(f(${left}), ${right})`,
      `g(${left})`,
      `g(g(${left}))`,
    ]);
  const claim = pick(random, [
    `${call(a, c)} == ${call(b, d)}`,
    `f(${a}, ${c}) == f(${b}, ${d})`,
    `g(${a}) - g(${b}) == 0`,
    `v(u + ${a}) == v(${b} + u)`,
    `v(u)[1] == v(u[1])`,
    `v(${a} * u) == v(u * ${b})`,
    `h(u, x)[2] == h(u, x)[1]`,
    `h(u, ${a}) == h(u, ${b})`,
    `sum(v(u), n) == v(sum(u, n))`,
    `w(u)[1] * ${a} == ${b} * w(u)[1]`,
    `w(reverse(u, n)) == reverse(w(u), n)`,
  ]);
  return {
    kind: 'functions',
    sizes: { n: 2 },
    given: {
      ...variables(random),
      u: 'tensor[n]',
      f: 'function',
      g: 'function R -> R',
      v: 'function',
      w: 'elementwise function',
      h: 'function (R^n, R) -> R^n',
    },
    claim: [claim],
  };
}

function tensors(random: Random): Written {
  const [a, b] = sides(random, ['u', 'w', 'x'], pick(random, [1, 1, 2]));
  const claim = pick(random, [
    `sum(${a}, n) == sum(${b}, n)`,
    `sum((${a}) + u, n) == sum(${b}, n) + sum(u, n)`,
    `mean((${a}) * x + u, n) == x * mean((${b}) + 0 * u, n) + mean(u, n)`,
    `matmul(A, c * A) == matmul(A * c, A)`,
    `c * A == A * c`,
    `matmul(A, u)[1] == matmul(u, A)[1]`,
    `matmul(A, B)' == matmul(B', A')`,
    `det(matmul(A, B)) == det(A) * det(B)`,
    `det(inv(A)) * det(A) == 1`,
    `trace(matmul(A, B)) == trace(matmul(B, A))`,
    `inv(inv(A)) == A`,
    `matmul(A, inv(A)) == eye(n)`,
    `max(${a} + 0 * u, n) >= mean(${b} + 0 * u, n)`,
    `softmax(u + ${a.replace(/\b[uw]\b/g, 'x')}, n) == softmax(u, n)`,
    `logsumexp(u, n) >= max(u, n)`,
    `dot(u, w) == sum(u * w)`,
    `norm(u * x, n) == abs(x) * norm(u, n)`,
    `sum(u[i] * w[i], i, n) == dot(u, w)`,
    `gradient(dot(u, w), u) == w`,
    `jacobian(u * x, u) == x * eye(n)`,
    `(u * rename(w, n, n'))[1, 2] == u[1] * w[2]`,
    `sum(cumsum(u, n), n) == 2 * u[1] + u[2]`,
    `variance(u, n) == mean(u^2, n) - mean(u, n)^2`,
  ]);
  return {
    kind: 'tensors',
    sizes: { n: 2 },
    given: {
      x: pick(random, numbers),
      u: 'tensor[n]',
      w: 'tensor[n]',
      A: 'tensor[n, n]',
      B: 'tensor[n, n]',
      c: pick(random, ['tensor[n]', "tensor[n']", 'real']),
    },
    claim: [random() < 0.35 ? changed(random, claim) : claim],
  };
}

/** A false goal behind a line that has no value somewhere, or says what is not so. */
function derivation(random: Random): Written {
  const given = variables(random);
  const [left, right] = equalSides(random, ['x', 'y'], 1, 0);
  const wrong = random() < 0.7 ? changed(random, right) : right;
  const odd = pick(random, [
    'sqrt(x)^2',
    'x / y',
    'log(x) - log(x)',
    'where(y, x, 2)',
    'x^0.5',
    '1 / (x - y)',
    '(1 / x) * x',
    'log(x^2) / 2',
    'abs(x) / x',
  ]);
  const lines = pick(random, [
    [left, `== ${left} + ${odd} - (${odd})`, `== ${wrong}`],
    [left, `== (${left}) * (${odd}) / (${odd})`, `== ${right}`],
    [`${odd} == ${odd}`, left, `== ${right}`, `== ${wrong}`],
    [left, `<= ${right} + (${odd})^2`, `== ${wrong}`],
    [left, `== ${right}`, `${wrong} == ${left}`],
    [`x == y => ${left} == ${right}`, `=> ${left} == ${wrong}`],
    [left, `== where(${randomFormula(random, ['x', 'y'], 1)}, ${right}, ${left})`, `== ${wrong}`],
  ]);
  return { kind: 'derivation', given, claim: [`${left} == ${wrong}`], proof: lines };
}

/** Kinds of random statements, with the part of a run that each takes. */
export const kinds: readonly (readonly [number, (random: Random) => Written])[] = [
  [6, scalar],
  [3, inequality],
  [3, condition],
  [5, expectation],
  [3, integral],
  [5, derivative],
  [3, derivativeUnder],
  [3, functions],
  [3, tensors],
  [3, derivation],
];

export function randomStatement(random: Random): Written {
  return pick(
    random,
    kinds.flatMap(([share, make]) => Array.from({ length: share }, () => make)),
  )(random);
}
