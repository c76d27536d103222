import { expect, it } from 'vitest';
import { comparison } from '../../../src/point/comparison';
import { concreteClaim } from '../../../src/point/concrete-claim';
import { checkPoint } from '../../../src/point/exact-check';
import { type Point, ratio } from '../../../src/point/point';
import { type ClaimParts, compiledClaim } from '../../claim-problem';

/** Checks a claim whose inputs have these whole numbers as values, in order. */
function checkAt(texts: ClaimParts, values: readonly number[], limit = false) {
  const { statements, assumptions } = compiledClaim(texts);
  const claim = concreteClaim({
    statements: statements.map((statement) => comparison(statement)),
    assumptions: assumptions.map((statement) => comparison(statement)),
    chosen: [],
    laws: [],
    limit,
    isOfCode: false,
  });
  const point: Point = new Map(claim.inputs.map((symbol, i) => [symbol, [ratio(values[i] ?? 0)]]));
  return checkPoint(claim, point);
}

it('speaks only of the declared domain', () => {
  expect(checkAt({ claim: 'x == 1', given: { x: 'real > 0' } }, [-1])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'real != 3' } }, [3])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'real in {1, 2}' } }, [3])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'simplex[n: 1]' } }, [2])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'real > 0' } }, [2])).toMatchObject({
    kind: 'fails',
    check: 'rational',
  });
});

it('takes an assumption only if it certainly holds', () => {
  expect(checkAt({ claim: 'x == 1', given: { x: 'real' }, assume: ['x > 2'] }, [2])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'real' }, assume: ['exp(x) == exp(x/2)^2'] }, [2])).toBe(
    'inadmissible',
  );
  expect(checkAt({ claim: 'x == 1', given: { x: 'real' }, assume: ['1/(x - 2) > 0'] }, [2])).toBe('inadmissible');
  expect(checkAt({ claim: 'x == 1', given: { x: 'real' }, assume: ['exp(x) > 7'] }, [2])).toMatchObject({
    kind: 'fails',
    check: 'rational',
  });
});

it('decides by enclosures what is no fraction', () => {
  expect(checkAt({ claim: 'exp(x) == 3', given: { x: 'real' } }, [1])).toMatchObject({
    kind: 'fails',
    check: 'interval',
  });
  expect(checkAt({ claim: 'exp(x) == exp(x/2)^2', given: { x: 'real' } }, [1])).toBe('near');
  expect(checkAt({ claim: '1/(exp(x) - exp(x/2)^2) == 1', given: { x: 'real' } }, [1])).toBe('open');
  expect(checkAt({ claim: 'exp(x) == 1', given: { x: 'real' } }, [0])).toBe('holds');
});

it('prefers a failing statement to one without a value', () => {
  expect(checkAt({ claim: ['1/x == 1', 'x == 1'], given: { x: 'real' } }, [0])).toMatchObject({ kind: 'fails' });
  expect(checkAt({ claim: ['1/x == 1', 'x == 0'], given: { x: 'real' } }, [0])).toMatchObject({
    kind: 'undefined',
    check: 'rational',
  });
});

it('at limits of positive densities counts strict violations alone', () => {
  expect(checkAt({ claim: 'x > 0', given: { x: 'real' } }, [0], true)).toBe('near');
  expect(checkAt({ claim: 'x != 0', given: { x: 'real' } }, [0], true)).toBe('near');
  expect(checkAt({ claim: '1/x == 1', given: { x: 'real' } }, [0], true)).toBe('open');
  expect(checkAt({ claim: 'x > 0', given: { x: 'real' } }, [-1], true)).toMatchObject({ kind: 'fails' });
  expect(checkAt({ claim: 'x == 0', given: { x: 'real' } }, [1], true)).toMatchObject({ kind: 'fails' });
});
