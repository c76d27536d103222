import fc from 'fast-check';
import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { answerOf, showAnswer } from '../../src/grade/answer/answer';
import { csvRecords } from '../../src/grade/read/csv';
import { csvRows } from '../../src/grade/read/csv-rows';
import { jsonReader } from '../../src/grade/read/json-reader';
import { jsonLineRows, jsonRows } from '../../src/grade/read/json-rows';
import { npyAnswer } from '../../src/grade/read/npy';
import { npzRows } from '../../src/grade/read/npz-rows';
import { readerOf, submissionExtensions, submissionReaders } from '../../src/grade/read/readers';
import type { Row } from '../../src/grade/read/submission-row';
import { yamlReader } from '../../src/grade/read/yaml-reader';

const shown = (row: Row): string =>
  row.ok
    ? `${row.row.student}|${row.row.question}|${showAnswer(row.row.answer)}`
    : `${row.fault.place}: ${row.fault.reason}`;
const rowsOf = (rows: Iterable<Row> | string): string[] => (typeof rows === 'string' ? [rows] : [...rows].map(shown));

describe('answers in JSON', () => {
  it('come one by one, by student, or in lists of either', () => {
    expect(jsonRows({ student: 's', question: 'q', answer: '1/2' }, 'f').map(shown)).toEqual(['s|q|1/2']);
    expect(
      jsonRows(
        {
          student: 7,
          answers: {
            a: 0.1,
            b: [
              [1, 2],
              [3, 4],
            ],
            c: true,
          },
        },
        'f',
      ).map(shown),
    ).toEqual(['7|a|0.1', '7|b|[[1, 2], [3, 4]]', '7|c|true']);
    expect(
      jsonRows(
        [
          { student: 's', question: 'q', answer: null },
          { student: 't', answers: {} },
        ],
        'f',
      ).map(shown),
    ).toEqual(['s|q|']);
    expect(jsonRows({ answers: { a: 1 } }, 'f', 'ada').map(shown)).toEqual(['ada|a|1']);
  });
  it('are told apart from what is none', () => {
    expect(jsonRows({ student: 's' }, 'f').map(shown)).toEqual([
      'f: This object has neither answers, nor question and answer.',
    ]);
    expect(jsonRows({ question: 'q', answer: 1 }, 'f').map(shown)).toEqual(['f: The student is missing.']);
    expect(jsonRows({ student: 's', question: 'q', answer: { x: 1 } }, 'f').map(shown)).toEqual([
      'f: An answer is a text, a number or a list, not an object.',
    ]);
    expect(jsonRows({ student: 's', question: 'q', answer: [[1], [2, 3]] }, 'f').map(shown)).toEqual([
      'f: The rows of this list differ in length.',
    ]);
    expect(jsonRows([1], 'f').map(shown)).toEqual(['f, item 1: This is no object with student and answers.']);
    expect(jsonLineRows('{', 'line 1').map(shown)[0]).toMatch(/^line 1: This is no JSON/);
    expect(jsonLineRows(null, 'line 1').map(shown)).toEqual(['line 1: This line is too long.']);
    expect(jsonLineRows(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'line 1').map(shown)[0]).toMatch(/^line 1: /);
  });
  it('have names that mean nothing to JavaScript', () => {
    const rows = jsonLineRows('{"student": "__proto__", "answers": {"__proto__": "1", "constructor": "2"}}', 'f');
    expect(rows.map(shown)).toEqual(['__proto__|__proto__|1', '__proto__|constructor|2']);
    expect(answerOf(JSON.parse('{"__proto__": 1}'))).toEqual(expect.any(String));
  });
});

