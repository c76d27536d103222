import { hashKey } from '../../../src/number/hash-key';
import { type RandomStream, randomStream } from '../../../src/number/random-stream';

/** Answers from strangers that mean no good, equal for equal seeds. */
export function hostileAnswers(count: number, seed: string): string[] {
  const random = randomStream(hashKey('hostile', seed));
  return Array.from({ length: count }, (_, i) => (kinds[i % kinds.length] as Kind)(random));
}

type Kind = (random: RandomStream) => string;

const pick = <T>(random: RandomStream, list: readonly T[]): T => list[random.below(list.length)] as T;
const times = (n: number, make: () => string): string => Array.from({ length: n }, make).join('');

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'process',
  'require',
  'globalThis',
  'this',
  'eval',
  'import',
  'Function',
  'NaN',
  'Infinity',
  'undefined',
  'null',
  'true',
  'i',
  'Infinity',
  'end',
];
const tokens = [
  'x',
  'a',
  'b',
  'mu',
  'sigma',
  'p',
  'e',
  'pi',
  '1',
  '2',
  '0',
  '0.5',
  '1e300',
  '1e-300',
  '-',
  '+',
  '*',
  '/',
  '^',
  '(',
  ')',
  ',',
  'sqrt(',
  'log(',
  'exp(',
  'abs(',
  'max(',
  'sum(',
  '[',
  ']',
  ' ',
  '!',
  "'",
  '%',
  '==',
  '<',
  '?',
  ':',
  '=',
  '|',
  '√',
  '²',
  '½',
  '−',
  '·',
  'σ',
  ';',
  '\n',
  '"',
  '{',
  '}',
  '.',
  '&',
  '~',
  '@',
  '#',
  '$',
  '\\',
  'mod',
  'to',
  'in',
];
const formulas = [
  '(mu^2 + sigma^2 - 1 - log(sigma^2))/2',
  'a*exp(-(a*x + b)^2/2)/sqrt(2*pi)',
  'max(0, a) + max(0, b) - max(0, a + b)',
  '-(x*ln(p) + (1-x)*ln(1-p))',
  '2*min(a, b)',
  '[-1.2, -0.4, 0.4, 1.2]',
  '147456',
];

const kinds: readonly Kind[] = [
  // random bytes and code points
  (random) => times(random.below(200), () => String.fromCharCode(random.below(256))),
  (random) =>
    times(random.below(80), () =>
      String.fromCodePoint(
        pick(random, [
          random.below(0xd7ff),
          0xe000 + random.below(0x1fff),
          0x1d400 + random.below(0x3ff),
          0x202e,
          0xfeff,
          0xd800,
        ]),
      ),
    ),
  // deep nesting
  (random) => {
    const n = pick(random, [50, 99, 101, 500, 5000, 20_000]);
    const [open, close] = pick(random, [
      ['(', ')'],
      ['[', ']'],
      ['sqrt(', ')'],
      ['-', ''],
      ['|', '|'],
      ['√', ''],
      ['2^', ''],
      ['abs(abs(', '))'],
      ['{', '}'],
    ] as const);
    return `${open.repeat(n)}1${close.repeat(n)}`;
  },
  // huge numbers
  (random) =>
    pick(random, [
      '9^9^9^9',
      '1e999999999',
      '0.1e-999999999',
      `${'9'.repeat(1 + random.below(9000))}`,
      '2^(2^(2^(2^(2^2))))',
      '(1+1e-9)^1000',
      '1000!',
      '170!^20',
      '((((10^300)^300)^3)^3)',
      'exp(exp(exp(exp(9))))',
      '0.1111^1000',
      `1/${'3'.repeat(190)}`,
      '10^10^10',
      '-2^-2^-2^-2',
      'sqrt(-1)',
      'log(0)',
      '0^-1',
      '0/0',
      'tan(pi/2)',
    ]),
  // names of the language that it is written in
  (random) =>
    pick(random, [
      pick(random, names),
      `${pick(random, names)}.${pick(random, names)}`,
      `${pick(random, names)}["${pick(random, names)}"]`,
      `${pick(random, names)}(${pick(random, names)})`,
      `x.${pick(random, names)}`,
      `(${pick(random, names)} = 1)`,
      `f(x) = ${pick(random, names)}`,
    ]),
  // code
  (random) =>
    pick(random, [
      '__import__("os").getcwd()',
      'require("fs").readFileSync("/etc/passwd")',
      'process.exit(1)',
      'while(true){}',
      'import("fs")',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what an injection looks like
      '${7*7}',
      '{{7*7}}',
      '<script>alert(1)</script>',
      '$(rm -rf /)',
      '`id`',
      '; DROP TABLE students; --',
      'cos.constructor("return process")()',
      'createUnit("a")',
      'parse("1")',
      'evaluate("1+1")',
      'simplify("x")',
      'derivative("x^2", "x")',
      'config({})',
    ]),
  // spreadsheets and YAML
  (random) =>
    pick(random, [
      '=1+1',
      '=HYPERLINK("http://x","y")',
      '@SUM(1)',
      '+cmd|"/c calc"!A1',
      '-2+3+cmd',
      '\t=1',
      '"',
      '""',
      '","',
      'a,b\r\nmallory,q,1',
      '- [*a, *a]',
      '&a [*a]',
      '!!js/function "x"',
      '? {',
      '--- |',
      '%TAG ! tag:',
      'key: [1, 2',
      '\u0000',
      '\r',
      '\u001b[2J',
      '\u2028',
    ]),
  // large shapes and long sums
  (random) =>
    pick(random, [
      'zeros(100000,100000)',
      '1:1e9',
      'ones(9999999)',
      'sum(sum(sum(1, i, 1:4096), j, 1:4096), k, 1:4096)',
      'prod(i, i, 1:4096)',
      'sum(x^i, i, 1:4000)',
      'iota(1000000)',
      'eye(5000)',
      'conv2d(x, x)',
      'det(eye(200))',
      `[${times(3000, () => '1,')}1]`,
      `[${'['.repeat(30)}1${']'.repeat(30)}]`,
      `max(${times(2000, () => 'a,')}a)`,
      `${times(1200, () => 'a+')}a`,
      `${times(1200, () => 'a*')}b`,
      `${times(800, () => '(a+b)*')}1`,
    ]),
  // soup
  (random) => times(1 + random.below(25), () => pick(random, tokens)),
  // answers with something changed
  (random) => {
    const text = pick(random, formulas);
    const at = random.below(text.length);
    return `${text.slice(0, at)}${pick(random, tokens)}${text.slice(at + random.below(3))}`;
  },
];
