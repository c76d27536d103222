import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTable } from '../../src/cli/results/text-table';

/** Texts of JavaScript, halves of surrogate pairs among them. */
const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

describe('a table of texts', () => {
  it('holds what a map holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(text, fc.constantFrom('', 'a', 'b')), text)), (entries) => {
        const [table, map] = [new TextTable(), new Map<string, string>()];
        for (const [key, value] of entries) {
          table.set(key, value);
          map.set(key, value);
        }
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
        for (const [key] of entries) expect(table.get(`${key}!`)).toBe(map.get(`${key}!`));
      }),
    );
  });
  it('tells apart keys that start alike, and keeps texts longer than a part of it', () => {
    const table = new TextTable();
    for (let i = 0; i < 30_000; i++) table.set(`student ${i}`, `answer ${i}`);
    table.set('long', 'x'.repeat(300_000));
    table.set('after', 'short');
    table.set('student 7', 'another');
    expect(table.get('student 7')).toBe('another');
    expect(table.get('student 29999')).toBe('answer 29999');
    expect(table.get('student 30000')).toBeUndefined();
    expect(table.get('long')).toBe('x'.repeat(300_000));
    expect(table.get('after')).toBe('short');
    expect(table.get('student')).toBeUndefined();
  });
});
