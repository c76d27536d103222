import { expect, it } from 'vitest';
import { colorLevel } from '../../src/cli/surface';

it.each([
  [2, {}, 2],
  [0, {}, 0],
  [3, { NO_COLOR: '1' }, 0],
  [2, { NO_COLOR: '' }, 2],
  [0, { FORCE_COLOR: '1' }, 1],
  [0, { FORCE_COLOR: 'true' }, 1],
  [0, { FORCE_COLOR: '' }, 1],
  [2, { FORCE_COLOR: 'true' }, 2],
  [3, { FORCE_COLOR: '0' }, 0],
  [3, { FORCE_COLOR: 'false' }, 0],
  [0, { FORCE_COLOR: '3', NO_COLOR: '1' }, 0],
])('colours on a terminal of level %i with %j are of level %i', (supported, environment, level) => {
  expect(colorLevel(supported, environment)).toBe(level);
});
