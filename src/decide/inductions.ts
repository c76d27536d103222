import type { ClaimBody, FieldPath } from '../claim/claim-file';
import type { InductionCase, LevelStep, SizedClaim } from '../engine/engine';
import { compileLevels, type LevelSizes } from '../language/compile-levels';
import { namesIn, recursiveDefinitions } from '../language/recursive-definitions';
import { type Extent, joinedSpan, type Span } from '../tensor/extent';

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
  const isNamed = [...body.claim, ...Object.values(body.let)].some((text) => namesIn(text).includes(name));
  if (!isNamed || recursiveDefinitions(body.let).length === 0) return [];
  const claim = body.claim.map((text, i) => ({ text, path: ['claim', i] satisfies FieldPath }));
  const at = (level: number): SizedClaim['sizes'] =>
    Object.fromEntries([[name, level], ...[...bases].map(([size, b]) => [size, b ** level] as const)]);
  const step = (fewest: number, rowOf: (span: Span) => Span): LevelStep => {
    const own = (size: string): string => `${size} at ${name} - 1`;
    const leastOf = (b: number): number => b ** least - fewest;
    return {
      small: Object.fromEntries([...bases].map(([size, b]) => [own(size), leastOf(b)])),
      compiled: (supports) => {
        const powers = [...bases].map(([size, b]): [string, LevelSizes['powers'][string]] => {
          const extent: Extent = { kind: 'size', name: own(size), least: leastOf(b) };
          const below = rowOf({ size: supports[own(size)] as number, extent });
          return [size, { base: b, top: joinedSpan(Array.from({ length: b }, () => below)), below }];
        });
        const texts = { given: body.given, let: body.let, claim };
        return compileLevels(texts, { name, least, powers: Object.fromEntries(powers) });
      },
    };
  };
  const plain = step(0, (span) => span);
  // The first element by itself, where others are left.
  const firstApart = step(1, (span) => joinedSpan([{ size: 1 }, span]));
  const steps = bases.size > 0 && least > 0 ? [plain, firstApart] : [plain];
  const first = [0, 1, 2].map((more) => sized(at(least + more)));
  const covers: InductionCase['covers'] = (own) => {
    const level = own[name] ?? -1;
    return level >= least && Object.entries(at(level)).every(([size, count]) => own[size] === count);
  };
  return [{ name, least, first, covers, steps }];
}
