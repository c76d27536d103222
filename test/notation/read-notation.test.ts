import { describe, expect, it } from 'vitest';
import { elementwise } from '../../src/language/library/elementwise';
import { aFormula, readNotation } from '../../src/notation/read-notation';
import { written } from '../../src/notation/written';

const functions = new Set([...Object.keys(elementwise), 'min', 'max', 'sum', 'prod', 'matmul', 'det', 'E']);
const variables = new Set(['x', 'y', 'a', 'b', 'p', 'n', 'k', 'mu', 'sigma', 'eps', 'λ', 'x1', 'x2', 'theta_1', 'X']);
const constants = new Set(['pi', 'e']);
const names = {
  isKnown: (name: string) => functions.has(name) || variables.has(name) || constants.has(name),
  isAllowed: (name: string) => (functions.has(name) && name !== 'E') || variables.has(name) || constants.has(name),
  isNumber: (name: string) => variables.has(name) || constants.has(name),
  asked: null,
  subject: null,
  isTensor: (name: string) => name === 'X',
  rank: (name: string) => (name === 'X' ? 1 : 0),
  raisesElements: true,
};

function read(text: string, isTensor = false): string {
  const { value, also } = readNotation(text, names, { ...aFormula, isTensor, isExact: false });
  return [value, ...also].map(({ node }) => written(node)).join(' = ');
}

/** Each text is read as the formula beside it. */
const same = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s is %s', (typed, meant) => expect(read(typed)).toBe(meant));

describe('signs and letters', () => {
  same([
    ['x−1', 'x - 1'],
    ['2·x × y', '2 * x * y'],
    ['x²+y³', 'x^2 + y^3'],
    ['x⁻¹', 'x^(-1)'],
    ['e⁻ˣ', 'e^(-x)'],
    ['x₁', 'x1'],
    ['x_1 + x_{2}', 'x1 + x2'],
    ['theta1', 'theta_1'],
    ['θ₁', 'theta_1'],
    ['½x', '0.5 * x'],
    ['2½', '2 + 1 / 2'],
    ['1÷x', '1 / x'],
    ['σ²', 'sigma^2'],
    ['µ/σ', 'mu / sigma'],
    ['lambda*x', 'λ * x'],
    ['2πσ', '2 * pi * sigma'],
    ['ε', 'eps'],
    ['x**2', 'x^2'],
    ['\uFEFFx +\u00A0y\u200B', 'x + y'],
    ['ｘ＋１', 'x + 1'],
    ['𝑥 + 𝜎', 'x + sigma'],
    ['|x−y|', 'abs(x - y)'],
    ['log|x|', 'log(abs(x))'],
    ['|x|·|y|', 'abs(x) * abs(y)'],
    ['|x||y|', 'abs(x) * abs(y)'],
    ['||x|-1|', 'abs(abs(x) - 1)'],
    ['2|x|', '2 * abs(x)'],
    ['x * (x > 0)', 'x * (x > 0)'],
    ['0 < x <= 1', '0 < x <= 1'],
  ]);
});

describe('products without a sign', () => {
  same([
    ['2x', '2 * x'],
    ['ax + by', 'a * x + b * y'],
    ['a(x + 1)', 'a * (x + 1)'],
    ['(x-1)(x+1)', '(x - 1) * (x + 1)'],
    ['2[x + 1]', '2 * (x + 1)'],
    ['x^2y', 'x^2 * y'],
    ['x^2(1-x)', 'x^2 * (1 - x)'],
    ['p^k(1-p)^(n-k)', 'p^k * (1 - p)^(n - k)'],
    ['xe^{-x}', 'x * e^(-x)'],
    ['2e^x', '2 * e^x'],
    ['2π√2', '2 * pi * sqrt(2)'],
    ['√2 x', 'sqrt(2) * x'],
    ['√x/2', 'sqrt(x) / 2'],
    ['√(x+1)y', 'sqrt(x + 1) * y'],
    ['1/2 x', '1 / 2 * x'],
    ['1/2(x+y)', '1 / 2 * (x + y)'],
    ['1/sqrt(2π) e^(-x^2/2)', '1 / sqrt(2 * pi) * e^(-x^2 / 2)'],
    ['1/(2a)(x+1)', '1 / (2 * a) * (x + 1)'],
    ['1/n exp(x)', '1 / n * exp(x)'],
    ['a/b*x', 'a / b * x'],
    ['xe', 'xe'],
    ['ex', 'ex'],
  ]);
});

