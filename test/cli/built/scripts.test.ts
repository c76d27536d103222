import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { load } from '../../../bin/load-script.js';
import { linkedScript, requireNoCircle } from '../../../linked-script.js';

const program = fileURLToPath(new URL('../../../dist/program/', import.meta.url));
/** Those that start something are no part of another. */
const starts = /^(?:main|.*-worker)\.js$/;
const scripts = readdirSync(program).filter((name) => name.endsWith('.js') && !starts.test(name));

describe('the scripts of the program', () => {
  test('give what others take of them', () => {
    const missing = scripts.flatMap((name) => {
      const text = readFileSync(program + name, 'utf8');
      const taken = [...text.matchAll(/[{,]?\{([^{}]*)\}=__take\("\.\/([^"]+)"\)/g)];
      return taken.flatMap(([, names = '', from = '']) => {
        const given: Readonly<Record<string, unknown>> = { ...load(from) };
        return names
          .split(',')
          .map((each) => each.split(':')[0] as string)
          .filter((each) => given[each] === undefined)
          .map((each) => `${name} takes ${each} of ${from}`);
      });
    });
    expect(missing).toEqual([]);
    expect(scripts.length).toBeGreaterThan(100);
  });

  test('have what they take and give as variables, under the names of either', () => {
    const text = 'import{a,b as c}from"./x.js";import"./y.js";var d=a+c;export{d,a as e};\n';
    expect(linkedScript(text)).toBe('var{a,b:c}=__take("./x.js");__take("./y.js");var d=a+c;__give({d,e:a});\n');
  });

  test('may name things as scripts of Node do, but not as what links them', () => {
    expect(linkedScript('var module=1;export{module};')).toBe('var module=1;__give({module});');
    expect(() => linkedScript('var __give=1;export{__give};')).toThrow();
  });

  test('are in no circle', () => {
    const chunk = (...to: readonly string[]) => ({
      bytes: 0,
      inputs: {},
      exports: [],
      imports: to.map((path) => ({ path, kind: 'import-statement' as const })),
    });
    expect(() => requireNoCircle({ a: chunk('b', 'c'), b: chunk('c'), c: chunk() })).not.toThrow();
    expect(() => requireNoCircle({ a: chunk('b'), b: chunk('c'), c: chunk('a') })).toThrow('imports itself');
  });
});
