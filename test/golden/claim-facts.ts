import type { ReportedDerivation } from '../../src/derive/reported-derivation';
import type { ClaimResult, ReportedEvidence } from '../../src/run/result';
import { showErrorBound } from '../../src/statement/error-bound';
import type { Witness } from '../../src/statement/witness';

type Told = readonly (readonly [key: string, value: string])[];

/** What was found of a claim, its proof and its twins, without the time it took. */
export function claimFacts(result: Omit<ClaimResult, 'seconds'>): Told {
  const { expect, verdict, met, engine, scope, errorBound, hypotheses, witness, evidence, twins, derivation } = result;
  return [
    ['verdict', `${joined(verdict, engine, bound(errorBound))}; expected: ${expect}; ${met ? 'met' : 'NOT MET'}`],
    ['scope', scope],
    ...hypotheses.map((text) => ['assuming', text] as const),
    ...witnessFacts(witness),
    ...evidence.map((each) => [`evidence ${each.engine}`, evidenceText(each, result)] as const),
    ...(derivation === undefined ? [] : derivationFacts(derivation)),
    ...twins.map(({ title, verdict: found, met: isMet, evidence: of }) => {
      const by = of.map((each) => `${each.engine} ${each.verdict}`).join(', ');
      return [`twin ${title}`, `${found}${isMet ? '' : ' NOT MET'} (${by})`] as const;
    }),
  ];
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');
const bound = (errorBound: number | null): string | null =>
  errorBound === null ? null : `≤ ${showErrorBound(errorBound)}`;

function witnessFacts(witness: Witness | null): Told {
  if (witness === null) return [];
  const { sizes, values, element, left, relation, right, check } = witness;
  const at = [...Object.entries(sizes), ...values.map(({ name, value }) => [name, value] as const)];
  return [
    ['witness', at.map(([name, value]) => `${name} = ${value}`).join('; ')],
    ['witness sides', joined(left, relation, right, element === null ? null : `at ${element}`, `(${check})`)],
  ];
}

/** Scope and hypotheses stand here only where they are not those of the claim. */
function evidenceText(evidence: ReportedEvidence, claim: Pick<ReportedEvidence, 'scope' | 'hypotheses'>): string {
  const { verdict, errorBound, summary, scope, hypotheses, sampling } = evidence;
  const assumed =
    hypotheses.join('; ') === claim.hypotheses.join('; ') ? [] : [`assuming ${hypotheses.join('; ') || 'nothing'}`];
  return [
    joined(verdict, bound(errorBound), ...(scope === claim.scope ? [] : ['at', scope])),
    summary,
    ...(sampling === undefined ? [] : [`${sampling.n} draws, τ = ${sampling.tau}`]),
    ...assumed,
  ].join('; ');
}

const derivationFacts = ({ accepted, verdict, errorBound, lines, goals }: ReportedDerivation): Told => [
  ['proof', joined(accepted ? 'accepted' : 'REFUSED', verdict, bound(errorBound))],
  ...lines.map((line, i) => {
    const how = joined(line.mark, line.verdict, line.by, bound(line.errorBound), line.reason);
    return [`proof line ${i + 1}`, joined(how, ...line.hypotheses.map((text) => `, assuming ${text}`))] as const;
  }),
  ...goals.map(({ reached, by }, i) => [`proof goal ${i + 1}`, joined(reached, by)] as const),
];
