import { totality } from '../../definedness/totality';
import type { EngineContext } from '../../engine/engine';
import type { Graph } from '../../tensor/graph';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import { type Agreement, agreements, type KnownAgreements } from '../judge/agreements';
import { fieldForms } from '../judge/field-forms';
import type { GradedChain } from './graded-chain';

/** Says of two terms what proves them equal; or that it was tried in vain, which says nothing of them; null where it was not. */
export type AgreeingTerms = (a: Node, b: Node, context: EngineContext) => Agreement | 'unproved' | null;

/** Of terms that field arithmetic multiplies out to one and the same. */
const multipliedOut: Agreement = { engine: 'arithmetic', errorBound: null };

/**
 * Compares numbers that have a value everywhere on the declared domain, so that equality asks for nothing that could fail: by
 * multiplying them out, or by what was proved once of all that come to the same forms. What is worked out of the terms of one chain
 * is remembered for the next one, if that has the same variables in the same graph.
 */
export function agreeingTerms(seed: string, known: KnownAgreements): (chain: GradedChain) => AgreeingTerms {
  let last: {
    readonly graph: Graph;
    readonly variables: readonly InputSymbol[];
    readonly terms: AgreeingTerms;
  } | null = null;
  return ({ sized }) => {
    const { graph } = sized.compiled;
    const variables = inputsOf(sized.terms).filter(({ axes, measure }) => axes.length === 0 && measure === undefined);
    const isSame = last?.graph === graph && isOneSet(last.variables, variables);
    last = isSame && last !== null ? last : { graph, variables, terms: among(graph, variables, seed, known) };
    return last.terms;
  };
}

const isOneSet = (some: readonly InputSymbol[], others: readonly InputSymbol[]): boolean =>
  some.length === others.length && some.every((symbol) => others.includes(symbol));

function among(graph: Graph, variables: readonly InputSymbol[], seed: string, known: KnownAgreements): AgreeingTerms {
  if (new Set(variables.map(({ name }) => name)).size < variables.length) return () => null;
  const forms = fieldForms(graph, variables);
  const { prove } = agreements(graph, forms, seed, known);
  const isTotal = totality(graph);
  return (a, b, context) => {
    const form = forms.formOf(a);
    if (form === null || !isTotal(a) || !isTotal(b)) return null;
    return form.text === forms.formOf(b)?.text ? multipliedOut : (prove(a, b, context) ?? 'unproved');
  };
}
