import type { Node } from '../../tensor/node';
import { nodeMemory } from '../../tensor/node-memory';
import { isPlainNode, type OpenQuestion } from './open-question';

/** Nodes of a graph after which a new one is begun, and of which it is remembered whether they are plain. */
const graphLimit = 2000;

/**
 * A question that stays open from one answer to the next, for answers that are made of numbers and operations on numbers: nothing
 * about these depends on what else a graph holds.
 */
export interface PlainQuestion {
  /** The question as it was opened but for such answers. */
  open(): OpenQuestion;
  /** Whether an answer made of these nodes is such a one, and left no other trace. Where it did, the question is opened anew. */
  isLeftPlain(nodes: readonly Node[]): boolean;
}

/** @param make opens the question */
export function plainQuestion(make: () => OpenQuestion): PlainQuestion {
  const keep = (): Kept => {
    const open = make();
    return { open, wear: open.session.wear(), isPlain: nodeMemory(graphLimit, isPlainNode) };
  };
  let kept: Kept | null = null;
  return {
    open: () => {
      kept = kept === null || !isUnworn(kept) ? keep() : kept;
      return kept.open;
    },
    isLeftPlain: (nodes) => {
      if (kept === null) return false;
      const { isPlain } = kept;
      return isUnworn(kept) && nodes.every((node) => isPlain(node));
    },
  };
}

interface Kept {
  readonly open: OpenQuestion;
  readonly wear: number;
  readonly isPlain: (node: Node) => boolean;
}

const isUnworn = ({ open: { graph, session }, wear }: Kept): boolean =>
  graph.size <= graphLimit && session.jointSums.size === 0 && session.wear() === wear;