describe('functions', () => {
  same([
    ['sin^2 x', 'sin(x)^2'],
    ['cos²(p)', 'cos(p)^2'],
    ['cos 2x', 'cos(2 * x)'],
    ['ln 2a', 'ln(2 * a)'],
    ['2ln p', '2 * ln(p)'],
    ['xln(x)', 'x * ln(x)'],
    ['xlnx', 'x * ln(x)'],
    ['sin x cos y', 'sin(x) * cos(y)'],
    ['ln x^2', 'ln(x^2)'],
    ['ln(x)^2', 'ln(x)^2'],
    ['ln x / 2', 'ln(x) / 2'],
    ['ln a + 1', 'ln(a) + 1'],
    ['exp -x', 'exp(-x)'],
    ['exp{-x}', 'exp(-x)'],
    ['max{0,x}', 'max(0, x)'],
    ['σ(x)', 'sigma * x'],
    ['sgn(x)', 'sign(x)'],
    ['log_2(x)', 'log2(x)'],
    ['log_10 x', 'log10(x)'],
    ['log_3(x)', 'log(x, 3)'],
    ['Exp(x) + ReLU(y)', 'exp(x) + relu(y)'],
    ['(2 ln x)/sqrt 2', '2 * ln(x) / sqrt(2)'],
    ['f(x)', 'f(x)'],
    ['ln2 + lnx', 'ln(2) + ln(x)'],
    ['log2x', 'log2x'],

    ['1/sqrt2', '1 / sqrt(2)'],
    ['sech^2(x/2)', '(1 / cosh(x / 2))^2'],
    ['hypot(x, y)', 'sqrt(x^2 + y^2)'],
    ['⌊7/2⌋', 'floor(7 / 2)'],
    ['cos 45°', 'cos(45 * pi / 180)'],
    ['sin 30° cos 60°', 'sin(30 * pi / 180) * cos(60 * pi / 180)'],
    ['2 (x + 1)', '2 * (x + 1)'],
    ['1/2 (1 + 2)', '1 / 2 * (1 + 2)'],
    ['785 (99 + 1)', '785 * (99 + 1)'],
    ['3(2)', '3 * 2'],
    ['1 (1)', '1 * 1'],
    ['x (3)', 'x * 3'],
    ['3 (x)', '3 * x'],
    [String.raw`\sqrt3x`, 'sqrt(3) * x'],
    [String.raw`\sqrt{36}`, 'sqrt(36)'],
    ['log₂8', 'log2(8)'],
    ['log₂ 8', 'log2(8)'],
    ['log₁₀1000', 'log10(1000)'],
    ['log₂x', 'log2(x)'],
    ['log₃x', 'log(x, 3)'],
    ['log₂(x)', 'log2(x)'],
    ['2log₂√x', '2 * log2(sqrt(x))'],
    ['x₁2', 'x1 * 2'],
    ['x₁x₂', 'x1 * x2'],
    ['X ⊙ X', 'X .* X'],
    ['X∘X', 'X .* X'],
    [String.raw`X \odot X`, 'X .* X'],
    [String.raw`X\circ X`, 'X .* X'],
    [String.raw`X \circ X`, 'X .* X'],
    ['x ⊙ y', 'x .* y'],
    ['(1 - x)_+', 'max(0, 1 - x)'],
    ['(1 - x)^+', 'max(0, 1 - x)'],
    ['x times y plus 1', 'x * y + 1'],
    ['sigma over sqrt(n)', 'sigma / sqrt(n)'],
    ['x if x > 0, 0 otherwise', 'x > 0 ? x : 0'],
    ['x for x > 0; 2x for x <= 0', 'x > 0 ? x : 2 * x'],
    ['Sin(Y) + PI', 'sin(y) + pi'],
  ]);
});

