import type { ClaimFile } from '../../claim/claim-file';
import type { NumberQuestion, Question, TensorQuestion } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import type { Evaluated } from '../answer/quantity';
import { readElements } from '../answer/read-elements';
import type { Drawn } from '../question/draw-space';
import { type NumericKey, numericKey } from '../question/numeric-key';
import { rebound } from '../question/rebound';
import type { Submitted } from './judge';
import { sheetFault } from './sheet-fault';

/** What the reference would be if the student's own earlier answers were right. */
export interface CarriedKey {
  /** Null if there is no earlier answer that could be read. */
  reference(
    submitted: Submitted,
    drawn: Drawn,
  ): { readonly elements: ReturnType<NumericKey['reference']>; readonly from: string } | null;
}

export function carriedKey(claim: ClaimFile, index: number, question: NumberQuestion | TensorQuestion): CarriedKey {
  const sources = Object.entries(question.carry).map(([name, id]) => ({
    name,
    id,
    keyOf: renewed(() => sourceKey(claim, index, name, id)),
  }));
  const keys = new Map<string, NumericKey>();
  return {
    reference: (submitted, drawn) => {
      const answered = sources.flatMap(({ name, id, keyOf }) => {
        const key = keyOf();
        const values = elementsOf(submitted, id, key);
        return values === null ? [] : [{ name, id, key, values }];
      });
      if (answered.length === 0) return null;
      const names = answered.map(({ name }) => name).join(' ');
      const declarations = Object.fromEntries(answered.map(({ name, key }) => [name, declarationOf(key)]));
      const key = keys.get(names) ?? numericKey(claim, index, question, declarations);
      keys.set(names, key);
      const own = rebound(drawn, key.open);
      try {
        const elements = key.reference(own, new Map(answered.map(({ name, values }) => [name, values])));
        return { elements, from: answered.map(({ id }) => id).join(', ') };
      } catch (error) {
        // With the student's own numbers the reference may have no value.
        if (error instanceof ExpressionError) return null;
        throw error;
      }
    },
  };
}

/** Operations of answers after which a new graph is begun. */
const graphLimit = 20_000;

/** A key that is made anew when many answers have been compiled into its graph. */
function renewed(make: () => NumericKey): () => NumericKey {
  let key = make();
  return () => {
    if (key.open.graph.size > graphLimit) key = make();
    return key;
  };
}

function sourceKey(claim: ClaimFile, index: number, name: string, id: string): NumericKey {
  const position = claim.ask.findIndex((each) => each.id === id);
  const source: Question | undefined = claim.ask[position];
  if (source === undefined || position === index || (source.kind !== 'number' && source.kind !== 'tensor')) {
    throw sheetFault(
      'carry',
      `${id} is no question of this sheet with a number or tensor as its answer`,
      'Give the id of such a question.',
      ['ask', index, 'carry', name],
    );
  }
  return numericKey(claim, position, source);
}

const declarationOf = ({ axes }: NumericKey): string =>
  axes.length === 0 ? 'real' : `tensor[${axes.map(({ name, size }) => `${name}: ${size}`).join(', ')}]`;

function elementsOf(submitted: Submitted, id: string, key: NumericKey): readonly Evaluated[] | null {
  const answer = submitted.earlier(id);
  const read = answer && readElements(answer, key.open);
  if (!read?.ok || read.elements.shape.join() !== key.axes.map(({ size }) => size).join()) return null;
  return read.elements.values;
}
