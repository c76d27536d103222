import fc from 'fast-check';
import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { answerOf, showAnswer } from '../../src/grade/answer/answer';
import { CsvParser, csvRecords } from '../../src/grade/read/csv';
import { csvReader } from '../../src/grade/read/csv-reader';
import { EncodingTest, fileText, MixedText } from '../../src/grade/read/file-text';
import { jsonReader } from '../../src/grade/read/json-reader';
import { jsonLineRows, jsonRows } from '../../src/grade/read/json-rows';
import { jsonValue } from '../../src/grade/read/json-value';
import { npyAnswer } from '../../src/grade/read/npy';
import { npzRows } from '../../src/grade/read/npz-rows';
import { startOf } from '../../src/grade/read/place-in-text';
import { pyReader } from '../../src/grade/read/py-reader';
import type { FileContent, SubmissionFile } from '../../src/grade/read/reader';
import { readerOf, submissionReaders } from '../../src/grade/read/readers';
import { submissionExtensions } from '../../src/grade/read/submission-extensions';
import type { Row } from '../../src/grade/read/submission-row';
import { texReader } from '../../src/grade/read/tex-reader';
import { Utf8Scan } from '../../src/grade/read/utf8-scan';
import { unsaid, type Whose } from '../../src/grade/read/whose';
import { yamlReader } from '../../src/grade/read/yaml-reader';

const shown = (row: Row): string =>
  row.ok
    ? `${row.row.student}|${row.row.question}|${showAnswer(row.row.answer)}`
    : `${row.fault.place}: ${row.fault.reason}`;
const ada: Whose = { kind: 'one', student: 'ada' };
/** What is in a file, of which the text comes in parts of so many characters. */
const contentOf = (content: string | Uint8Array, part = 7): FileContent => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    bytes: async () => bytes,
    text: async function* () {
      const text = new TextDecoder().decode(bytes);
      for (let at = 0; at < text.length; at += part) yield text.slice(at, at + part);
    },
    workbook: async () => ({ ok: false, reason: 'This is no workbook.' }),
  };
};
const questions = ['q', 'r', 'mean'];
const fileOf = (path: string, whose: Whose = unsaid): SubmissionFile => ({
  path,
  stem: path.replace(/\..*/, ''),
  whose,
  question: (name) => ({ isOne: questions.includes(name), meant: name === 'maen' ? 'mean' : null }),
});
async function csvRowsOf(text: string, path = 'f', { whose = unsaid, part = 7 } = {}): Promise<string[]> {
  const rows: string[] = [];
  for await (const some of csvReader.read(contentOf(text, part), fileOf(path, whose))) rows.push(...some.map(shown));
  return rows;
}

