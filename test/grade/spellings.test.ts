import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judging, numberSheet, question } from './table';

const exactly = '{ abs: 0, rel: 0 }';
const number = (reference: string, more: string, tolerance = exactly) => {
  const judge = judging(numberSheet(reference, tolerance, more));
  return (answer: string) => judge('q', answer);
};

describe('units', () => {
  const judge = number('2', 'units: { nats: 1, bits: log(2), "%": 1/100, m/s: 1 }', '{ abs: 1e-9, rel: 0 }');
  it.each([
    ['2', 'correct'],
    ['2 nats', 'correct'],
    ['2nats', 'correct'],
    [String.raw`2\,\text{nats}`, 'correct'],
    ['1/2 * 4 nats', 'correct'],
    ['200%', 'correct'],
    ['200 %', 'correct'],
    ['2 m/s', 'correct'],
    [String.raw`2\,\mathrm{m/s}`, 'correct'],
    [String.raw`\mathrm{2}`, 'correct'],
    [String.raw`2\,\mathrm{m/s}\,\mathrm{m/s}`, 'invalid'],
    ['x = 2 nats', 'correct'],
    ['2 bits', 'wrong'],
    ['2/log(2) bits', 'correct'],
    ['2 cm', 'invalid'],
    ['nats', 'invalid'],
  ])('%s is %s', (answer, verdict) => expect(judge(answer).verdict).toBe(verdict));

  it('are refused where the question has none', () => {
    const plain = number('2', '');
    for (const answer of ['2 nats', '200%']) expect(plain(answer).verdict).toBe('invalid');
  });
});

describe('decimal commas', () => {
  const judge = number('1.5', 'decimal: comma');
  it.each([
    ['1,5', 'correct'],
    ['1.5', 'correct'],
    ['3/2', 'correct'],
    ['1,50', 'correct'],
    ['0,15e1', 'correct'],
    ['max(1,5)', 'wrong'],
    ['max(1,5; 0)', 'correct'],
    ['max(1,0; 0,5)', 'wrong'],
    ['1, 5', 'invalid'],
    ['{1,5}', 'invalid'],
    ['(1,5)', 'invalid'],
    ['1{,}5', 'correct'],
    [String.raw`\frac{4,5}{3}`, 'correct'],
    ['(0,5) + 1', 'correct'],
    ['1.000,5', 'wrong'],
  ])('%s is %s', (answer, verdict) => expect(judge(answer).verdict).toBe(verdict));

  it.each([
    ['1234,5', '1.234,5', 'correct'],
    ['1234,5', '1 234,5', 'correct'],
    ['1234.5', '1,234.5', 'correct'],
    ['1234567', '1.234.567', 'correct'],
    ['1234', '1.234', 'This may mean 1.234 or 1234.'],
    ['1234', '1,234', 'This may mean 1.234 or 1234.'],
    ['1234', '1.234 + 0', 'This may mean 1.234 or 1234.'],
    ['1.234', '1.234', 'correct'],
    ['1.234', '1,234', 'correct'],
    ['1.5', '{3,5}', 'This may mean 3.5, or 3 and 5.'],
    ['0.3', '0.234', 'wrong'],
    ['20', '12.34', 'wrong'],
  ])('of %s, %s is %s', (reference, answer, told) => {
    const { verdict, message } = number(reference.replace(',', '.'), 'decimal: comma')(answer);
    expect(verdict === 'invalid' ? message : verdict).toContain(told);
  });

  it.each([
    ['1,5; 5', 'correct'],
    ['{5; 1,5}', 'correct'],
    ['1.5 und 5', 'correct'],
    ['1, 5', 'wrong'],
    ['1,5,5', 'wrong'],
    ['1,5', 'This may mean 1.5, or 1 and 5.'],
    ['1,5 und 5', 'This may mean 1.5, or 1 and 5.'],
    ['x = 5 or x = 1,5', 'This may mean 1.5, or 1 and 5.'],
    ['1,5, 5', 'This may mean 1.5, or 1 and 5.'],
  ])('in a set, %s is %s', (answer, told) => {
    const set = judging(question('kind: set\nanswer: ["1.5", "5"]\ntolerance: { abs: 0, rel: 0 }\ndecimal: comma'));
    const { verdict, message } = set('q', answer);
    expect(verdict === 'invalid' ? message : verdict).toContain(told);
  });

  it('are asked back beside semicolons where nothing is said of them', () => {
    const formula = judging(question('kind: formula\nanswer: max(x, x/2)\nvariables: { x: real }'));
    expect(formula('q', 'max(x; 0,5x)').message).toContain('This may mean 0.5, or 0 and 5.');
    const told = judging(question('kind: formula\nanswer: max(x, x/2)\nvariables: { x: real }\ndecimal: comma'));
    expect(told('q', 'max(x; 0,5x)').verdict).toBe('correct');
  });
});

