import { expect, it } from 'vitest';
import { run } from './run-code';

const given = (...lines: readonly string[]) =>
  run(`def code(x):\n${lines.map((line) => `    ${line}\n`).join('')}`, { inputs: [{ C: 3 }] });

it.each([
  [['torch.manual_seed(0)', 'return x + torch.randn(3)']],
  [['torch.manual_seed(0)', 'return F.dropout(x, 0.5)']],
])('what is drawn after a seed is not random: %s', (lines) => {
  expect(given(...lines)).toMatchObject({ reason: 'random numbers after manual_seed is not supported' });
});

it('changes nothing of code that draws nothing', () => {
  expect(given('torch.manual_seed(0)', 'return x + 1')).toMatchObject({ values: [2, 3, 4] });
});
