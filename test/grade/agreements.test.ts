import { describe, expect, it } from 'vitest';
import type { EngineContext } from '../../src/engine/engine';
import { agreements, type KnownAgreements, knownAgreements } from '../../src/grade/judge/agreements';
import { fieldForms } from '../../src/grade/judge/field-forms';
import { context } from '../claim-problem';
import { scalarFormulas } from './scalar-question';

const given = { x: 'real', y: 'real', p: 'real > 0' };

function asking(known: KnownAgreements = knownAgreements()) {
  const { graph, compile, inputs } = scalarFormulas(given);
  const { prove } = agreements(graph, fieldForms(graph, inputs), 'test', known);
  return (a: string, b: string, own: EngineContext = context) => prove(compile(a), compile(b), own);
}

describe('agreements', () => {
  it('are proved once for all that field arithmetic makes the same, in whatever graph', () => {
    const known: KnownAgreements = knownAgreements();
    const first = asking(known)('log(x^2*p)/2', 'log(abs(x)) + log(p)/2');
    expect(first).toMatchObject({ engine: 'identity' });
    expect(first?.errorBound ?? 1).toBeLessThan(2 ** -64);
    expect(known.size).toBe(1);
    expect(asking(known)('0.5*log(p*x*x) + 3 - 3', 'log(p)/2 + log(abs(x))')).toBe(first);
    expect(known.size).toBe(1);
  });

  it('are those of one reference, and of one answer', () => {
    const ask = asking();
    expect(ask('exp(x + y)', 'exp(x)*exp(y)')).not.toBeNull();
    expect(ask('exp(x + y)', 'exp(x)*exp(-y)')).toBeNull();
    expect(ask('exp(x - y)', 'exp(x)*exp(y)')).toBeNull();
    expect(ask('exp(x - y)', 'exp(x)*exp(-y)')).not.toBeNull();
    expect(ask('exp(x + y)', 'exp(x)*exp(-y)')).toBeNull();
  });

  it('do not depend on what was asked before', () => {
    const texts = ['(x + y)^2*p/p', 'x^2 + 2*x*y + y^2', '(-x - y)^2'];
    const alone = texts.map((text) => asking()(text, '(y + x)^2'));
    const known: KnownAgreements = knownAgreements();
    const ask = asking(known);
    ask('x + y', 'y + x');
    expect([...texts].reverse().map((text) => ask(text, '(y + x)^2'))).toEqual([...alone].reverse());
  });

  it('are asked for again where there was no time', () => {
    const ask = asking();
    expect(ask('exp(x + y)', 'exp(x)*exp(y)', { ...context, isOver: () => true })).toBeNull();
    expect(ask('exp(x + y)', 'exp(x)*exp(y)')).not.toBeNull();
  });

  it.each([
    ['0', '0/(x - x)'],
    ['sqrt(x*y)', 'sqrt(x)*sqrt(y)*1.0000000001'],
    ['x', 'abs(x)'],
    ['x + 10^(-40)', 'x'],
    ['x < y ? x : y', 'max(x, y)'],
  ])('there is none of %s and %s', (a, b) => expect(asking()(a, b)).toBeNull());
});
