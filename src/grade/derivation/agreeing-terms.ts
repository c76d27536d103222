import { totality } from '../../definedness/totality';
import type { EngineContext } from '../../engine/engine';
import { once } from '../../number/memory';
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
 * is remembered for the next ones in the same graph that have no other variables.
 */
export function agreeingTerms(seed: string, known: KnownAgreements): (chain: GradedChain) => AgreeingTerms {
  let last: Among | null = null;
  return ({ sized }) => {
    const { graph } = sized.compiled;
    const own = once(() => among(graph, numbersIn(sized.terms), seed, known));
    return (a, b, context) => {
      if (last?.graph !== graph || !last.hasForms(a, b)) last = own();
      return last.terms(a, b, context);
    };
  };
}

const numbersIn = (terms: readonly Node[]): readonly InputSymbol[] =>
  inputsOf(terms).filter(({ axes, measure }) => axes.length === 0 && measure === undefined);

/** What is known of terms in some variables. */
interface Among {
  readonly graph: Graph;
  /** Whether both are numbers in these variables, and not too large. */
  readonly hasForms: (a: Node, b: Node) => boolean;
  readonly terms: AgreeingTerms;
}

function among(graph: Graph, variables: readonly InputSymbol[], seed: string, known: KnownAgreements): Among {
  const areApart = new Set(variables.map(({ name }) => name)).size === variables.length;
  const forms = fieldForms(graph, areApart ? variables : []);
  const { prove } = agreements(graph, forms, seed, known);
  const isTotal = totality(graph);
  return {
    graph,
    hasForms: (a, b) => forms.formOf(a) !== null && forms.formOf(b) !== null,
    terms: (a, b, context) => {
      const [form, other] = [forms.formOf(a), forms.formOf(b)];
      if (form === null || !isTotal(a) || !isTotal(b)) return null;
      return form.text === other?.text ? multipliedOut : (prove(a, b, context) ?? 'unproved');
    },
  };
}