describe('thousands', () => {
  it.each([
    ["73'856", '', 'correct'],
    ['73 856', '', 'correct'],
    [String.raw`73\,856`, '', 'correct'],
    ['73,856.0', '', 'correct'],
    ['73,856', '', 'invalid'],
    ['73{,}856', '', 'invalid'],
    ['73,856', 'decimal: point', 'correct'],
    ['73{,}856', 'decimal: point', 'correct'],
    ['73,856 weights', 'decimal: point\nunits: [weights]', 'correct'],
    ['3 * 24000 + 1,856', 'decimal: point', 'correct'],
    ['73 ,856', 'decimal: point', 'invalid'],
    ['73 85', '', 'invalid'],
    ['0 073 856', '', 'invalid'],
  ])('%s with "%s" is %s', (answer, more, verdict) => expect(number('73856', more)(answer).verdict).toBe(verdict));

  it.each([['3 856/1000'], ['3 or 856'], ['3 856 100 or 5']])('%s is no number', (answer) =>
    expect(number('73856', '')(answer).verdict).toBe('invalid'),
  );
});

const tensor = (reference: string, more: string) => {
  const judge = judging(question(`kind: tensor\nanswer: "${reference}"\ntolerance: ${exactly}\n${more}`));
  return (answer: string) => judge('q', answer);
};

describe('tensors', () => {
  it.each([
    ['[1, 2, 3]', '[[1], [2], [3]]', 'correct'],
    ['[1, 2, 3]', '[[1, 2, 3]]', 'invalid'],
    ['[1, 2, 3]', '[1; 2; 3]', 'correct'],
    ['[1, 2, 3]', String.raw`\begin{pmatrix} 1 \\ 2 \\ 3 \end{pmatrix}`, 'correct'],
    ['[1, 2, 3]', '1 2 3', 'correct'],
    ['[[1, 2, 3]]', '[[1], [2], [3]]', 'invalid'],
    ['[[1, 2], [3, 4]]', '[1, 2, 3, 4]', 'invalid'],
    ['[[1, 2], [3, 4]]', '1 2\n3 4', 'correct'],
  ])('%s by %s is %s', (reference, answer, verdict) => expect(tensor(reference, '')(answer).verdict).toBe(verdict));

  it('may have any orientation, where the question says so', () => {
    const judge = tensor('[[1, 2, 3]]', 'orientation: any');
    for (const answer of ['[[1], [2], [3]]', '[1, 2, 3]', '[[1, 2, 3]]']) expect(judge(answer).verdict).toBe('correct');
    expect(tensor('[[1, 2], [3, 4]]', 'orientation: any')('[[1, 3], [2, 4]]').verdict).toBe('wrong');
  });

  it('get part of the points for each element, where the question says so', () => {
    const judge = tensor('[1, 2, 3, 4]', 'partial: elements');
    expect(judge('[1, 2, 3, 5]')).toMatchObject({ verdict: 'partly', score: 0.75 });
    expect(judge('[0, 0, 0, 0]')).toMatchObject({ verdict: 'wrong', score: 0 });
    expect(judge('[1, 2, 3]')).toMatchObject({ verdict: 'invalid', score: 0 });
    expect(tensor('[1, 2, 3, 4]', '')('[1, 2, 3, 5]')).toMatchObject({ verdict: 'wrong', score: 0 });
  });
});