describe('code of Python', () => {
  const rowsOf = async (text: string, path: string, whose: Whose = ada): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for await (const some of pyReader.read(contentOf(text), { ...fileOf(path, whose), question: named }))
      rows.push(...some);
    return rows;
  };
  const named = (name: string) => ({ isOne: ['q', 'ln-code'].includes(name), meant: null });
  it('is the answer to the question that its file is named after', async () => {
    const text = 'def f(x):\n\treturn "é"\n';
    const [row, ...others] = await rowsOf(text, 'q.py');
    expect(row).toMatchObject({ ok: true, row: { student: 'ada', question: 'q', answer: { kind: 'text', text } } });
    expect(row?.ok === true && row.row.at()).toEqual(startOf('q.py'));
    expect(others).toEqual([]);
    expect((await rowsOf(text, 'ln_code.py')).map(shown)).toEqual([`ada|ln-code|${text}`]);
    expect((await rowsOf(text, 'ln-code.py')).map(shown)).toEqual([`ada|ln-code|${text}`]);
    expect((await rowsOf(text, 'main.py')).map(shown)).toEqual([`ada|main|${text}`]);
    expect(await rowsOf(text, 'save.py', unsaid)).toEqual([]);
    expect((await rowsOf(text, 'q.py', unsaid)).map(shown)).toEqual(['q.py: The student is missing.']);
  });
});

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
    expect(jsonRows({ answers: { a: 1 } }, 'f', ada).map(shown)).toEqual(['ada|a|1']);
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
  const read = async (data: object, whose: Whose = { kind: 'unsaid', stem: 'data' }): Promise<string[]> => {
    const rows: string[] = [];
    for await (const some of jsonReader.read(contentOf(JSON.stringify(data)), fileOf('f', whose)))
      rows.push(...some.map(shown));
    return rows;
  };
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
    expect((await read(data, ada))[0]).toBe('ada|a| 1/2 ');
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
          expect(csvRecords(text, ',').map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('never throws and always ends', () => {
    fc.assert(
      fc.property(field, (text) => csvRecords(text, ',').length <= text.length + 1),
      { numRuns: 2000 },
    );
  });
  it('says at which line a record starts', () => {
    const text = 'a,b\n"x\ny",1\n\n"broken"x,2\nlast,3';
    expect(csvRecords(text, ',').map(({ line, cells }) => ({ line, cells }))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: null },
      { line: 6, cells: ['last', '3'] },
    ]);
  });
  it('loses no more than its line to a quotation mark that is never closed', async () => {
    const text = `student,question,answer\ns,q,"1\nt,q,2\n${'u,q,3\n'.repeat(20_000)}`;
    for (const part of [1000, 1e6]) {
      const rows = await csvRowsOf(text, 'f.csv', { part });
      expect(rows[0]).toBe('f.csv:2: A quotation mark is not closed, or a cell is too long.');
      expect(rows[1]).toBe('t|q|2');
      expect(rows).toHaveLength(20_002);
    }
  });
  it('is the same in whatever parts it comes', () => {
    fc.assert(
      fc.property(field, fc.integer({ min: 1, max: 4 }), (text, part) => {
        const parser = new CsvParser(',');
        const parts = Array.from({ length: Math.ceil(text.length / part) }, (_, i) =>
          text.slice(i * part, (i + 1) * part),
        );
        const records = [...parts.flatMap((each) => parser.take(each)), ...parser.end()];
        expect(records).toEqual(csvRecords(text, ','));
      }),
      { numRuns: 3000 },
    );
  });
  it('finds its columns by name, among others and in any order', async () => {
    expect(await csvRowsOf('Answer;email;Question;Student\n1,5;x@y;q;s\n;;q;t', 'f')).toEqual(['s|q|1,5', 't|q|']);
    expect(await csvRowsOf('student\tquestion\tanswer\ns\tq\t=1+1')).toEqual(['s|q|=1+1']);
    expect(await csvRowsOf('', 'f')).toEqual(['f: This file is empty.']);
    expect(await csvRowsOf('student,answer\ns,1')).toEqual([expect.stringMatching(/neither the columns student/)]);
    expect(await csvRowsOf('question,answer\nq,1')).toEqual(['f: The first line has no column student.']);
    expect(await csvRowsOf('question,answer\nq,1', 'f', { whose: ada })).toEqual(['ada|q|1']);
    expect(await csvRowsOf('student,question,answer,answer\ns,q,1,2')).toEqual(['f: Two columns are named answer.']);
    expect(await csvRowsOf('student,question,answer\n,q,1\ns,q,1')).toEqual(['f:2: The student is missing.', 's|q|1']);
  });
  it('refuses a row with more cells than the first line, but for blank ones', async () => {
    const surplus = (count: number): string =>
      `f:2: This row has ${count} cells, and the first line 3; an answer with a separator in it stands in quotation marks.`;
    expect(await csvRowsOf('student,question,answer\ns,q,3,5\nt,q,1,,\nu,q,"3,5"')).toEqual([
      surplus(4),
      't|q|1',
      'u|q|3,5',
    ]);
    expect(await csvRowsOf('student,q,r\ns,0,693,1')).toEqual([surplus(4)]);
  });
  it('may have a row a student and a column a question', async () => {
    expect(await csvRowsOf('Name,mean,e-mail,q\nann,1/2,a@b,2\nbob,,c@d,"1,5"')).toEqual([
      'a@b|mean|1/2',
      'a@b|q|2',
      'c@d|q|1,5',
    ]);
    expect(await csvRowsOf('student,maen,q\ns,1,2')).toEqual([
      'f: There is no question of the name of a column: maen (for mean?).',
    ]);
  });
});

