import { instanceCases } from '../../src/decide/instance-cases';
import type { Problem } from '../../src/engine/engine';
import { type ClaimParts, claimProblem } from './claim-problem';

/** The problem of a claim on given instances. */
export function instanceProblem(parts: ClaimParts, instances: readonly Readonly<Record<string, string>>[]): Problem {
  const bare = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.assign(Object.create(null), map);
  const sizes = (Array.isArray(parts.sizes) ? parts.sizes : [parts.sizes ?? {}]) as Readonly<Record<string, number>>[];
  const body = {
    sizes: sizes.map((choice) =>
      bare(
        Object.fromEntries(
          Object.entries(choice).map(([name, size]) => [name, { kind: 'values' as const, values: [size] }]),
        ),
      ),
    ),
    given: bare(parts.given ?? {}),
    assume: parts.assume ?? [],
    let: bare(parts.let ?? {}),
    claim: parts.claim,
  };
  const sized = (choice: Readonly<Record<string, number>>) => {
    const [only] = claimProblem({ ...parts, sizes: choice }).cases;
    if (only === undefined) throw new Error('a problem has a case');
    return only;
  };
  return { ...claimProblem(parts), instances: instanceCases(body, instances, sized) };
}
