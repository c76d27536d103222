import { expect, it } from 'vitest';
import { linkFrom, pathsOf } from '../../src/site/pages';

it('names the page of a claim after it', () => {
  expect(pathsOf(['layer-norm/shift-invariance']).get('layer-norm/shift-invariance')).toBe(
    'claims/layer-norm/shift-invariance.html',
  );
});

it('keeps pages inside of the site and apart, whatever their claims are called', () => {
  const ids = [
    '../../etc/passwd',
    '/etc/passwd',
    'Etc/Passwd',
    'a b"<c>',
    '..',
    '.',
    'con/./x',
    'javascript:alert(1)',
    '',
  ];
  const paths = [...pathsOf(ids).values()];
  expect(paths).toEqual([
    'claims/etc/passwd.html',
    'claims/etc/passwd-2.html',
    'claims/Etc/Passwd-3.html',
    'claims/a-b-c.html',
    'claims/claim.html',
    'claims/claim-2.html',
    'claims/con/x.html',
    'claims/javascript-alert-1.html',
    'claims/claim-3.html',
  ]);
});

it('links by relative paths, so that a site may lie anywhere', () => {
  expect(linkFrom('index.html', 'claims/a/b.html')).toBe('claims/a/b.html');
  expect(linkFrom('claims/a/b.html', 'index.html')).toBe('../../index.html');
});
