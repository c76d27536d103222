import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judging, question } from './table';

const nearly = 'tolerance: { abs: 0.001, rel: 0 }';
const judgeOf = (prompt: string, fields: string) => {
  const judge = judging(question(`prompt: ${JSON.stringify(prompt)}\n${fields}`));
  return (answer: string) => judge('q', answer);
};
const three = (prompt: string, more = '') => judgeOf(prompt, `kind: number\nanswer: "3"\n${nearly}\n${more}`);
const forms = (name: string): readonly string[] => [`${name}: 3`, `${name} = 3`, `${name} is 3`, `the ${name} is 3`];

describe('words before an answer', () => {
  const judge = three('Compute it.');
  const hedges =
    'probably presumably likely possibly maybe perhaps hopefully unsure certainly supposedly could might may should would must can cannot isnt unlikely untrue lie false wrong almost nearly between some estimate approximation guess attempt draft alternative complement negation opposite square log double half kilo offset everything anything vielleicht vermutlich wahrscheinlich fast keinesfalls';
  it.each(hedges.split(' '))('that may say something of it are refused: %s', (word) => {
    for (const answer of [...forms(word), `the answer ${word}: 3`, `the answer is ${word}: 3`, `answer = ${word} = 3`])
      expect(judge(answer), answer).toMatchObject({ verdict: 'invalid', score: 0 });
  });
  it.each([
    'could be',
    'cannot be',
    'everything but',
    'instead of',
    'two times',
    'mean plus one',
    'close to',
    'old mean',
  ])('may be several: %s', (words) => {
    for (const answer of [`${words}: 3`, `${words} = 3`, `the answer ${words}: 3`])
      expect(judge(answer), answer).toMatchObject({ verdict: 'invalid', score: 0 });
  });
  it('are told to be left out', () =>
    expect(judge('the answer is probably: 3').message).toBe(
      '"probably" before the value is no name of what is asked for. Write the answer alone.',
    ));

  const answers = [
    ...[
      'answer: 3',
      'The answer is 3.',
      'Answer = 3',
      'result: 3',
      'The final result is 3',
      'so 3',
      'hence x = 3',
      '3',
    ],
    ...[
      'thus, 3'.replace(',', ''),
      'value: 3',
      'we get 3',
      'Antwort: 3',
      'Das Ergebnis ist 3',
      'also x = 3',
      'it is 3',
    ],
    ...[
      'x = 3',
      'x_1 = 3',
      'W_out = 3',
      'x_max = 3',
      'λ_max = 3',
      "f'(1) = 3",
      'f(1) = 3',
      'θ̂ = 3',
      'D* = 3',
      'σ² = 3',
    ],
    ...[
      'E[X] = 3',
      'P(A) = 3',
      'P(A|B) = 3',
      'P(X = 1) = 3',
      'KL(p‖q) = 3',
      'I(X;Y) = 3',
      'det A = 3',
      '|A| = 3',
      'dW = 3',
    ],
    ...[
      '∂L/∂w = 3',
      String.raw`\frac{\partial L}{\partial w} = 3`,
      'dL/dw = 3',
      '∇f = 3',
      'mean = 3',
      'var: 3',
      'MSE = 3',
    ],
  ];
  it.each(answers)('that name it are read: %s', (answer) => expect(judge(answer).verdict).toBe('correct'));

  it.each([
    [String.raw`\boxed{x = 3}`, 'correct'],
    [String.raw`$\boxed{x = 3}$.`, 'correct'],
    [String.raw`\fbox{\boxed{x = 3}}`, 'correct'],
    [String.raw`\boxed{x = 4}`, 'wrong'],
    [String.raw`\boxed{x = 3 = 4}`, 'invalid'],
    [String.raw`\boxed{x = 3}\boxed{x = 4}`, 'invalid'],
    [String.raw`\boxed{x = 3} = 4`, 'invalid'],
    [String.raw`\boxed{square = 3}`, 'invalid'],
    ['{x = 3, y = 4}', 'invalid'],
  ])('may stand in a box with it: %s is %s', (answer, verdict) => expect(judge(answer).verdict).toBe(verdict));

  it('are none but those that are listed', () => {
    const word = fc
      .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 4, maxLength: 9 })
      .map((letters) => `q${letters.join('')}`);
    fc.assert(
      fc.property(word, fc.constantFrom(0, 1, 2, 3), (name, form) => {
        expect(judge(forms(name)[form] ?? '').score).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('words of the question', () => {
  const judge = three('How wide is the receptive field of the network, a LeakyReLU behind it?');
  it.each(['receptive field', 'RF', 'field', 'width', 'network width', 'LeakyReLU'])(
    'may stand before the answer, as may their initials: %s',
    (name) => expect(judge(`${name} = 3`).verdict).toBe('correct'),
  );
  it.each(['mean', 'accuracy', 'rfx', 'wi'])('leave no other quantity to be named: %s', (name) =>
    expect(judge(`${name} = 3`)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  it('are no names where they deny', () => {
    const denying = three('What is not twice the square? Give the negative, or the inverse.');
    for (const name of ['not', 'twice', 'square', 'negative', 'or', 'inverse', 'not twice'])
      expect(denying(`${name}: 3`).score, name).toBe(0);
  });
});

describe('words that a question happens to use', () => {
  const judge = three('All lie between 1 and 5, some may not be seen; the other must be close. What is the mean?');
  it.each('all lie between some may not be seen other must close and the of what'.split(' '))(
    'name nothing: %s',
    (word) => expect(judge(`${word} = 3`).score).toBe(0),
  );
  it.each(['dmaybe/dx', '∇maybe', '∂maybe/∂x', '∫ maybe dx', 'the of', 'x\u0336', 'x\u0338', 'd/dmaybe'])(
    'nor do these: %s',
    (name) => expect(judge(`${name} = 3`).score).toBe(0),
  );
  it.each(['mean', 'the mean', 'dL/dx', '∇f', 'd/dx', '∂L/∂w', '∫ f(x) dx', String.raw`\int_0^1 6x\,dx`, 'x\u0302'])(
    'but for %s',
    (name) => expect(judge(`${name} = 3`).score).toBe(1),
  );
});

describe('a name with brackets is that of what stands in them', () => {
  const judge = three('What is E[-X], and what P(A^c)?');
  it.each([
    'E[-X] = 3',
    'E(-X) = 3',
    String.raw`\mathbb{E}[-X] = 3`,
    'P(A^c) = 3',
    String.raw`P\left(A^{c}\right) = 3`,
  ])('as the question writes it: %s', (answer) => expect(judge(answer).verdict).toBe('correct'));
  it.each(['E[X] = 3', 'P(A) = 3', 'E[-2X] = 3', 'P(B^c) = 3', 'E[-Y] = 3', 'Var(-X) = 3'])(
    'and of nothing else: %s',
    (answer) => expect(judge(answer)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  const open = three('Compute it.');
  it.each([
    ...[
      'E[-X] = 3',
      'E[1/X] = 3',
      'E[X^2] = 3',
      'E[X + Y] = 3',
      'Var(2X) = 3',
      'P(A^c) = 3',
      'P(X != 1) = 3',
      "P(A') = 3",
    ],
    ...[
      'P(not A) = 3',
      String.raw`P(\bar{A}) = 3`,
      String.raw`P(\overline{A}) = 3`,
      'P(¬A) = 3',
      '-E[X] = 3',
      'f(-x) = 3',
    ],
  ])('or is asked back: %s', (answer) => expect(open(answer)).toMatchObject({ verdict: 'invalid', score: 0 }));

  it('takes a given value for no question', () => {
    const given = three('P(A) = 1/2 and P(B) = 1/3. What is P(A and B)?');
    expect(given('P(A) = 3').verdict).toBe('invalid');
  });

  it('covers the function that a symbol names, also where the claim declares it', () => {
    const sheet = question(
      'prompt: Give the density.\nkind: formula\nanswer: 2*x\nvariables: { x: real }\nsymbol: p',
    ).replace('claim: 1 == 1', 'given: { p: real, x: real }\nclaim: p == p');
    const score = (answer: string) => judging(sheet)('q', answer).score;
    for (const answer of ['p(x) = 2x', 'p = 2x', 'p(x) = 2 x']) expect(score(answer), answer).toBe(1);
    for (const answer of ['q(x) = 2x', 'p(2x) = 2x', 'p(-x) = 2x', "p'(x) = 2x"]) expect(score(answer), answer).toBe(0);
  });
});

describe('about so much', () => {
  const marks = [
    'about',
    'roughly',
    'approximately',
    'approx',
    'approx.',
    'ca.',
    'circa',
    'around',
    '~',
    '≈',
    '≃',
    '≅',
    '∼',
  ];
  const more = [
    String.raw`\approx`,
    String.raw`\simeq`,
    'the answer is about',
    'q ≈',
    'q: about',
    'mean ≈',
    'answer ≈',
  ];
  const exactly = judgeOf('p', 'kind: number\nanswer: "3"\ntolerance: { abs: 0, rel: 0 }');
  const roughly = three('p');
  const formula = judgeOf('p', 'kind: formula\nanswer: x^2\nvariables: { x: real }');
  it.each([...marks, ...more])('is not exact: %s', (mark) => {
    expect(exactly(`${mark} 3`)).toMatchObject({ verdict: 'invalid', score: 0 });
    expect(formula(`${mark} x^2`)).toMatchObject({ verdict: 'invalid', score: 0 });
    expect(roughly(`${mark} 3`).verdict).toBe('correct');
  });
  it.each(['6/2 ≈ 3', 'q = 6/2 ≈ 3.0', 'q = 3', '3'])('but the value before may be: %s', (answer) =>
    expect(exactly(answer).verdict).toBe('correct'),
  );
  it('is not exact in a tensor or a set either', () => {
    const tensor = judgeOf('p', 'kind: tensor\nanswer: "[5, 7]"\ntolerance: { abs: 0, rel: 0 }');
    const set = judgeOf('p', 'kind: set\nanswer: ["5", "7"]\ntolerance: { abs: 0, rel: 0 }');
    for (const answer of ['≈ [5, 7]', 'y_1 ≈ 5, y_2 ≈ 7', 'y_1 = 5, y_2 ≈ 7']) expect(tensor(answer).score).toBe(0);
    for (const answer of ['x ≈ 5, x ≈ 7', '5, ≈7', 'x = 5 or about 7']) expect(set(answer).score).toBe(0);
    expect(tensor('y_1 = 5, y_2 = 7').score).toBe(1);
    expect(set('x = 5, x = 7').score).toBe(1);
  });
  it.each(['minimum 3', 'maximum 3', 'min 3', 'max (3)', 'minimum: 3', String.raw`\min 3`, 'sup 3', 'round 3'])(
    'and a bound is no value: %s',
    (answer) => expect(roughly(answer)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  it.each(['min(3, 4)', 'max{3, 2}', String.raw`\min\{3, 4\}`, 'max(3)'])('unless it is worked out: %s', (answer) =>
    expect(roughly(answer).verdict).toBe('correct'),
  );
});

describe('several values in order', () => {
  const values = judgeOf('p', `kind: values\nanswer: { p: 1/4, q: 3/4 }\n${nearly}`);
  it.each([
    ...['1/4 or 3/4', 'either 1/4 or 3/4', 'p = 1/4 or q = 3/4', 'p = 1/4 ∨ q = 3/4', '1/4 oder 3/4', '1/4 ou 3/4'],
    ...[
      String.raw`1/4 \lor 3/4`,
      '{1/4, 3/4}',
      String.raw`\{1/4, 3/4\}`,
      '{1/4; 3/4}',
      '1/4, 3/4 or 3/4, 1/4',
      '{3/4, 1/4}',
    ],
    ...['q is 1/4, p is 3/4', 'q ~ 1/4, p ~ 3/4', 'q ≈ 1/4 and p ≈ 3/4', 'r = 1/4, s = 3/4', 'p = 1/4, p = 3/4'],
  ])('are no alternatives and no set: %s', (answer) => expect(values(answer).score).toBe(0));
  it.each([
    ...['1/4, 3/4', '(1/4, 3/4)', '[1/4, 3/4]', '1/4 and 3/4', '1/4; 3/4', 'p = 1/4 and q = 3/4', 'q = 3/4, p = 1/4'],
    ...['p is 1/4 and q is 3/4', 'p ≈ 1/4, q ≈ 3/4', '{p = 1/4, q = 3/4}', '1/4\n3/4', 'p: 1/4, q: 3/4'],
  ])('but for %s', (answer) => expect(values(answer).score).toBe(1));

  const statistics = judgeOf('Give the mean and the variance.', `kind: values\nanswer: { mean: 2, var: 3 }\n${nearly}`);
  it('may have names in other words', () => {
    expect(statistics('the mean is 2 and the variance is 3').score).toBe(1);
    expect(statistics('variance = 3, average = 2').score).toBe(1);
    expect(statistics('variance = 2, mean = 3').score).toBe(0);
    expect(statistics('variance is 2, mean is 3').score).toBe(0);
  });
});

describe('names before other kinds', () => {
  const interval = judgeOf('For which x?', 'kind: interval\nanswer: "(0, 2)"');
  it.each(['maybe = (0, 2)', 'lie in (0, 2)', 'not = (0, 2)', 'probably ∈ (0, 2)', '0 < unlikely < 2'])(
    '%s',
    (answer) => expect(interval(answer).score).toBe(0),
  );
  it.each(['x ∈ (0, 2)', 'D = (0, 2)', 'x in (0, 2)', '0 < x < 2', '0 < η < 2'])('but for %s', (answer) =>
    expect(interval(answer).score).toBe(1),
  );
  const tensor = judgeOf('p', `kind: tensor\nanswer: "[1, 2]"\n${nearly}`);
  it.each(['probably: [1, 2]', 'could be = (1, 2)', 'transposed: [1, 2]'])('%s', (answer) =>
    expect(tensor(answer).score).toBe(0),
  );
  const set = judgeOf('p', `kind: set\nanswer: ["1", "2"]\n${nearly}`);
  it.each(['maybe = {1, 2}', 'x = 1 or probably = 2', 'complement: 1, 2', 'unlikely ∈ {1, 2}'])('%s', (answer) =>
    expect(set(answer).score).toBe(0),
  );
  const formula = judgeOf('Differentiate it.', 'kind: formula\nanswer: 2*x\nvariables: { x: real }');
  it.each(['probably = 2x', 'maybe -> 2x', 'not f -> 2x', 'half: 2x', 'square = 2x', 'the derivative could be 2x'])(
    '%s',
    (answer) => expect(formula(answer).score).toBe(0),
  );
  it.each(["f' = 2x", 'derivative: 2x', 'x -> 2x', 'f: x -> 2x', 'f(x) = 2x', 'the derivative is 2x', 'y → 2x'])(
    'but for %s',
    (answer) => expect(formula(answer).score).toBe(1),
  );
});