describe('a data.json of PrairieLearn', () => {
  const read = async (data: object, student: string | null = null): Promise<string[]> =>
    rowsOf([
      ...(await jsonReader.read(new TextEncoder().encode(JSON.stringify(data)), { path: 'f', stem: 'data', student })),
    ] as Row[]);
  const data = {
    submitted_answers: {
      a: ' 1/2 ',
      b: 0.25,
      c: { _type: 'ndarray', _value: [1, 2], _dtype: 'float64' },
      d: ['same', 'other'],
      blank: ' ',
      none: null,
      _files: [{ name: 'e.txt', contents: 'MQ==' }],
    },
    raw_submitted_answers: { a: 'something else' },
    params: { claimcheck: { student: 'variant 7' } },
    variant_seed: 12,
  };
  it('holds answers under the names of questions, of the student that was drawn for', async () => {
    expect(await read(data)).toEqual([
      'variant 7|a| 1/2 ',
      'variant 7|b|0.25',
      'variant 7|c|[1, 2]',
      'variant 7|d|[same, other]',
    ]);
    expect((await read(data, 'ada'))[0]).toBe('ada|a| 1/2 ');
    expect((await read({ ...data, params: {} }))[0]).toBe('data|a| 1/2 ');
  });
  it('is told where an answer is none', async () => {
    expect(await read({ submitted_answers: { a: { x: 1 } } })).toEqual([
      'f: An answer is a text, a number or a list, not an object.',
    ]);
    expect(await read({ submitted_answers: {} })).toEqual([]);
    expect(await read({ submitted_answers: [] })).toEqual([expect.stringMatching(/neither answers/)]);
  });
});

describe('CSV', () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab",\n\r ;1=') });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  it('gives back what was quoted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, end, isEnded) => {
          const text = rows.map((row) => row.map(quote).join(',')).join(end) + (isEnded ? end : '');
          expect([...csvRecords(text, ',')].map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('never throws and always ends', () => {
    fc.assert(
      fc.property(field, (text) => [...csvRecords(text, ',')].length <= text.length + 1),
      { numRuns: 2000 },
    );
  });
  it('says at which line a record starts', () => {
    const text = 'a,b\n"x\ny",1\n\n"broken"x,2\nlast,3';
    expect([...csvRecords(text, ',')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: null },
      { line: 6, cells: ['last', '3'] },
    ]);
  });
  it('loses no more than its line to a quotation mark that is never closed', () => {
    const text = `student,question,answer\ns,q,"1\nt,q,2\n${'u,q,3\n'.repeat(20_000)}`;
    const rows = rowsOf(csvRows(text, 'f.csv'));
    expect(rows[0]).toBe('f.csv:2: A quotation mark is not closed, or a cell is too long.');
    expect(rows[1]).toBe('t|q|2');
    expect(rows).toHaveLength(20_002);
  });
  it('finds its columns by name, among others and in any order', () => {
    expect(rowsOf(csvRows('\uFEFFAnswer;email;Question;Student\n1,5;x@y;q;s\n;;q;t', 'f'))).toEqual([
      's|q|1,5',
      't|q|',
    ]);
    expect(rowsOf(csvRows('student\tquestion\tanswer\ns\tq\t=1+1', 'f'))).toEqual(['s|q|=1+1']);
    expect(rowsOf(csvRows('student,answer\ns,1', 'f'))).toEqual(['The first line has no column question.']);
    expect(rowsOf(csvRows('', 'f'))).toEqual(['The first line has no column student and question and answer.']);
    expect(rowsOf(csvRows('student,question,answer\n,q,1\ns,q,1', 'f'))).toEqual([
      'f:2: The student is missing.',
      's|q|1',
    ]);
  });
});

/** An `.npy` file by hand, as its documentation describes it. */
function npy(
  descr: string,
  shape: readonly number[],
  bytes: Uint8Array,
  { isFortran = false, major = 1 } = {},
): Uint8Array {
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const prefix = major === 1 ? 10 : 12;
  const header = `${dictionary.padEnd(64 * Math.ceil((prefix + dictionary.length + 1) / 64) - prefix - 1)}\n`;
  const file = new Uint8Array(prefix + header.length + bytes.length);
  file.set([0x93, ...new TextEncoder().encode('NUMPY'), major, 0]);
  if (major === 1) new DataView(file.buffer).setUint16(8, header.length, true);
  else new DataView(file.buffer).setUint32(8, header.length, true);
  file.set(new TextEncoder().encode(header), prefix);
  file.set(bytes, prefix + header.length);
  return file;
}
const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const values = (file: Uint8Array) => {
  const read = npyAnswer(file);
  return typeof read === 'string' || read.kind !== 'array'
    ? read
    : { shape: read.shape, values: Array.from(read.values) };
};

