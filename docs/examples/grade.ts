// Asks and grades with the library: the same sheet, for every student with other numbers.
import { readFileSync } from 'node:fs';
import { ask, equal, grade, verify } from 'claimcheck';

const text = readFileSync(new URL('../../claims/sheets/layer-norm.yaml', import.meta.url), 'utf8');
const sheet = [{ id: 'sheets/layer-norm', text }];

// The answer key is part of a claim: prove it before it is used.
const { verdict, met, samples } = await verify(text, { id: 'sheets/layer-norm' });
console.log(`the key is ${verdict}, met: ${met}, ${samples?.checked ?? 0} sample answers judged as they should be`);

const asked = ask(sheet, { student: 'ada', course: 'course' });
const [mean] = asked.questions;
const [a, b] = [Number(mean?.values.a), Number(mean?.values.b)];

const submissions = [
  { student: 'ada', answers: { 'ln-mean': a + 1.5 * b, 'ln-output': [-1.2, -0.4, 0.4, 1.2] } },
  { student: 'bob', question: 'ln-two-features', answer: '(x - y) / abs(x - y)' },
];
for await (const { student, question, verdict, points, maxPoints, message } of grade(sheet, submissions)) {
  console.log(`${student} ${question} ${verdict} ${points}/${maxPoints} ${message}`);
}

const answer = await equal({ a: '(x + 1)^2', b: 'x^2 + 2x + 1', given: ['x: real'] });
console.log(`one formula and another are ${answer.verdict}`);