describe('forms', () => {
  const formula = (reference: string, form: string) => {
    const judge = judging(
      question(`kind: formula\nanswer: "${reference}"\nvariables: { x: real, y: real }\nform: ${form}`),
    );
    return (answer: string) => judge('q', answer);
  };
  it.each([
    ['factored', '(x - 1)*(x + 1)', '(x+1)(x-1)', 'correct'],
    ['factored', '(x - 1)*(x + 1)', 'x^2 - 1', 'wrong'],
    ['factored', '(x - 1)*(x + 1)*x', '(x^2 - 1)x', 'wrong'],
    ['factored', '(x - 1)^2', '(1-x)(1-x)', 'correct'],
    ['factored', '(x - 1)*(x + 1)', '1*(x^2 - 1)', 'wrong'],
    ['factored', '(x - 1)*(x + 1)', '(x^2 - 1)(x - x + 1)', 'wrong'],
    ['factored', '(x - 1)*(x + 1)', '(x^2 - 1)(sin(x)^2 + cos(x)^2)', 'wrong'],
    ['factored', '(x - 1)*(x + 1)', '(x^2 - 1)(y^2 + 1)/(1 + y^2)', 'wrong'],
    ['factored', '(x - 1)*(x + 1)', '(x^2 - 1) e^x e^(-x)', 'wrong'],
    ['factored', '(x^2 + 1)*(x^2 + 2)', '(x^4 + 3x^2 + 2)^2/((x^2 + 1)(x^2 + 2))', 'wrong'],
    ['factored', '(x^2 + 1)*(x^2 + 2)', 'sqrt(x^4 + 3x^2 + 2)^2', 'wrong'],
    ['factored', '(x^2 + 1)*(x^2 + 2)', '|x^4 + 3x^2 + 2| sign(x^4 + 3x^2 + 2)', 'wrong'],
    ['factored', '(x - 1)*(x + 1)', '(2x - 2)(x + 1)/2', 'correct'],
    ['factored', 'exp(-x)/(1 + exp(-x))^2', 'e^x/(1 + e^x)^2', 'correct'],
    ['expanded', 'x^2 - 2*x + 1', 'x^2 + 1 - 2x', 'correct'],
    ['expanded', 'x^2 - 2*x + 1', '(x-1)^2', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', 'x(x - 2) + 1', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', '|x - 1|^2', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', '|x - 1| * |1 - x|', 'wrong'],
    ['expanded', 'x^2 + 1', 'sqrt(x^2 + 1)^2', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', 'square(x - 1)', 'wrong'],
    ['expanded', 'sqrt(x^2 + 1)*x', 'x*sqrt(x^2 + 1)', 'correct'],
    ['simplified', 'x + y', 'y + x', 'correct'],
    ['simplified', 'x + y', '(x^2 + x*y)/x', 'wrong'],
    ['simplified', 'x + y', 'x + y + 0', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', '(x - 1)^(1 + 1)', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', 'max(x - 1, x - 1)^2', 'wrong'],
    ['expanded', 'x^2 - 2*x + 1', 'max(x - 1, x - 1)(x - 1)', 'wrong'],
    ['expanded', 'max(x, y + 1)^2', 'max(x, y + 1)^2', 'correct'],
    ['lowest terms', 'x/2', '0.5x', 'correct'],
    ['lowest terms', 'x/2', '1/2 x', 'correct'],
    ['lowest terms', 'x/2', '2x/4', 'wrong'],
    ['lowest terms', 'x/2', 'x/2 * 2/2', 'wrong'],
    ['lowest terms', 'x/2', 'x * 2 * (1/4)', 'wrong'],
    ['lowest terms', 'x/2', '2^2 x/2^3', 'wrong'],
    ['lowest terms', 'sin(x/2)/y', 'sin(2x/4)/y', 'wrong'],
    ['[factored, lowest terms]', 'x/2*(x + 1)', 'x(x + 1)/2', 'correct'],
    ['[factored, lowest terms]', 'x/2*(x + 1)', '2x/4*(x + 1)', 'wrong'],
    ['[factored, lowest terms]', 'x/2*(x + 1)', '2/4 x (x + 1)', 'wrong'],
  ])('%s: %s by %s is %s', (form, reference, answer, verdict) =>
    expect(formula(reference, form)(answer).verdict).toBe(verdict),
  );

  it('count no drawn number as a factor', () => {
    const judge = judging(
      question(`kind: formula
prompt: "{{a}}"
draw: { a: integer in 2..5 }
where: [a != 2, a != 3, a != 4]
variables: { x: real }
answer: "a*(x - 1)*(x + 1)"
form: factored`).replace('prompt: p\n', '\n'),
    );
    expect(judge('q', '5(x-1)(x+1)').verdict).toBe('correct');
    expect(judge('q', '5(x^2-1)')).toMatchObject({ verdict: 'wrong', rule: 'form: factored' });
  });

  it('may be worth a part of the points', () => {
    const judge = formula('(x - 1)*(x + 1)', '{ is: factored, factor: 1/2 }');
    expect(judge('x^2 - 1')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(judge('x^2 + 1')).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  it.each([
    ['3/4', 'correct'],
    ['6/8', 'wrong'],
    ['-3/-4', 'wrong'],
    ['1 - 1/4', 'wrong'],
    ['1/2', 'wrong'],
    ['0.75', 'wrong'],
    ['¾', 'wrong'],
    [String.raw`\frac{6}{8}`, 'wrong'],
  ])('lowest terms: %s is %s', (answer, verdict) =>
    expect(number('3/4', 'form: lowest terms')(answer).verdict).toBe(verdict),
  );

  it.each([
    ['pi/2', 'pi/2', 'correct'],
    ['pi/2', '2pi/4', 'wrong'],
    ['-3', '-3', 'correct'],
    ['-3', '-3.0', 'wrong'],
    ['-3', '-6/2', 'wrong'],
  ])('lowest terms: for %s, %s is %s', (reference, answer, verdict) =>
    expect(number(reference, 'form: lowest terms')(answer).verdict).toBe(verdict),
  );

  const roots = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 });
  const linear = (root: number): string => `(x - ${root})`;
  const multiplied = (factors: readonly number[]): string => {
    const coefficients = factors.reduce<readonly number[]>(
      (all, root) => Array.from({ length: all.length + 1 }, (_, i) => (all[i] ?? 0) - root * (all[i - 1] ?? 0)),
      [1],
    );
    return coefficients.map((each, i) => `(${each})*x^${coefficients.length - 1 - i}`).join(' + ');
  };
  it('tell a product from what it is multiplied out', () => {
    fc.assert(
      fc.property(roots, fc.constantFrom('1', '2/2', 'x/x', '(y + 1 - y)', 'e^0'), (factors, trivial) => {
        const product = factors.map(linear).join('*');
        const factored = formula(product, 'factored');
        const expanded = formula(product, 'expanded');
        expect(factored([...factors].reverse().map(linear).join(''))).toMatchObject({ verdict: 'correct' });
        expect(factored(multiplied(factors))).toMatchObject({ score: 0 });
        expect(factored(`(${multiplied(factors)})*${trivial}`)).toMatchObject({ score: 0 });
        expect(expanded(multiplied(factors))).toMatchObject({ verdict: 'correct' });
        expect(expanded(product)).toMatchObject({ score: 0 });
      }),
      { numRuns: 20 },
    );
  });

  it('tell a reduced fraction from others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (a, b, k) => {
          const divisor = (m: number, n: number): number => (n === 0 ? m : divisor(n, m % n));
          const [p, q] = [a / divisor(a, b), b / divisor(a, b)];
          const judge = number(`${p}/${q}`, 'form: lowest terms');
          expect(judge(q === 1 ? `${p}` : `${p}/${q}`).verdict).toBe('correct');
          for (const other of [`${k * p}/${k * q}`, `${p}/${q}*1`, `${k * p}/${q}/${k}`])
            expect(judge(other).verdict, other).toBe('wrong');
        },
      ),
      { numRuns: 50 },
    );
  });
});
