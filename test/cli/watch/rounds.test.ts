import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRounds } from '../../../src/cli/watch/rounds';

it('makes one round of what is asked for together, and one more of all that is asked for meanwhile', async () => {
  let rounds = 0;
  let atOnce = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const { ask } = createRounds(1, async () => {
    rounds++;
    most = Math.max(most, ++atOnce);
    await new Promise<void>((resolve) => ends.push(resolve));
    atOnce--;
  });
  const until = async (count: number) => {
    while (rounds < count) await setTimeout(1);
  };
  for (let i = 0; i < 3; i++) ask();
  await until(1);
  for (let i = 0; i < 3; i++) ask();
  ends.pop()?.();
  await until(2);
  ends.pop()?.();
  await setTimeout(20);
  expect([rounds, most]).toEqual([2, 1]);
  ask();
  await until(3);
});
