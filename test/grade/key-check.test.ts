import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import type { Evaluated } from '../../src/grade/answer/quantity';
import { ask } from '../../src/grade/ask-sheet';
import { checkSamples } from '../../src/grade/key-check/check-samples';
import { drawSpace, everyDraw } from '../../src/grade/question/draw-space';
import { numericKey } from '../../src/grade/question/numeric-key';
import { valuesAtDraws } from '../../src/grade/question/values-at-draws';
import { valuesOf } from '../../src/grade/question/values-of';
import { coverageText, sampleText } from '../../src/report/samples';
import { formulaSheet, numberSheet, sheetFrom } from './table';

const exact = '{ abs: 0, rel: 0 }';

/** A question for a number, with its samples. */
const sheet = (reference: string, draw: string, samples: string, more = ''): string =>
  numberSheet(reference, exact, `draw: ${draw}\n${more}`).replace('{ right: ["1"], wrong: ["2"] }', samples);

async function checked(text: string, isOver = () => false) {
  const loaded = loadClaim(text, 'sheet.yaml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return checkSamples(loaded.loaded, { seed: 's', isOver });
}

/** What is wrong with a sheet, as it is told. */
async function toldOf(text: string): Promise<string[]> {
  const found = await checked(text);
  return found.ok
    ? found.result.faults.map(sampleText)
    : found.diagnostics.map(({ code, reason }) => `${code}: ${reason}`);
}

async function coverageOf(text: string, isOver?: () => boolean) {
  const found = await checked(text, isOver);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  return found.result.draws[0];
}

describe('the reference', () => {
  const samples = '{ right: ["1/({{a}} - 3)"], wrong: ["7"] }';
  it('must have a value for every number that can be drawn', async () => {
    expect(await toldOf(sheet('1/(a - 3)', '{ a: integer in 1..5 }', samples))).toEqual([
      'undefined-reference: the reference has no value for a = 3',
    ]);
    expect(await toldOf(sheet('1/(a - 3)', '{ a: integer in 1..5 }', samples, 'where: a != 3'))).toEqual([]);
    expect(await toldOf(sheet('1/(a - 3)', '{ a: integer in 4..8 }', samples))).toEqual([]);
  });
  it('is worked out from values inside their domains', async () => {
    const valued = (from: number) =>
      sheet(
        '1/x',
        `{ a: integer in ${from}..6 }`,
        '{ right: ["1/({{a}} - 3)"], wrong: ["7"] }',
        'values: { x: a - 3 }',
      ).replace('claim: 1 == 1', 'given: { x: real > 0 }\nclaim: x == x');
    expect(await toldOf(valued(1))).toEqual([
      'outside-domain: this value lies outside of the domain that the claim declares for x for a = 1, and for 2 more of 6 draws',
    ]);
    expect(await toldOf(valued(4))).toEqual([]);
  });
  it('may be a formula that some numbers spoil', async () => {
    const holes = (draw: string) =>
      formulaSheet('1/(x + a)', { x: 'real > 0' })
        .replace('kind: formula', `kind: formula\n    draw: { a: ${draw} }`)
        .replace('{ right: ["1"], wrong: ["2"] }', '{ right: ["1/({{a}} + x)"], wrong: [x] }');
    expect(await toldOf(holes('integer in -2..5'))).toContain(
      'the reference "1/(x + a)" is undefined for a = -2, and for 1 more of 8 draws. It has no value at x = 2: leave that out of the domain of the variables, as in x: real != 0.',
    );
    expect(await coverageOf(holes('integer in 0..5'))).toMatchObject({ draws: 6, compared: 6, isProved: true });
  });
});

describe('samples', () => {
  it('are judged with every number that can be drawn', async () => {
    const coinciding = (more: string) =>
      sheet('a^2', '{ a: integer in 0..9 }', '{ right: ["{{a}} * {{a}}"], wrong: ["{{a}} + 2", "-1"] }', more);
    expect(await toldOf(coinciding(''))).toEqual(['the wrong sample "2 + 2" is judged correct for a = 2. Correct.']);
    expect(await toldOf(coinciding('where: a != 2'))).toEqual([]);
    const right = (answer: string) =>
      toldOf(sheet('abs(a)', '{ a: integer in -1..60 }', `{ right: ["${answer}"], wrong: ["-1"] }`));
    expect(await right('{{a}}')).toEqual(['the right sample "(-1)" is judged wrong for a = -1. -1 is not right.']);
    expect(await right('max({{a}}, -{{a}})')).toEqual([]);
  });
  it('have the form that is asked for with every number', async () => {
    const lowest = (answer: string, more = '') =>
      toldOf(
        sheet(
          't/4',
          '{ t: integer in 1..40 }',
          `{ right: ["${answer}"], wrong: ["-7"] }`,
          `form: lowest terms\n${more}`,
        ),
      );
    expect(await lowest('{{t}}/4')).toEqual([
      'the right sample "2/4" is judged wrong for t = 2, and for 19 more of 40 draws. This has the right value, but its fractions are not in lowest terms.',
    ]);
    const half = sheet(
      't/2',
      '{ t: { 1, 3, 5, 7 } }'.replace('{ 1, 3, 5, 7 }', '"{1, 3, 5, 7}"'),
      '{ right: ["{{t}}/2"], wrong: ["{{t}}/2 + 0", "({{t}} - {{t}})/2 + {{t}}/2"] }',
      'form: lowest terms',
    );
    expect(await toldOf(half)).toEqual([]);
  });
  it('of mistakes that get points must not be right', async () => {
    const twice = (draw: string) =>
      sheet(
        'a',
        `{ a: ${draw} }`,
        '{ right: ["{{a}}"], partly: [{ answer: "2 * {{a}}", points: 0.5 }], wrong: ["-7"] }',
        'credit: [{ when: answer == 2 * reference, factor: 0.5, message: twice }]',
      );
    expect(await toldOf(twice('integer in 0..4'))).toEqual([
      'the partly sample "2 * 0" is judged correct for a = 0. It gets 1 points, not 0.5. Correct.',
    ]);
    expect(await toldOf(twice('integer in 1..4'))).toEqual([]);
  });
  it('speak of what is drawn by its places alone', async () => {
    // Students do not know the name a; beside a digit, a number is part of another one.
    const named = sheet('a', '{ a: integer in 1..4 }', '{ right: ["{{a}}"], wrong: [a, "1{{a}}"] }');
    expect(await toldOf(named)).toEqual([]);
    expect(await coverageOf(named)).toMatchObject({ draws: 4, compared: 4 });
    expect(await toldOf(sheet('10 + a', '{ a: integer in 1..4 }', '{ right: ["1{{a}}"], wrong: ["{{a}}"] }'))).toEqual(
      [],
    );
  });
});

describe('conditions', () => {
  const where = (condition: string) =>
    sheet(
      'a + b',
      '{ a: integer in 1..4, b: integer in 1..4 }',
      '{ right: ["{{a}} + {{b}}"], wrong: ["0"] }',
      `where: ${condition}`,
    );
  it('that exclude all draws are told', async () => {
    expect(await toldOf(where('a > 2 * b + 3'))).toEqual([
      'no-draw: none of the 16 choices of numbers satisfies these conditions',
    ]);
  });
  it('that leave one value are told', async () => {
    const fixed = (name: string) =>
      `the drawn name "${name}" is fixed. The conditions under where leave it one value: drop one of them, or give the number under values.`;
    expect(await toldOf(where('a > 3'))).toEqual([fixed('a')]);
    expect(await toldOf(where('a + b > 7'))).toEqual([fixed('a'), fixed('b')]);
    expect(await toldOf(where('a > b'))).toEqual([]);
  });
  it('that are rarely met are met all the same', () => {
    const rare = sheetFrom(
      numberSheet('a', exact, 'draw: { a: integer in 1..99, b: integer in 1..99 }\nwhere: [a == b^2, b > 8]'),
    );
    for (const student of ['ada', 'bob', 'eve', 'max'])
      expect(ask(rare, { student, course: 'c' }).questions[0]?.values).toEqual({ a: '81', b: '9' });
  });
});

describe('where there are too many draws to list', () => {
  const many = (reference: string, right: string) =>
    sheet(reference, '{ a: integer in 1..1000, b: integer in 1..1000 }', `{ right: ["${right}"], wrong: ["0"] }`);
  it('a proof speaks of all, and it is said what was tried', async () => {
    const coverage = await coverageOf(many('a/(b + 1)', '{{a}}/({{b}} + 1)'));
    expect(coverage).toMatchObject({ draws: null, isProved: true });
    expect(coverage && coverageText(coverage)).toMatchInlineSnapshot(
      `"the reference is proved to have a value for every draw; sample answers were tried with 200 of up to 1000000 draws"`,
    );
  });
  it('what is not proved is not said to be', async () => {
    const coverage = await coverageOf(many('1/(a^3 - b^3 - 3/2)', '1/({{a}}^3 - {{b}}^3 - 3/2)'));
    expect(coverage).toMatchObject({ isProved: false });
    expect(coverage && coverageText(coverage)).toMatchInlineSnapshot(
      `"the reference was worked out for 200 of up to 1000000 draws; sample answers were tried with 200 of them"`,
    );
  });
  it('the extremes are among them', async () => {
    expect(await toldOf(many('1/(a - 1000)', '1/({{a}} - 1000)'))).toEqual([
      expect.stringMatching(/^undefined-reference: the reference has no value for a = 1000, b = \d+/),
    ]);
  });
});

it('is said where effort ran out', async () => {
  let asked = 0;
  const text = sheet('a', '{ a: integer in 1..99 }', '{ right: ["{{a}}"], wrong: ["-7"] }');
  const coverage = await coverageOf(text, () => ++asked > 20);
  expect(coverage?.compared).toBeLessThan(40);
});

it('works out values for many draws at once as for each', () => {
  const claim = sheetFrom(
    numberSheet(
      'log(a^2 + 1) / (b - 2) + (a < b) * sqrt(a) + max(a, b, 1/3) + sum([a, b, pi])',
      exact,
      'draw: { a: integer in -2..3, b: "{1, 2, 5/2}" }',
    ),
  ).questions[0]?.part.claim;
  const asked = claim?.ask[0];
  if (claim === undefined || asked?.kind !== 'number') throw new Error('no question');
  const { open, node } = numericKey(claim, 0, asked);
  const draws = [...everyDraw(drawSpace(open))];
  const shownOf = (values: readonly Evaluated[]) =>
    values.map((value) => (typeof value === 'string' ? value : [value.exact(), value.enclosure()]));
  expect(draws).toHaveLength(18);
  expect(valuesAtDraws([node], draws).map(([values = []]) => shownOf(values))).toEqual(
    draws.map((drawn) => shownOf(valuesOf([node], drawn)[0] ?? [])),
  );
});
