import type { Node } from '../tensor/node';
import { type Dtype, isFloating } from './dtype';

/** Elements that may be written, as far as their history tells: who holds what came of them can see whether they still are what they were. */
export interface Versioned {
  /** How often they were written. */
  writes?: number;
  /** How they came about; undefined for what has no history. */
  origin?: Origin;
}

/** One argument of what made a tensor. */
export interface Use {
  readonly name: string | null;
  readonly origin: Origin;
  readonly storage: Versioned;
  /** How often the elements had been written then. */
  readonly version: number;
  readonly node: Node;
}

/** How the elements of a tensor came about, as PyTorch records it: gradients go back along it, not along the formula that it comes to. */
export interface Origin {
  /** The function that made them. */
  readonly by: string;
  readonly from: readonly Use[];
  /** What they came to; null where the elements were written or given. */
  readonly node: Node | null;
  /** Whether gradients go back along it. */
  requires: boolean;
  /** Whether they do so whoever calls: it comes of what the code itself made require gradients, as parameters. */
  isOfCode: boolean;
  /** Whether anything was made of the elements, or sees a part of them. */
  isUsed: boolean;
  /** The elements, and how often they had been written when they were made: a gradient may need them as they were. */
  result: { readonly storage: Versioned; readonly version: number } | null;
  /** An argument that is written itself: PyTorch keeps a copy of what it was. */
  overwrites: Versioned | null;
  /** Whether that is by way of a view. */
  writesPart: boolean;
  /** Of a gradient: truth values at which nothing is known of it, and what it is elsewhere; null for anything else. */
  readonly unknownAt: readonly Node[];
  readonly formula: Node | null;
}

/** What has been seen of a tensor: its elements, and the history that it has for itself. */
export interface Recorded {
  readonly storage: Versioned;
  /** Set for what was detached, and for views of it. */
  readonly origin: Origin | null;
}

type Making = Pick<Origin, 'by'> & Partial<Pick<Origin, 'from' | 'node' | 'requires' | 'unknownAt' | 'formula'>>;

export const newOrigin = ({
  by,
  from = [],
  node = null,
  requires = false,
  unknownAt = [],
  formula = null,
}: Making): Origin => ({
  by,
  from,
  node,
  requires,
  isOfCode: requires && by !== 'argument' && (from.length === 0 || from.some(({ origin }) => origin.isOfCode)),
  isUsed: false,
  result: null,
  overwrites: null,
  writesPart: false,
  unknownAt,
  formula,
});

/** The history of an argument of a call: whether it requires gradients is for who calls, unless they are taken by it. */
export const argumentOrigin = (dtype: Dtype): Origin => newOrigin({ by: 'argument', requires: isFloating(dtype) });

export const parameterOrigin = (): Origin => newOrigin({ by: 'parameter', requires: true });

export const isGiven = ({ by }: Origin): boolean => by === 'argument' || by === 'parameter';

/** The history of a tensor as it is now. */
export function originOf({ storage, origin }: Recorded): Origin {
  if (origin !== null) return origin;
  storage.origin ??= newOrigin({ by: 'numbers' });
  return storage.origin;
}

/** Notes that something is made of a tensor, whose elements are this node. */
export function useOf(tensor: Recorded, node: Node, name: string | null = null): Use {
  const origin = originOf(tensor);
  origin.isUsed = true;
  return { name, origin, storage: tensor.storage, version: tensor.storage.writes ?? 0, node };
}

/** Functions whose result takes no more than a shape of their arguments. */
const shapeAlone: ReadonlySet<string> = new Set(
  'zeros_like ones_like full_like rand_like randn_like empty_like new_empty'.split(' '),
);

/** The history of new elements. Whole numbers and truth values have none. */
export const madeBy = (by: string, from: readonly Use[], node: Node, dtype: Dtype): Origin =>
  newOrigin({
    by,
    from,
    node,
    requires: isFloating(dtype) && !shapeAlone.has(by) && from.some(({ origin }) => origin.requires),
  });

/**
 * Notes that elements are written: they have the history of what they were, and of what they become.
 * @param node what they were
 * @param isPart whether they are written by way of a view
 */
export function noteWrite(storage: Versioned, node: Node, from: readonly Use[], isPart: boolean): void {
  const before = originOf({ storage, origin: null });
  const own: Use = { name: 'self', origin: before, storage, version: storage.writes ?? 0, node };
  const uses = [own, ...from].filter(({ origin }) => origin.requires);
  storage.writes = own.version + 1;
  storage.origin = newOrigin({ by: isPart ? 'write a part' : 'write', from: uses, requires: uses.length > 0 });
  storage.origin.isUsed = before.isUsed;
}
