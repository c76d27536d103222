import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvParser, csvRecords, separatorIn, writtenCells } from '../../src/grade/read/csv';
import { csvReader } from '../../src/grade/read/csv-reader';
import { jsonFaultAt } from '../../src/grade/read/json-fault';
import { placeInText } from '../../src/grade/read/place-in-text';
import type { Row } from '../../src/grade/read/submission-row';
import { filedAs, unsaid } from '../../src/grade/read/whose';

describe('a place in a text', () => {
  it.each([
    ['ab\ncd', 4, 2, 2, 'cd'],
    ['ab\r\ncd', 4, 2, 1, 'cd'],
    ['ab\rcd', 3, 2, 1, 'cd'],
    ['ab\ncd', 2, 1, 3, 'ab'],
    ['ab', 99, 1, 3, 'ab'],
    ['', 0, 1, 1, ''],
    ['\n\n', 2, 3, 1, ''],
  ])('of %j before which %d characters stand is %d:%d', (text, offset, line, column, excerpt) => {
    expect(placeInText('f', text, offset)).toEqual({ file: 'f', line, column, length: 1, excerpt });
  });
});

describe('what is no JSON', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1, 2', 5],
    ['', 0],
    ['  x', 2],
    ['{"a": 01}', 6],
    ['{"a": 1} x', 9],
    ['{"a": "b', 6],
    ['{1: 2}', 1],
    ['[1}', 2],
    ['{"a":: 1}', 5],
  ])('%j stops to be some at %d', (text, at) => expect(jsonFaultAt(text)).toBe(at));

  it('is found nowhere in JSON', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(jsonFaultAt(text)).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });
  it('is found no later than the first sign that makes it none', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        expect(jsonFaultAt(`${text.slice(0, at)}\u0001`)).toBeLessThanOrEqual(at);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rows of a table', () => {
  const rowsOf = async (text: string): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    const content = {
      bytes: async () => new Uint8Array(),
      text: async function* () {
        yield* text.match(/[\s\S]{1,5}/g) ?? [];
      },
      workbook: async () => ({ ok: false as const, reason: '' }),
    };
    const question = (name: string) => ({ isOne: ['q', 'r'].includes(name), meant: name === 'rr' ? 'r' : null });
    for await (const some of csvReader.read(content, { path: 'f.csv', stem: 'f', whose: unsaid, question }))
      rows.push(...some);
    return rows;
  };
  const at = ({ file, line, column, length }: { file: string; line: number; column: number; length: number }) =>
    `${file}:${line}:${column}+${length}`;
  const faults = async (text: string) =>
    (await rowsOf(text)).flatMap((row) => (row.ok ? [] : [`${at(row.fault.at)} ${row.fault.student}`]));

  it('are told with the cell that is wrong, and whose they are', async () => {
    expect(await faults('student,q,rr\na,1,2\n')).toEqual(['f.csv:1:11+2 null']);
    expect(await faults('student,q\na,"x\ny",2\nb,1\n')).toEqual(['f.csv:3:4+1 a']);
    expect(await faults('student,q\nb,"1,2\nc,1')).toEqual(['f.csv:2:3+4 b']);
    expect(await faults('q,student\n"1,b\n1,c\n')).toEqual(['f.csv:2:1+4 null']);
  });
  it('say where an answer stands', async () => {
    const places = (await rowsOf('student,q,r\n"a",1,"2 3"\n')).flatMap((row) => (row.ok ? [at(row.row.at())] : []));
    expect(places).toEqual(['f.csv:2:5+1', 'f.csv:2:7+5']);
  });
  it('are none where all cells are blank; a table of titles alone is a fault', async () => {
    expect(await rowsOf('student,q\na,1\n,\n , \n')).toHaveLength(1);
    expect(await faults('student,q\n')).toEqual(['f.csv:1:1+1 null']);
    expect(await faults('student,q\n,\n')).toEqual(['f.csv:1:1+1 null']);
    // Somebody who left all blank is there.
    expect(await rowsOf('student,q\na,\n')).toEqual([]);
  });
  it('may stand beneath a line that says what separates cells', async () => {
    for (const [sep, end] of [
      [';', '\r\n'],
      [',', '\n'],
      ['\t', '\r'],
    ] as const) {
      const text = [`sep=${sep}`, ['student', 'q'].join(sep), ['a', sep === ',' ? '"1,5"' : '1,5'].join(sep), ''].join(
        end,
      );
      const [row] = await rowsOf(text);
      expect(row).toMatchObject({ ok: true, row: { student: 'a', answer: { text: '1,5' } } });
      expect(row?.ok === true && row.row.at().line).toBe(3);
    }
    // Anywhere else it is a row, and so is what says nothing.
    expect(await rowsOf('student;q\nsep=;\na;1')).toHaveLength(1);
    expect(await faults('sep=x\nstudent,q\na,1\n')).toEqual(['f.csv:1:1+5 null']);
    const text = 'sep=;\na;b';
    expect(csvRecords(text, separatorIn(text)).map(({ cells }) => cells)).toEqual([['a', 'b']]);
  });
  it('have cells that start where they are written', () => {
    const parser = new CsvParser(',');
    const [first, broken] = [...parser.take('"a,""b",c\nd,"e"f\n'), ...parser.end()];
    expect(first?.text).toBe('"a,""b",c');
    expect(first?.cells).toEqual(['a,"b', 'c']);
    expect(writtenCells(first?.text ?? '', ',')).toEqual({ cells: ['a,"b', 'c'], starts: [0, 8] });
    expect(broken).toMatchObject({ text: 'd,"e"f', cells: null });
    expect(writtenCells(broken?.text ?? '', ',')).toEqual({ cells: ['d', 'e'], starts: [0, 2] });
  });
});

it('what cannot be read may be anybody’s where a class is known and its name is that of no member', () => {
  const idOf = (name: string): string | null => (name === 'ada' || name === 'Ada L' ? 'ada' : null);
  expect(filedAs({ kind: 'unsaid', stem: 'bad' })).toBe('bad');
  expect(filedAs({ kind: 'unsaid', stem: 'bad', idOf })).toBe(null);
  expect(filedAs({ kind: 'unsaid', stem: 'Ada L', idOf })).toBe('ada');
  expect(filedAs({ kind: 'among', folders: ['x', 'y'] })).toBe('x/y');
  expect(filedAs({ kind: 'among', folders: ['x', 'y'], idOf })).toBe(null);
  expect(filedAs({ kind: 'one', student: 'zoe', idOf })).toBe('zoe');
});