describe('whose an answer is', () => {
  const bob = { student: 'bob', question: 'q', answer: 1 };
  it('is said by its place, and a file that names another is not believed', () => {
    const other = 'f: This names the student bob, but it is of ada by its place or by --student.';
    expect(jsonRows(bob, 'f', ada).map(shown)).toEqual([other]);
    expect(jsonRows(bob, 'f', ada)[0]).toMatchObject({ fault: { student: 'ada' } });
    expect(jsonRows({ student: 'bob', answers: { q: 1 } }, 'f', ada).map(shown)).toEqual([other]);
    expect(jsonRows({ ...bob, student: ' ada ' }, 'f', ada).map(shown)).toEqual(['ada|q|1']);
  });
  it('is the same in whatever way letters are composed', () => {
    const [row] = jsonRows({ ...bob, student: 'Zoe\u0308' }, 'f', { kind: 'one', student: 'Zo\u00eb' });
    expect(row).toMatchObject({ ok: true, row: { student: 'Zo\u00eb' } });
  });
  it('is asked where several folders may say it', () => {
    const among: Whose = { kind: 'among', folders: ['monday', 'bob'] };
    expect(jsonRows(bob, 'f', among).map(shown)).toEqual(['bob|q|1']);
    expect(jsonRows({ ...bob, student: 'eve' }, 'f', among).map(shown)[0]).toMatch(/none of the folders monday\/bob/);
    expect(jsonRows({ answers: { q: 1 } }, 'f', among).map(shown)[0]).toMatch(/nothing says which/);
  });
  it('keeps all digits of an id, and all characters of a name', () => {
    const ids =
      '[{"student":10000000000123457,"question":"q","answer":0.12345678901234567890},{"student":10000000000123456,"question":"q","answer":NaN}]';
    expect(jsonLineRows(ids, 'f').map(shown)).toEqual([
      '10000000000123457|q|0.12345678901234567890',
      '10000000000123456|q|NaN',
    ]);
    const filed = ['a', 'b'].map((last) => {
      const [row] = jsonRows({ ...bob, student: 'n'.repeat(300) + last }, 'f');
      return row?.ok === false ? row.fault.student : null;
    });
    expect(new Set(filed).size).toBe(2);
    for (const each of filed) expect(each).toMatch(/^n{100}… \([0-9a-f]{16}\)$/);
  });
  it('leaves texts in JSON alone', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonValue(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
    const text = JSON.stringify(['NaN', '\\"12345678901234567890\\', 'Infinity', '1e999', 0.1 + 0.2]);
    expect(jsonValue(text)).toEqual(JSON.parse(text));
  });
});

