import { quickEquality } from '../../src/decide/quick-equality';
import { agreements, knownAgreements } from '../../src/grade/judge/agreements';
import { fieldForms } from '../../src/grade/judge/field-forms';
import type { Node } from '../../src/tensor/node';
import type { InputSymbol } from '../../src/tensor/symbol';
import { compiledClaim, context } from '../claim-problem';

/** Compiles scalar formulas over declared variables into one graph. */
export function scalarFormulas(given: Readonly<Record<string, string>>) {
  const { graph, names } = compiledClaim({ given });
  if (names === undefined) throw new Error('compiled without names');
  const compile = (text: string): Node => names.term({ text, path: [] });
  const inputs = Object.keys(given).flatMap((name): InputSymbol[] => {
    const node = compile(name);
    return node.kind === 'input' ? [node.symbol] : [];
  });
  return { graph, compile, inputs };
}

/** What quick comparison says of `left` against `right`. */
export function compared(left: string, right: string, given: Readonly<Record<string, string>>) {
  const { graph, compile, inputs } = scalarFormulas(given);
  const [a, b] = [compile(left), compile(right)];
  const { prove } = agreements(graph, fieldForms(graph, inputs), 'test', knownAgreements());
  return quickEquality(graph, b, inputs, 'test')?.compare(a, () => prove(a, b, context) !== null) ?? null;
}
