import { pick, type Random } from '../oracle/random';

/** A statement for every level K of recursions, as it is written in a claim file. */
export interface LevelStatement {
  readonly kind: string;
  readonly sizes: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
  readonly let: Readonly<Record<string, string>>;
  readonly claim: readonly string[];
  readonly least: number;
}

/** Formulas of which the parts are written $; some have no value, or no derivative, somewhere. */
const shapes = [
  ...['$ + $', '$ - $', '$ * $', '$ * $', '-($)', '($)^2', 'exp(-($)^2)', 'sin($)', '1 / (1 + ($)^2)'],
  ...['abs($)', '1 / ($)', 'log($)', 'sqrt($)', 'max($, 0)'],
];

function formula(random: Random, atoms: readonly string[], depth: number): string {
  if (depth <= 0) return pick(random, atoms);
  return pick(random, shapes).replace(/\$/g, () => {
    const part = formula(random, atoms, depth - pick(random, [1, 1, 2]));
    return /^\w+(\(.*\))?$/.test(part) ? part : `(${part})`;
  });
}

/** A recursion of a number r, and another one q that is written otherwise, or is another. */
function numbers(random: Random): LevelStatement {
  const inside = pick(random, [['u'], ['u', 'm'], ['u', 'k'], ['u', 'y']]);
  const base = formula(random, ['u', 'u', '0', '1', 'm'], pick(random, [0, 0, 1]));
  const argument = formula(random, inside, pick(random, [0, 0, 1, 1]));
  const below = (name: string): string => `${name}(k - 1, ${argument})`;
  const more = formula(random, [...inside, '1', '2'], pick(random, [0, 1]));
  const [plain, other] = pick(random, [
    ['$ + @', '@ + $'],
    ['m * $ + @', '@ + $ * m'],
    ['$ * (@)', '(@) * $'],
    ['$ - @', '-(@ - $)'],
    ['0 * $ + @', '@'],
    ['$', '$ + 0 * @'],
    ['1 / $', '1 / (0 * @ + $)'],
    ['abs($)', 'max($, -$)'],
  ] as const).map((form) => (name: string) => form.replace('$', below(name)).replaceAll('@', `(${more})`)) as [
    (name: string) => string,
    (name: string) => string,
  ];
  const special = random() < 0.2 ? `k == ${pick(random, [1, 2, 3])} ? ${formula(random, inside, 0)} : ` : '';
  return {
    kind: 'numbers',
    sizes: { K: 'any >= 0' },
    given: { x: 'real', y: 'real', m: 'real in (0, 1)' },
    let: {
      'r(k, u)': `k == 0 ? ${base} : ${plain('r')}`,
      'q(k, u)': `k == 0 ? ${base} : ${special}${other('q')}`,
      'R(u)': 'r(K, u)',
      'Q(u)': 'q(K, u)',
    },
    claim: [
      pick(random, [
        'r(K, x) == q(K, x)',
        'r(K, x) == q(K, x)',
        '0 * r(K, x) == 0',
        'derivative(R, x) == derivative(Q, x)',
        '0 * derivative(R, x) == 0',
        'derivative(r(K, x), m) == 0',
        'r(K, x + y) == q(K, y + x)',
        'r(K, x) + q(K, y) == r(K, y) + q(K, x)',
      ]),
    ],
    least: 0,
  };
}

/** A recursion over halves of a vector, of which the Jacobian is triangular, or not. */
function halves(random: Random): LevelStatement {
  const entries = (names: readonly string[]): string => formula(random, names, pick(random, [0, 1, 1]));
  const seen = pick(random, [['a'], ['a'], ['a', 'b'], ['b']]);
  const scale = pick(random, ['exp', '1 + ', 'sin']);
  const scaled = scale === '1 + ' ? `(1 + (${entries(seen)})^2)` : `${scale}(${entries(seen)})`;
  const shift = entries(pick(random, [['a'], ['a'], ['a', 'b']]));
  const upper = pick(random, ['h(k - 1, a)', 'h(k - 1, a)', 'h(k - 1, h(k - 1, a))', 'h(k - 1, b)', 'a']);
  const parts = [upper, `${scaled} * b + ${shift}`];
  const row = random() < 0.85 ? parts : [...parts].reverse();
  const one = pick(random, ['u', '2 * u', 'exp(u)', 'sin(u)', 'u^3']);
  const least = pick(random, [0, 0, 1]);
  const cut = '2^(K - 1)';
  return {
    kind: 'halves',
    sizes: { K: `any >= ${least}`, n: '2^K' },
    given: { x: 'tensor[n]' },
    let: {
      'h(k, u)': `k == 0 ? ${one} : pair(k, u[1:2^(k - 1)], u[2^(k - 1)+1:2^k])`,
      'pair(k, a, b)': `concat(${row.join(', ')})`,
      'v(k, u)': 'k == 0 ? slope(u) : v(k - 1, u[1:2^(k - 1)]) * more(k, u[1:2^(k - 1)], u[2^(k - 1)+1:2^k])',
      'H(u)': 'h(K, u)',
      'slope(u)': pick(random, ['1', '2', 'exp(u[1])', 'cos(u[1])', '3 * u[1]^2']),
      'more(k, a, b)': pick(random, [`prod(${scaled})`, `prod(${scaled})`, `sum(${scaled})`, '1']),
      J: 'jacobian(H, x)',
    },
    claim: [
      pick(random, [
        'det(J) == v(K, x)',
        'det(J) == v(K, x)',
        "where(iota(n) < iota(n'), J, 0) == 0",
        "where(iota(n) <= iota(n'), J, 0) == 0",
        "where(iota(n) > iota(n'), J, 0) == 0",
        '0 * sum(H(x)) == 0',
        '0 * det(J) == 0',
        'H(x)[1] == h(0, x[1:1])[1]',
        ...(least > 0 ? [`J[1:${cut}, ${cut}+1:n] == 0`, `0 * sum(H(x)[1:${cut}]) == 0`] : []),
      ]),
    ],
    least,
  };
}

export const randomLevelStatement = (random: Random): LevelStatement =>
  pick(random, [numbers, numbers, halves])(random);
