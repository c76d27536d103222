import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node generate.js <folder> <claims> <answers>`: writes small claims, true and false ones, a sheet with questions, a class, and answers to the sheet:
 * half of them in one file, half in files of ten thousand. The same numbers give the same bytes.
 */
const [folder = '', claims = '100', answers = '1000'] = process.argv.slice(2);

/** @type {readonly ((i: number) => string)[]} */
const kinds = [
  (i) => `title: The square of a sum with ${i}
given: { x: real }
claim: (x + ${i})^2 == x^2 + ${2 * i} * x + ${i * i}
`,
  (i) => `title: The square of a sum with ${i}, without its mixed term
given: { x: real }
claim: (x + ${i})^2 == x^2 + ${i * i}
expect: refuted
erratum: The mixed term is missing.
`,
  (i) => `title: A mean moves with its numbers, by ${i}
sizes: { n: any }
given: { x: "tensor[n]" }
claim: mean(x + ${i}) == mean(x) + ${i}
`,
  (i) => `title: A power of a product, number ${i}
given: { x: real > 0, y: real > 0 }
claim: log(x^${1 + (i % 500)} * y) == ${1 + (i % 500)} * log(x) + log(y)
`,
  (i) => `title: A softmax forgets ${i}
sizes: { n: 3 }
given: { x: "tensor[n]" }
claim: softmax(x + ${i}, n) == softmax(x, n)
`,
  (i) => `title: A square is no multiple, ${i}
given: { x: real }
claim: x^2 >= ${i} * x
expect: refuted
erratum: It is less between 0 and ${i}.
`,
  (i) => `title: Twice a product, and ${i}
given: { x: real, y: real }
claim: x^2 + y^2 + ${i} >= 2 * x * y
`,
];

const sheet = `title: Questions of several kinds
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
  - id: number
    kind: number
    prompt: p
    answer: 1/3
    tolerance: { abs: 0.001, rel: 0 }
    samples: { right: ["1/3"], wrong: ["1"] }
  - id: choice
    kind: choice
    prompt: p
    choices: { one: One, two: Two }
    answer: one
    samples: { right: [one], wrong: [two] }
`;

/** @type {readonly ((i: number) => string)[]} */
const written = [
  (i) => `number,1/3 + ${i} - ${i}`,
  (i) => `loss,"(x - m)^2/(2 s) + ln(2 pi s)/2 + ${i} - ${i}"`,
  () => 'choice,one',
  (i) => `number,0.${i}`,
  (i) => `loss,"(x + m)^2/(2 s) + ${i}"`,
  (i) => `choice,"two, or ${i}"`,
  (i) => `number,=cmd|'${i}'!A0`,
  (i) => `loss,${'('.repeat(i % 30)}x`,
  (i) => `nothing,${i}`,
];

for (let i = 0; i < Number(claims); i++) {
  const file = join(folder, 'claims', String(i % 100).padStart(2, '0'), `claim-${i}.yaml`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, kinds[i % kinds.length]?.(1 + Math.floor(i / kinds.length)) ?? '');
}
writeFileSync(join(folder, 'sheet.yaml'), sheet);

/** Three answers of each student. */
const students = Math.ceil(Number(answers) / 3);
const list = openSync(join(folder, 'class.csv'), 'w');
writeSync(list, 'id\nabsent\n');
for (let i = 0; i < students; i += 1000)
  writeSync(list, Array.from({ length: Math.min(1000, students - i) }, (_, k) => `s${i + k}\n`).join(''));
closeSync(list);

mkdirSync(join(folder, 'answers'), { recursive: true });
const half = Math.floor(Number(answers) / 2);
writeAnswers('all-together.csv', 0, half);
for (let from = half; from < Number(answers); from += 10_000)
  writeAnswers(`group-${String(from).padStart(9, '0')}.csv`, from, Math.min(from + 10_000, Number(answers)));

/**
 * @param {string} name
 * @param {number} from
 * @param {number} to
 */
function writeAnswers(name, from, to) {
  const file = openSync(join(folder, 'answers', name), 'w');
  writeSync(file, 'student,question,answer\n');
  for (let at = from; at < to; at += 1000) {
    const rows = Array.from({ length: Math.min(1000, to - at) }, (_, k) => at + k);
    writeSync(file, rows.map((i) => `s${Math.floor(i / 3)},${written[i % written.length]?.(i)}\n`).join(''));
  }
  closeSync(file);
}