describe('Python', () => {
  same([
    ['np.exp(-x)', 'exp(-x)'],
    ['torch.nn.functional.relu(x)', 'relu(x)'],
    ['math.pi / 2', 'pi / 2'],
    ['np.maximum(0, x)', 'max(0, x)'],
    ['1.2e-3', '1.2e-3'],
    ['1_000', '1000'],
    ['x.exp()', 'exp(x)'],
    ['np.float64(1.5)', '1.5'],
    ['Fraction(1, 3)', '1 / 3'],
    ['x if x > 0 else 0', 'x > 0 ? x : 0'],
    ['torch.clamp(x, min=0)', 'max(x, 0)'],
    ['x.clamp(0, 1)', 'min(max(x, 0), 1)'],
    ['F.leaky_relu(x, negative_slope=0.1)', 'where(x > 0, x, 0.1 * x)'],
    ['(x + 7)//2', 'floor((x + 7) / 2)'],
    ['lambda x: max(0, x)', 'max(0, x)'],
    ['return x', 'x'],
  ]);
});

describe('other programs', () => {
  same([
    ['2 Pi E^x', '2 * pi * e^x'],
    ['Exp[-x^2]', 'exp(-x^2)'],
    [String.raw`\[Sigma]/Sqrt[n]`, 'sigma / sqrt(n)'],
    ['9.77*^-4', '9.77e-4'],
    ['%e^x + %pi', 'e^x + pi'],
    ['If[x > 0, x, 0]', 'where(x > 0, x, 0)'],
    ['Piecewise((x, x > 0), (0, True))', 'x > 0 ? x : 0'],
    ['Piecewise[{{x, x > 0}, {0, x <= 0}}]', 'x > 0 ? x : 0'],
  ]);
});

describe('LaTeX', () => {
  same([
    [String.raw`\frac{1}{2}`, '1 / 2'],
    [String.raw`\frac12 x`, '1 / 2 * x'],
    [String.raw`\sqrt{2\pi}`, 'sqrt(2 * pi)'],
    [String.raw`\sqrt[3]{x}`, 'x^(1 / 3)'],
    [String.raw`\left( x + 1 \right)^2`, '(x + 1)^2'],
    ['$x^2$', 'x^2'],
    [String.raw`\(x^{2}\)`, 'x^2'],
    [String.raw`\sigma x`, 'sigma * x'],
    [String.raw`\mathrm{e}^{-x}`, 'e^(-x)'],
    [
      String.raw`\frac{1}{\sqrt{2\pi}\,\sigma} e^{-\frac{(x-\mu)^2}{2\sigma^2}}`,
      '1 / (sqrt(2 * pi) * sigma) * e^(-((x - mu)^2 / (2 * sigma^2)))',
    ],
    [String.raw`\log_{2} x`, 'log2(x)'],
    [String.raw`\max\{0, x\}`, 'max(0, x)'],
    [String.raw`\ln\left(1+e^{x}\right)`, 'ln(1 + e^x)'],
    [String.raw`2\cdot x \times y`, '2 * x * y'],
    ['x_{1} + x_2', 'x1 + x2'],
    [String.raw`\operatorname{ReLU}(x)`, 'relu(x)'],
    [String.raw`\left|x\right|`, 'abs(x)'],
    [String.raw`\lvert x \rvert`, 'abs(x)'],
    [String.raw`\varepsilon`, 'eps'],
    [String.raw`\begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}`, 'x > 0 ? x : 0'],
    [String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, '[[1, 2], [3, 4]]'],
    [String.raw`\sum_{i=1}^{n} X_i`, 'sum(X_i, i, 1:n)'],
  ]);
});

describe('names and words around an answer', () => {
  same([
    ['f(x) = x^2', 'x^2'],
    ['z(p) = 2 ln p', '2 * ln(p)'],
    ['D_KL = x', 'x'],
    ['q = 3', '3'],
    ['1/3 = 0.333', '1 / 3 = 0.333'],
    ['1/3 ≈ 0.333', '1 / 3 = 0.333'],
    ['= 3.5', '3.5'],
    ['≈ 3.5', '3.5'],
    ['3.', '3'],
    ['x^2.', 'x^2'],
    ['answer: 3', '3'],
    ['The answer is 3.', '3'],
    [String.raw`\hat{y} = 2x`, '2 * x'],
    [String.raw`\frac{\partial L}{\partial x} = 2x`, '2 * x'],
    ['E[X] = 3', '3'],
    ['mean: 3', '3'],
    ["f'(x) = 2x", '2 * x'],
    ['a(t) = 2x', '2 * x'],
    ['sigma_n = x', 'x'],
    ['x -> 2x', '2 * x'],
    ['det(M) = 3', '3'],
    ['||g|| = 5', '5'],
    ['three quarters', '3 / 4'],
    ['minus two', '-2'],
    ['p : (p + x)', 'p / (p + x)'],
    ['p(z)/(p(z) + x)', 'p / (p + x)'],
    ['0.333...', '3 / 9'],
    ['0.1666…', '15 / 90'],
  ]);
});

