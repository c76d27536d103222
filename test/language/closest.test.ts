import { expect, test } from 'vitest';
import { closest } from '../../src/language/closest';

test.each([
  ['titel', ['title', 'twins'], 'title'],
  ['alhpa', ['alpha', 'beta'], 'alpha'],
  ['Softmx', ['max', 'softmax'], 'softmax'],
  ['ture', ['true', 'tune'], 'true'],
  ['ab', ['ba', 'cd'], 'ba'],
  ['layer-nrom', ['layer-norm', 'group-norm'], 'layer-norm'],
  ['gvien', ['given', 'sizes'], 'given'],
  ['lenght', ['length'], 'length'],
  ['softmax', ['sigmoid', 'relu'], null],
  ['y', ['x', 'z'], null],
  ['claim', ['erratum'], null],
])('%s', (written, known, meant) => {
  expect(closest(written, known)).toBe(meant);
});
