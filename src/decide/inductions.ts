import type { ClaimBody, FieldPath } from '../claim/claim-file';
import type { InductionCase, SizedClaim } from '../engine/engine';
import { compileLevels, type LevelSizes } from '../language/compile-levels';
import { joinedSpan, type Span } from '../tensor/extent';

/** The claim for every level, where one size alone is any, and others are powers b^K of which it is the exponent. */
export function inductionsOf(body: ClaimBody, sized: (sizes: SizedClaim['sizes']) => SizedClaim): InductionCase[] {
  const any = body.sizes.filter((sizes) => Object.values(sizes).some(({ kind }) => kind === 'any'));
  const [sizes, another] = any;
  if (sizes === undefined || another !== undefined || body.assume.length > 0) return [];
  const levels = Object.entries(sizes).flatMap(([name, spec]) =>
    spec.kind === 'any' ? [{ name, least: spec.least }] : [],
  );
  const [level, other] = levels;
  if (level === undefined || other !== undefined) return [];
  const { name, least } = level;
  const bases = new Map<string, number>();
  for (const [size, spec] of Object.entries(sizes)) {
    if (size === name) continue;
    const power = spec.kind === 'formula' ? /^\s*([2-9])\s*\^\s*(\S+)\s*$/.exec(spec.text) : null;
    if (power?.[2] !== name) return [];
    bases.set(size, Number(power[1]));
  }
  if (!callsItself(body, name)) return [];
  const own = (size: string): string => `${size} at ${name} - 1`;
  const claim = body.claim.map((text, i) => ({ text, path: ['claim', i] satisfies FieldPath }));
  const base = Object.fromEntries([[name, least], ...[...bases].map(([size, b]) => [size, b ** least] as const)]);
  return [
    {
      name,
      least,
      base: sized(base),
      small: Object.fromEntries([...bases].map(([size, b]) => [own(size), b ** least])),
      step: (supports) => {
        const powers = Object.fromEntries(
          [...bases].map(([size, b]): [string, LevelSizes['powers'][string]] => {
            const below: Span = {
              size: supports[own(size)] as number,
              extent: { kind: 'size', name: own(size), least: b ** least },
            };
            return [size, { base: b, top: joinedSpan(Array.from({ length: b }, () => below)), below }];
          }),
        );
        return compileLevels({ given: body.given, let: body.let, claim }, { name, least, powers });
      },
    },
  ];
}

/** Whether some definition is given by itself, at a level that the claim names. */
const callsItself = ({ let: definitions, claim }: ClaimBody, level: string): boolean =>
  [...claim, ...Object.values(definitions)].some((text) => text.includes(level)) &&
  Object.entries(definitions).some(([key, text]) => {
    const [name = ''] = key.split('(');
    return key.includes('(') && new RegExp(`(?<![\\p{L}\\p{N}_])${name.trim()}\\s*\\(`, 'u').test(text);
  });