describe('lists and matrices, where a tensor is asked for', () => {
  it.each([
    ['[1 2; 3 4]', '[[1, 2], [3, 4]]'],
    ['(1, 2)', '[1, 2]'],
    ['[1 2]^T', '[1, 2]'],
    ["[1; 2]'", "[[1], [2]]'"],
    ['1 2\n3 4', '[[1, 2], [3, 4]]'],
    ['1, 2, 3', '[1, 2, 3]'],
    ['1 -2 3', '[1, -2, 3]'],
    ['1 - 2', '1 - 2'],
    ['[1/2 x+1]', '[1 / 2, x + 1]'],
    ['[[1. 2.]\n [3. 4.]]', '[[1, 2], [3, 4]]'],
    ['[[1, 2], [3, 4]]', '[[1, 2], [3, 4]]'],
    ['array([1., 2.])', '[1, 2]'],
    ['np.array([[1, 2], [3, 4]], dtype=np.float32)', '[[1, 2], [3, 4]]'],
    ["tensor([[1., 2.]], device='cuda:0', grad_fn=<AddBackward0>)", '[[1, 2]]'],
    [String.raw`\begin{bmatrix} 1 \\ 2 \end{bmatrix}`, '[1, 2]'],
    ['1/4 [1 -1; -1 1]', '1 / 4 * [[1, -1], [-1, 1]]'],
    ['[[1; 2]; [3; 4]]', '[[1, 2], [3, 4]]'],
    ['[[1,2][3,4]]', '[[1, 2], [3, 4]]'],
    ['⎡1 0⎤\n⎣2 3⎦', '[[1, 0], [2, 3]]'],
    ['<8, 3>', '[8, 3]'],
    ['5 and 11', '[5, 11]'],
    ['y1 = 5, y2 = 11', '[5, 11]'],
    [String.raw`\left[\begin{matrix}1 & 2\\3 & 4\end{matrix}\right]`, '[[1, 2], [3, 4]]'],
    ['x = [1 2]', 'x'],
  ])('%s is %s', (typed, meant) => {
    if (typed.startsWith('x =')) expect(() => read(typed, true)).toThrow(/variable/);
    else expect(read(typed, true)).toBe(meant);
  });
});

