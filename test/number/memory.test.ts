import { expect, it } from 'vitest';
import { boundedMemory, createMemories, once } from '../../src/number/memory';

it('forgets what nobody asked for lately, and nothing of the last half', () => {
  const memory = boundedMemory<number, number>(8);
  for (let i = 0; i < 100; i++) {
    memory.set(i, 2 * i);
    // What is asked for each time stays.
    expect(memory.get(0)).toBe(0);
    for (const lately of [i, i - 1, i - 2].filter((each) => each >= 0)) expect(memory.get(lately)).toBe(2 * lately);
    expect(memory.size).toBeLessThanOrEqual(8);
  }
  expect([memory.get(50), memory.get(1)]).toEqual([undefined, undefined]);
});

it('makes what it does not remember, though that makes others, and what is nothing only once', () => {
  const memory = boundedMemory<number, number | null>(10);
  const sum = (n: number): number => memory.recall(n, () => (n === 0 ? 0 : n + sum(n - 1))) ?? 0;
  expect(sum(5)).toBe(15);
  expect(memory.size).toBe(6);
  let made = 0;
  const nothing = () => {
    made++;
    return null;
  };
  expect([memory.recall(-1, nothing), memory.recall(-1, nothing), made]).toEqual([null, null, 1]);
});

it('belongs to a run, one for each kind', () => {
  const kind = () => boundedMemory<string, number>(2);
  const other = () => boundedMemory<string, number>(2);
  const [first, second] = [createMemories(), createMemories()];
  expect(first.of(kind)).toBe(first.of(kind));
  expect(first.of(kind)).not.toBe(first.of(other));
  expect(first.of(kind)).not.toBe(second.of(kind));
});

it('works a constant out once', () => {
  let made = 0;
  const five = once(() => {
    made++;
    return 5;
  });
  expect([made, five(), five(), made]).toEqual([0, 5, 5, 1]);
});
