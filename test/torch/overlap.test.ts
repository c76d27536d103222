import { describe, expect, it } from 'vitest';
import { run } from './run-code';

const given = (line: string) => {
  const found = run(`def code(x):\n    z = x * 1\n    ${line}\n    return z\n`, { inputs: [{ B: 2, n: 3 }] });
  return 'values' in found ? found.values : `${found.kind}: ${found.reason}`;
};

/** At (1, 2, 3; 4, 5, 6), as PyTorch 1.13 has it. */
describe('elements that are written from others of the same tensor', () => {
  it.each<[string, readonly number[]]>([
    ['z[0] = z[1]', [4, 5, 6, 4, 5, 6]],
    ['z[0] += z[1]', [5, 7, 9, 4, 5, 6]],
    ['z[:, 0] = z[:, 2]', [3, 2, 3, 6, 5, 6]],
    ['z[:, :1].mul_(z[:, 1:2])', [2, 2, 3, 20, 5, 6]],
    ['z.add_(z)', [2, 4, 6, 8, 10, 12]],
    ['z.add_(z[:])', [2, 4, 6, 8, 10, 12]],
    ['z[:, 1:] = z[:, :-1] * 1', [1, 1, 2, 4, 4, 5]],
    ['z[:, 1:] = z[:, :-1].clone()', [1, 1, 2, 4, 4, 5]],
  ])('%s', (line, values) => {
    expect(given(line)).toEqual(values);
  });

  it.each([
    'z[:, 1:] = z[:, :-1]',
    'z[:, 1:] += z[:, :-1]',
    'z[0, 1:].copy_(z[0, :-1])',
    'z.mul_(z[0])',
    'z.unsqueeze(0).add_(z)',
    'z[0] /= z[0, 0]',
  ])('%s is refused, where PyTorch stops or reads what it wrote', (line) => {
    expect(given(line)).toMatch(/^unsupported-code: writing to elements .* overlap/);
  });
});