describe('what may be meant in two ways is asked back', () => {
  it.each([
    ['1/2π', '1 / 2 * pi or 1 / (2 * pi)'],
    ['1/4p²', '1 / 4 * p^2 or 1 / (4 * p^2)'],
    ['p/2a', 'p / 2 * a or p / (2 * a)'],
    ['2/3/4 x', '2 / 3 / 4 * x or 2 / 3 / (4 * x)'],
    ['1.5 e-3', '1.5 * e - 3 or 1.5e-3'],
    ['e^2x', 'e^2 * x or e^(2 * x)'],
    ['log x/y', 'log(x) / y or log(x / y)'],
    ['√2x', 'sqrt(2) * x or sqrt(2 * x)'],
    ['ln 2 x', 'ln(2) * x or ln(2 * x)'],
    ['1/a(x + 1)', '1 / a * (x + 1) or 1 / (a * (x + 1))'],
    ['e^-x^2/2', 'e^(-x^2) / 2 or e^(-x^2 / 2)'],
    ['x^1/2', 'x^1 / 2 or x^(1 / 2)'],
    ['x^-1/2', 'x^(-1) / 2 or x^(-1 / 2)'],
    ['e^x/y', 'e^x / y or e^(x / y)'],
    ['a e^-k x', 'a * e^(-k) * x or a * e^(-k * x)'],
    ['ln 2·3', 'ln(2) * 3 or ln(2 * 3)'],
    ['sin x^2', 'sin(x^2) or sin(x)^2'],
    [String.raw`3\frac12`, '3 * (1 / 2) or 3 + 1 / 2'],
    ['9.77 × 10-4', '9.77 * 10 - 4 or 9.77 * 10^(-4)'],
    ['ln (1+x)^y', 'ln(1 + x)^y or ln((1 + x)^y)'],
    ['√1/4', 'sqrt(1) / 4 or sqrt(1 / 4)'],
    ['e^{-x}^2', 'e^((-x)^2) or (e^(-x))^2'],
    ['e^(-x)^2', 'e^((-x)^2) or (e^(-x))^2'],
    [String.raw`1.234 \text{e}3`, '1.234 * e * 3 or 1.234e3'],
    ['log(2, x)', 'log(2, x) or log(x, 2)'],
  ])('%s: %s', (typed, readings) => expect(() => read(typed)).toThrow(`This may mean ${readings}.`));

  it.each([
    ['ln(1+x)^y', 'ln(1 + x)^y'],
    [String.raw`\ln\left(1+x\right)^y`, 'ln(1 + x)^y'],
    ['√2/2', 'sqrt(2) / 2'],
    ['2^x^y', '2^(x^y)'],
    ['Log[2, x]', 'log(x, 2)'],
    ['log(x, 2)', 'log(x, 2)'],
    ['log(8, 2)', 'log(8, 2)'],
  ])('but not %s, which is %s', (typed, meant) => expect(read(typed)).toBe(meant));

  it.each([['0.(3)'], ['sin^-1 x'], [String.raw`\sin^{-1}(x)`]])('%s', (typed) =>
    expect(() => read(typed)).toThrow(/may be/),
  );
});

describe('what is no formula', () => {
  it.each([
    ['3 # or 4', 'comment'],
    ['2 1/2', 'two-numbers'],
    ['1,5', 'several-values'],
    ['33%', 'percent'],
    ['x ± 1', 'several-values'],
    ['x +- 1', 'several-values'],
    [String.raw`q \not= 3`, 'unknown-command'],
    ['q ~= 3', 'syntax'],
    ['q /= 3', 'syntax'],
    ['q += 3', 'syntax'],
    ['tensor(3.7, 5)', 'keyword'],
    ['array([1.5], dtype=int)', 'keyword'],
    ['3…', 'goes-on'],
    ['3 if 1 > 0 else 5', 'constant-condition'],
    ['where(1 > 0, 3, 5)', 'constant-condition'],
    ['If[2 > pi, 3, 5]', 'constant-condition'],
    [String.raw`\text{3 or } q = 5`, 'label'],
    ['probably = x', 'label'],
    ['square: x', 'label'],
    ['min 3', 'two-readings'],
    [String.raw`x\circ y`, 'two-readings'],
    [String.raw`x \circ y`, 'two-readings'],
    ['x°y', 'two-readings'],
    ['x°', 'two-readings'],
    ['45°x', 'two-readings'],
    ['45° x', 'two-readings'],
    [String.raw`\sqrt36`, 'two-readings'],
    [String.raw`\sqrt 12x`, 'two-readings'],
    ['1/3 (0.333)', 'two-readings'],
    ['3 (6/2)', 'two-readings'],
    ['1 (3)', 'two-readings'],
    ['1/3 (1)', 'two-readings'],
    ['6 [1]', 'two-readings'],
    ['(2) (3)', 'two-readings'],
    ['2^3 (8)', 'two-readings'],
    ['pi/4 (0.785)', 'two-readings'],
    ['1/4 (1/2*1/2)', 'two-readings'],
    ['maximum (3)', 'two-readings'],
    ['(x + 1', 'syntax'],
    ['x + 1)', 'syntax'],
    ['(x + 1]', 'syntax'],
    ['x +', 'syntax'],
    ['', 'empty-expression'],
    ['x = 3', 'equation'],
    [String.raw`\foo{x}`, 'unknown-command'],
    ['x $ 3 §', 'syntax'],
  ])('%s: %s', (typed, code) => {
    try {
      expect(read(typed)).toBe(code);
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
  });
});
