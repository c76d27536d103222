import type { Evidence } from '../kernel/evidence';
import type { Verdict } from '../statement/verdict';
import type { Witness } from '../statement/witness';

/**
 * Thrown where one and the same statement was proved and shown to be false, or to have no value: the program is at fault,
 * and nothing is known of the statement.
 */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';

  constructor(readonly evidence: readonly [Evidence, Evidence]) {
    super(
      [
        `one statement is ${evidence.map(({ verdict }) => verdict).join(' and ')} at once, so one of these is wrong:`,
        ...evidence.map(shown),
      ].join('\n'),
    );
  }
}

/**
 * A proof and what contradicts it, if there are such. One instance of an unknown kind says nothing of others, and
 * contradicts nothing.
 * @throws Contradiction
 */
export function requireConsistent(evidence: readonly Evidence[]): void {
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  const denial = evidence.find((each) => denies[each.verdict](each));
  if (proof !== undefined && denial !== undefined) throw new Contradiction([proof, denial]);
}

/** Whether evidence of this verdict excludes a proof without conditions. */
const denies: Readonly<Record<Verdict, (evidence: Evidence) => boolean>> = {
  proved: () => false,
  certified: () => false,
  supported: () => false,
  undecided: () => false,
  refuted: () => true,
  // What was only sampled may be the fault of an instance.
  undefined: ({ witness }) => witness !== null && witness.check !== 'sampling',
};

const shown = ({ verdict, engine, summary, scope, witness }: Evidence): string =>
  `  ${verdict} by ${engine}${scope === '' ? '' : ` (${scope})`}: ${summary}${witness === null ? '' : at(witness)}`;

function at({ sizes, values, element, left, relation, right }: Witness): string {
  const where = [
    ...Object.entries(sizes).map(([name, size]) => `${name} = ${size}`),
    ...values.map(({ name, value }) => `${name} = ${value}`),
  ];
  const place = element === null ? '' : ` in ${element}`;
  return `; at ${where.length === 0 ? 'any point' : where.join(', ')}${place}: ${left} ${relation} ${right} fails`;
}