describe('texts in files', () => {
  const bytesIn = (encoding: BufferEncoding, text: string): Uint8Array => Uint8Array.from(Buffer.from(text, encoding));
  it.each([
    ['UTF-8', bytesIn('utf8', 'Müller, Łódź')],
    ['UTF-8 with a byte order mark', bytesIn('utf8', '\uFEFFMüller, Łódź')],
    ['UTF-16 as spreadsheets write it', bytesIn('utf16le', '\uFEFFMüller, Łódź')],
  ])('are read as %s', (_, bytes) => expect(fileText(bytes)).toBe('Müller, Łódź'));
  it('are of Windows or Latin-1 if they are no UTF-8, so that names stay apart', () => {
    expect(fileText(bytesIn('latin1', 'Müller Möller'))).toBe('Müller Möller');
    expect(fileText(Uint8Array.of(0x80, 0x31))).toBe('€1');
  });
  it('are refused where they are in two encodings, with the first byte that is out of place', () => {
    const mixed = Buffer.concat([bytesIn('utf8', 'a\nJosé 𝒙'), bytesIn('latin1', 'é,'), bytesIn('utf8', 'ü')]);
    expect(() => fileText(mixed)).toThrow(MixedText);
    const scan = new Utf8Scan();
    for (const byte of mixed) scan.take(Uint8Array.of(byte));
    expect(scan).toMatchObject({ stray: { byte: 0xe9, line: 2, column: 8 }, hasLongCharacters: true });
    expect(() => fileText(Buffer.concat([bytesIn('latin1', 'é\n'), bytesIn('utf8', 'é')]))).toThrow(/E9/);
  });
  it('are UTF-8 if and only if a decoder reads them', () => {
    const bytes = fc.array(
      fc.oneof(
        fc.constantFrom([0x41], [0x0a], [0xe9], [0xc3, 0xa9], [0xe2, 0x82, 0xac], [0xf0, 0x9d, 0x92, 0x99]),
        // Too long, surrogates, too large, cut short.
        fc.constantFrom(
          [0xc0, 0xaf],
          [0xe0, 0x80, 0xaf],
          [0xed, 0xa0, 0x80],
          [0xf4, 0x90, 0x80, 0x80],
          [0xf0, 0x9d],
          [0xe2, 0x82],
        ),
        fc.array(fc.integer({ min: 0x7f, max: 0xff }), { maxLength: 3 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(bytes, (parts) => {
        const whole = Uint8Array.from(parts.flat());
        const scan = new Utf8Scan();
        scan.take(whole.subarray(0, 2));
        scan.take(whole.subarray(2));
        scan.end();
        let isText = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(whole);
        } catch {
          isText = false;
        }
        expect(scan.stray === null).toBe(isText);
      }),
      { numRuns: 5000 },
    );
  });
  it('are told from all parts', () => {
    const test = new EncodingTest();
    for (const byte of bytesIn('utf8', 'aé€')) test.take(Uint8Array.of(byte));
    expect(test.end()).toBe('utf-8');
    const cut = new EncodingTest();
    cut.take(bytesIn('utf8', 'a€').subarray(0, 3));
    expect(cut.end()).toBe('windows-1252');
    const longer = new EncodingTest();
    longer.take(bytesIn('utf8', '€€').subarray(0, 5));
    expect(() => longer.end()).toThrow(MixedText);
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
    expect(npzRows(archive, ada, 'f.npz').map(shown)).toEqual(['ada|a|[1, 2]', 'ada|b|7']);
    expect(npzRows(archive.slice(0, 40), ada, 'f.npz').map(shown)[0]).toMatch(
      /^f\.npz: This \.npz file cannot be unpacked/,
    );
    expect(npzRows(zipSync({ 'a.npy': new Uint8Array(70_000_000) }), ada, 'f.npz').map(shown)[0]).toMatch(
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

  // Any text may be code, which is told where it is judged.
  it.each(submissionReaders.filter((each) => each !== pyReader))(
    '$extensions: say of what they cannot read where and why',
    async ({ extensions, read }) => {
      for (const text of ['', '{', 'no answers', '[]]', '\u0000']) {
        const found: Row[] = [];
        for await (const rows of read(contentOf(text), fileOf(`x${extensions[0]}`, ada))) found.push(...rows);
        expect(found.filter(({ ok }) => ok)).toEqual([]);
        for (const row of found) {
          expect(row).toMatchObject({ fault: { reason: expect.stringMatching(/\.$/), student: 'ada' } });
        }
        if (text.length > 2) expect(found.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('submissions in LaTeX', () => {
  const rowsIn = async (text: string): Promise<string[]> => {
    const found: Row[] = [];
    const file = fileOf('ada.tex', { kind: 'unsaid', stem: 'ada' });
    for await (const rows of texReader.read(contentOf(text), file)) found.push(...rows);
    return found.map(shown);
  };

  it('have an environment for each answer, in a document or alone', async () => {
    const answers = String.raw`
\begin{answer}{mean} $\frac{3}{2}$ \end{answer}
Some words, and \emph{more}. % \begin{answer}{no} 1 \end{answer}
\begin{answer}{proof}
  \begin{align*}
    x &= 1 \\ % a word
      &= 2 - 1
  \end{align*}
\end{answer}`;
    const read = [
      String.raw`ada|mean|$\frac{3}{2}$`,
      `ada|proof|${String.raw`\begin{align*}
    x &= 1 \\         ${''}
      &= 2 - 1
  \end{align*}`}`,
    ];
    const bare = (rows: readonly string[]): string[] => rows.map((row) => row.replace(/\s+/g, ' '));
    expect(bare(await rowsIn(answers))).toEqual(bare(read));
    const whole = String.raw`\documentclass{article}\begin{document}${answers}\end{document}`;
    expect(bare(await rowsIn(whole))).toEqual(bare(read));
  });

  it('are refused where a question is answered twice, or none is', async () => {
    const twice = String.raw`\begin{answer}{q}1\end{answer}\begin{answer}{q}2\end{answer}`;
    expect(await rowsIn(twice)).toEqual(['ada|q|1', 'ada.tex, answer 2: q is answered twice.']);
    expect(await rowsIn('$3$')).toEqual([expect.stringMatching(/no answer/)]);
    expect(await rowsIn(String.raw`\begin{answer}{q} 1`)).toEqual([expect.stringMatching(/no answer|no LaTeX/)]);
    expect(await rowsIn('{'.repeat(40_000))).toEqual([expect.stringMatching(/no answer|no LaTeX/)]);
  });
});

describe('submissions in YAML', () => {
  const rowsIn = async (text: string, whose: Whose = { kind: 'unsaid', stem: 'ada' }): Promise<Row[]> => {
    const found: Row[] = [];
    for await (const rows of yamlReader.read(contentOf(text), fileOf('ada.yaml', whose))) found.push(...rows);
    return found;
  };
  const refusal = async (text: string): Promise<string> => {
    const [row] = await rowsIn(text);
    return row?.ok === false ? row.fault.reason : '';
  };

  it('hold what JSON holds', async () => {
    const text = 'answers:\n  mean: 1.5\n  fraction: 1/3\n  list: [1, 2]\n';
    const value = { answers: { mean: 1.5, fraction: '1/3', list: [1, 2] } };
    expect((await rowsIn(text)).map(shown)).toEqual(jsonRows(value, 'ada.yaml', ada).map(shown));
    const bob = jsonRows({ student: 'bob', ...value }, 'ada.yaml');
    expect((await rowsIn(`student: bob\n${text}`)).map(shown)).toEqual(bob.map(shown));
    const eve = jsonRows([{ student: 'eve', question: 'q', answer: 'yes' }], 'ada.yaml');
    expect((await rowsIn('- {student: eve, question: q, answer: yes}')).map(shown)).toEqual(eve.map(shown));
  });

  it('keep the digits of ids and answers', async () => {
    const rows = await rowsIn('student: 007\nanswers: {q: 0.12345678901234567890, r: 12345678901234567}\n');
    expect(rows.map(shown)).toEqual(['007|q|0.12345678901234567890', '007|r|12345678901234567']);
  });

  it('are refused where they are no YAML, say a thing twice, or refer to something', async () => {
    expect(await refusal('answers: [1, 2')).toMatch(/^This is no YAML: .*\.$/);
    expect(await refusal('answers:\n  q: 1\n  q: 2\n')).toBe('q stands twice in one map.');
    expect(await refusal('answers:\n  q: &a [1, 2]\n  r: *a\n')).toMatch(/^Anchors/);
    expect(await refusal(`a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`)).toMatch(/^Anchors/);
  });

  // Looking through all keys for each of them would take minutes.
  it('are read in a time that grows with their length', { timeout: 60_000 }, async () => {
    const text = `answers:\n${Array.from({ length: 20_000 }, (_, i) => `  q${i}: 1\n`).join('')}`;
    expect(await rowsIn(text)).toHaveLength(20_000);
  });

  it('have no way to the prototype of anything', async () => {
    await rowsIn('answers:\n  __proto__: {polluted: 1}\n');
    expect(({} as { readonly polluted?: number }).polluted).toBeUndefined();
  });
});