describe('arrays of NumPy', () => {
  it.each([
    ['<f8', bytesOf(Float64Array.of(1.5, -2, 0.1)), [1.5, -2, 0.1]],
    ['<f4', bytesOf(Float32Array.of(1.5, -2, 0.1)), [1.5, -2, Math.fround(0.1)]],
    ['<f2', Uint8Array.of(0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00), [1, -2, 2 ** -24]],
    ['<i4', bytesOf(Int32Array.of(1, -2, 7)), [1, -2, 7]],
    ['<i8', bytesOf(BigInt64Array.of(1n, -2n, 7n)), [1, -2, 7]],
    ['|u1', Uint8Array.of(1, 2, 255), [1, 2, 255]],
    ['|b1', Uint8Array.of(1, 0, 1), [1, 0, 1]],
    ['>i2', Uint8Array.of(0, 1, 0xff, 0xfe, 0, 7), [1, -2, 7]],
  ])('are read as %s', (descr, bytes, expected) => {
    for (const major of [1, 2, 3])
      expect(values(npy(descr, [3], bytes, { major }))).toEqual({ shape: [3], values: expected });
  });
  it('are row-major, however they are stored', () => {
    const columns = bytesOf(Float64Array.of(1, 4, 2, 5, 3, 6));
    expect(values(npy('<f8', [2, 3], columns, { isFortran: true }))).toEqual({
      shape: [2, 3],
      values: [1, 2, 3, 4, 5, 6],
    });
    const cube = Float64Array.from({ length: 24 }, (_, i) => i);
    expect(values(npy('<f8', [2, 3, 4], bytesOf(cube)))).toEqual({ shape: [2, 3, 4], values: [...cube] });
    const stored = Float64Array.from(
      { length: 24 },
      (_, i) => (i % 2) * 12 + (Math.floor(i / 2) % 3) * 4 + Math.floor(i / 6),
    );
    expect(values(npy('<f8', [2, 3, 4], bytesOf(stored), { isFortran: true }))).toEqual({
      shape: [2, 3, 4],
      values: [...cube],
    });
    expect(values(npy('<f8', [], bytesOf(Float64Array.of(3))))).toEqual({ shape: [], values: [3] });
  });
  it.each([
    ['no file at all', new Uint8Array(3), 'This is no .npy file.'],
    ['text', new TextEncoder().encode('hello, this is text'), 'This is no .npy file.'],
    ['objects', npy('|O', [1], new Uint8Array(8)), 'This array holds no real numbers.'],
    ['complex numbers', npy('<c16', [1], new Uint8Array(16)), 'This array holds no real numbers.'],
    ['too few bytes', npy('<f8', [3], new Uint8Array(8)), 'This .npy file is cut short.'],
    ['a huge shape', npy('<f8', [100_000, 100_000], new Uint8Array(8)), 'This array has more than 1000000 elements.'],
    [
      'an unknown version',
      npy('<f8', [1], new Uint8Array(8), { major: 9 }),
      'Version 9 of the .npy format is not known.',
    ],
  ])('are refused: %s', (_, file, reason) => expect(npyAnswer(file)).toBe(reason));
  it('never throw, whatever bytes they are', () => {
    const start = npy('<f8', [2], bytesOf(Float64Array.of(1, 2)));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(start.length - 1), fc.nat(255)), { maxLength: 5 }),
        fc.nat(start.length),
        (changes, length) => {
          const file = start.slice();
          for (const [at, byte] of changes) file[at] = byte;
          npyAnswer(file.slice(0, length));
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('are answers to the questions their names say', () => {
    const archive = zipSync({
      'a.npy': npy('<f8', [2], bytesOf(Float64Array.of(1, 2))),
      'b.npy': npy('<i4', [], bytesOf(Int32Array.of(7))),
      'readme.txt': new Uint8Array(3),
    });
    expect(npzRows(archive, 'ada', 'f.npz').map(shown)).toEqual(['ada|a|[1, 2]', 'ada|b|7']);
    expect(npzRows(archive.slice(0, 40), 'ada', 'f.npz').map(shown)[0]).toMatch(
      /^f\.npz: This \.npz file cannot be unpacked/,
    );
    expect(npzRows(zipSync({ 'a.npy': new Uint8Array(70_000_000) }), 'ada', 'f.npz').map(shown)[0]).toMatch(
      /unpacks to more than 64 MiB/,
    );
  });
});

describe('kinds of files of submissions', () => {
  it('are told apart by how their names end, in small letters', () => {
    expect(new Set(submissionExtensions).size).toBe(submissionExtensions.length);
    for (const extension of submissionExtensions) {
      expect(extension).toMatch(/^\.[a-z]+$/);
      expect(readerOf(extension.toUpperCase())?.extensions).toContain(extension);
    }
    expect(readerOf('.txt')).toBeUndefined();
    expect(readerOf('')).toBeUndefined();
  });

  it.each(submissionReaders)(
    '$extensions: say of what they cannot read where and why',
    async ({ extensions, read }) => {
      const file = { path: `x${extensions[0]}`, stem: 'x', student: 'ada' };
      for (const text of ['', '{', 'no answers', '[]]', '\u0000']) {
        const found = await read(new TextEncoder().encode(text), file);
        const reasons =
          typeof found === 'string' ? [found] : found.flatMap((row) => (row.ok ? [] : [row.fault.reason]));
        expect(typeof found === 'string' || found.every(({ ok }) => !ok)).toBe(true);
        for (const reason of reasons) expect(reason).toMatch(/\.$/);
        if (text.length > 2) expect(reasons.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('submissions in YAML', () => {
  const rowsIn = (text: string, student: string | null = null) =>
    yamlReader.read(new TextEncoder().encode(text), { path: 'ada.yaml', stem: 'ada', student });

  it('hold what JSON holds', async () => {
    const text = 'answers:\n  mean: 1.5\n  fraction: 1/3\n  list: [1, 2]\n';
    const value = { answers: { mean: 1.5, fraction: '1/3', list: [1, 2] } };
    expect(await rowsIn(text)).toEqual(jsonRows(value, 'ada.yaml', 'ada'));
    expect(await rowsIn(`student: bob\n${text}`)).toEqual(jsonRows({ student: 'bob', ...value }, 'ada.yaml'));
    expect(await rowsIn('- {student: eve, question: q, answer: yes}', 'bob')).toEqual(
      jsonRows([{ student: 'eve', question: 'q', answer: 'yes' }], 'ada.yaml'),
    );
  });

  it('are refused where they are no YAML, say a thing twice, or refer to something', async () => {
    expect(await rowsIn('answers: [1, 2')).toMatch(/^This is no YAML: .*\.$/);
    expect(await rowsIn('answers:\n  q: 1\n  q: 2\n')).toBe('q stands twice in one map.');
    expect(await rowsIn('answers:\n  q: &a [1, 2]\n  r: *a\n')).toMatch(/^Anchors/);
    expect(await rowsIn(`a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`)).toMatch(/^Anchors/);
  });

  it('are read in a time that grows with their length', async () => {
    const text = `answers:\n${Array.from({ length: 20_000 }, (_, i) => `  q${i}: 1\n`).join('')}`;
    const start = performance.now();
    expect(await rowsIn(text)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('have no way to the prototype of anything', async () => {
    await rowsIn('answers:\n  __proto__: {polluted: 1}\n');
    expect(({} as { readonly polluted?: number }).polluted).toBeUndefined();
  });
});
