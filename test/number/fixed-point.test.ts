import { describe, expect, test } from 'vitest';
import { fixedPoint, type Reference } from './fixed-point';

const bits = 200;
const system = fixedPoint(bits);

/** The first 40 decimals, from the value in fixed point. */
const decimals = (value: bigint): string => {
  const digits = ((value < 0n ? -value : value) * 10n ** 40n) >> BigInt(bits);
  const text = digits.toString().padStart(41, '0');
  return `${value < 0n ? '-' : ''}${text.slice(0, -40)}.${text.slice(-40)}`;
};

describe('the references agree with published digits', () => {
  test.each<[string, bigint, string]>([
    ['π', system.pi, '3.1415926535897932384626433832795028841971'],
    ['ln 2', system.log2, '0.6931471805599453094172321214581765680755'],
    ['√π', system.sqrtPi, '1.7724538509055160272981674833411451827975'],
  ])('%s', (_name, value, expected) => {
    expect(decimals(value)).toBe(expected);
  });

  test.each<[string, Reference, string]>([
    ['exp(1)', system.exp(1), '2.7182818284590452353602874713526624977572'],
    ['exp(−1)', system.exp(-1), '0.3678794411714423215955237701614608674458'],
    ['log(10)', system.log(10), '2.3025850929940456840179914546843642076011'],
    ['log(0.5)', system.log(0.5), '-0.6931471805599453094172321214581765680755'],
    ['sin(1)', system.sin(1), '0.8414709848078965066525023216302989996225'],
    ['cos(1)', system.cos(1), '0.5403023058681397174009366074429766037323'],
    ['atan(1)', system.atan(1), '0.7853981633974483096156608458198757210492'],
    ['atan(−2)', system.atan(-2), '-1.1071487177940905030170654601785370400700'],
    ['erf(1)', system.erf(1), '0.8427007929497148693412206350826092592960'],
  ])('%s', (_name, { value }, expected) => {
    expect(decimals(value)).toBe(expected);
  });

  test('a bound on the wrong side is noticed', () => {
    const root = system.exp(0.5);
    expect(system.isBetween(1.648721270700128, root, 1.6487212707001282)).toBe(true);
    expect(system.isBetween(1.6487212707001282, root, 3)).toBe(false);
    expect(system.isBetween(1, root, 1.648721270700128)).toBe(false);
  });
});
