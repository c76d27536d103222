import { totality } from '../../definedness/totality';
import type { EngineContext } from '../../engine/engine';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import { type Agreement, agreements, type KnownAgreements } from '../judge/agreements';
import { fieldForms } from '../judge/field-forms';
import type { GradedChain } from './graded-chain';

/** Says of two terms what proves them equal; null where that is left to all engines. */
export type AgreeingTerms = (a: Node, b: Node, context: EngineContext) => Agreement | null;

/** Of terms that field arithmetic multiplies out to one and the same. */
const multipliedOut: Agreement = { engine: 'arithmetic', errorBound: null };

/**
 * Compares numbers that have a value everywhere on the declared domain, so that equality asks for nothing that could fail: by
 * multiplying them out, or by what was proved once of all that come to the same forms.
 */
export function agreeingTerms({ sized }: GradedChain, seed: string, known: KnownAgreements): AgreeingTerms {
  const { graph } = sized.compiled;
  const variables = inputsOf(sized.terms).filter(({ axes, measure }) => axes.length === 0 && measure === undefined);
  if (new Set(variables.map(({ name }) => name)).size < variables.length) return () => null;
  const forms = fieldForms(graph, variables);
  const agreement = agreements(graph, forms, seed, known);
  const isTotal = totality(graph);
  return (a, b, context) => {
    const form = forms.formOf(a);
    if (form === null || !isTotal(a) || !isTotal(b)) return null;
    return form.text === forms.formOf(b)?.text ? multipliedOut : agreement(a, b, context);
  };
}
