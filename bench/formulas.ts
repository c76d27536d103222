/** A sheet with one question, whose answer is a formula in x, m and s > 0; others may follow. */
export const normalLikelihood = `
title: The negative log-likelihood of a normal distribution
given: { x: real, m: real, s: real > 0 }
let: { loss: "(x - m)^2 / (2 * s) + log(2 * pi * s) / 2" }
claim: loss == -logpdf(normal(m, sqrt(s)), x)
ask:
  - id: loss
    kind: formula
    prompt: p
    variables: [x, m, s]
    answer: loss
    samples: { right: ["(x - m)^2/(2s) + ln(2 pi s)/2"], wrong: ["0"] }
`;

/** A question whose answer is a number. */
export const oneThird = `  - id: number
    kind: number
    prompt: p
    answer: 1/3
    tolerance: { abs: 0.001, rel: 0 }
    samples: { right: ["1/3"], wrong: ["1"] }
`;

const squares = [
  '(x - m)^2 / (2 s)',
  '((m - x)/sqrt(2*s))^2',
  '(x^2 - 2*x*m + m^2)/(2*s)',
  '0.5 (m-x)^2/s',
  '(x-m)*(x-m)/s/2',
  '1/2*(x/sqrt(s) - m/sqrt(s))^2',
];
const logarithms = [
  'ln(2 pi s)/2',
  '0.5*ln(2*pi) + 0.5*ln(s)',
  'ln(sqrt(2*pi*s))',
  '(ln(2) + ln(pi) + ln(s))/2',
  '-ln(1/sqrt(2 pi s))',
  'ln(s)/2 + ln(2*pi)/2',
];
const mistakes = ['(x - m)^2 / s', '(x + m)^2 / (2 s)', '(x - m)^2 / (2 s^2)', '(x - m) / (2 s)'];

/** Answers of students: most are right, in as many ways as one may write them, and none is like another. */
export const answers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const square = isRightFormula(i) ? squares[i % squares.length] : mistakes[i % mistakes.length];
    const logarithm = logarithms[Math.floor(i / 7) % logarithms.length];
    const [first, second] = i % 2 === 0 ? [square, logarithm] : [logarithm, square];
    return `(${first}) * ${(i % 97) + 2}/${(i % 97) + 2} + ${second} + ${i} - ${i}`;
  });

export const isRightFormula = (i: number): boolean => i % 5 < 3;

/** Right answers that are different to field arithmetic too: none is proved with another. */
export const unlikeAnswers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const [square, logarithm] = [squares[i % squares.length], logarithms[i % logarithms.length]];
    return `${square} + ${logarithm} + ln(${i + 2} s) - ln(s) - ln(${i + 2})`;
  });
