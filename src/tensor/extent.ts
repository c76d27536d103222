import { type LocalExtent, lengthenedLocal, localKey, repeatedLocal, windowedLocal } from './local-extent';

/**
 * How many elements an axis of any length has, in terms of the sizes that are declared so. A graph that has such axes is a
 * template: it stands for the graphs at all sizes. Its axes have as many elements as there are points of support.
 */
export type Extent =
  /** A declared size, of at least so many elements. */
  | { readonly kind: 'size'; readonly name: string; readonly least: number }
  | LocalExtent
  /** A declared size, from its last element to its first. */
  | { readonly kind: 'reversed'; readonly name: string; readonly least: number }
  /** One after another. */
  | { readonly kind: 'joined'; readonly parts: readonly Span[] }
  /** All pairs, the last part running fastest. */
  | { readonly kind: 'merged'; readonly parts: readonly Span[] };

/** A number of elements; of an axis of any length it is the number of its points of support. */
export interface Span {
  readonly size: number;
  readonly extent?: Extent;
}

/** Equal for spans that are equally long at all sizes, and made in the same way. */
export function spanKey({ size, extent }: Span): string {
  switch (extent?.kind) {
    case undefined:
      return `${size}`;
    case 'size':
      return `${extent.name}`;
    case 'local':
      return localKey(extent);
    case 'reversed':
      return `reversed ${extent.name}`;
    case 'joined':
      return `(${extent.parts.map(spanKey).join(' + ')})`;
    case 'merged':
      return `(${extent.parts.map(spanKey).join(' * ')})`;
  }
}

export const sameSpan = (a: Span, b: Span): boolean =>
  a.size === b.size && (a.extent === b.extent || spanKey(a) === spanKey(b));

/** The span of parts that stand one after another; elements that are counted are one part where they are neighbours. */
export function joinedSpan(parts: readonly Span[]): Span {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const row: Span[] = [];
  for (const part of parts.flatMap(partsOf)) {
    const before = row.at(-1);
    if (part.extent === undefined && before !== undefined && before.extent === undefined)
      row[row.length - 1] = { size: before.size + part.size };
    else if (part.size > 0) row.push(bare(part));
  }
  const [first, another] = row;
  if (first === undefined) return { size };
  if (another === undefined) return first;
  const image = imageIn(row);
  if (image !== null) return { size, extent: lengthenedLocal(image.extent, size - image.size) };
  return { size, extent: { kind: 'joined', parts: row } };
}

/** The height of an image where all else are elements that are counted. */
function imageIn(parts: readonly Span[]): (Span & { readonly extent: LocalExtent }) | null {
  const [only, another] = parts.filter(({ extent }) => extent !== undefined);
  return only?.extent?.kind === 'local' && another === undefined ? { ...only, extent: only.extent } : null;
}

/** What stands one after another in it: the span itself where nothing does. */
export const partsOf = (span: Span): readonly Span[] => (span.extent?.kind === 'joined' ? span.extent.parts : [span]);

/**
 * The same elements in the opposite order: parts in the opposite order, each so. Of all pairs of elements of several parts,
 * the last running fastest, the opposite order is that of all pairs of reversed parts. Null for the height of an image.
 */
export function reversedSpan(span: Span): Span | null {
  const { size, extent } = span;
  switch (extent?.kind) {
    case undefined:
      return { size };
    case 'local':
      return null;
    case 'size':
    case 'reversed': {
      const { name, least } = extent;
      return { size, extent: { kind: extent.kind === 'size' ? 'reversed' : 'size', name, least } };
    }
    case 'joined':
    case 'merged': {
      const parts = extent.parts.map(reversedSpan).filter((part) => part !== null);
      if (parts.length < extent.parts.length) return null;
      return extent.kind === 'joined' ? joinedSpan(parts.reverse()) : mergedSpan(parts);
    }
  }
}

/** Whether a declared size runs from its last element to its first in one of its parts. */
export const isReversed = ({ extent }: Span): boolean =>
  extent?.kind === 'joined' || extent?.kind === 'merged' ? extent.parts.some(isReversed) : extent?.kind === 'reversed';

/** The span of all pairs of elements. */
export function mergedSpan(parts: readonly Span[]): Span {
  const size = parts.reduce((product, part) => product * part.size, 1);
  if (size === 0 || parts.every(({ extent }) => extent === undefined)) return { size };
  const flat = parts
    .flatMap((part) => (part.extent?.kind === 'merged' ? part.extent.parts : [part]))
    .filter((part) => part.size !== 1 || part.extent !== undefined);
  const [only, another] = flat;
  if (only !== undefined && another === undefined) return bare(only);
  const image = imageIn(flat);
  const repeated = image === null ? null : repeatedLocal(image.extent, size / image.size);
  return { size, extent: repeated ?? { kind: 'merged', parts: flat.map(bare) } };
}

/** Without what a value has beside, such as a name. */
export const bare = ({ size, extent }: Span): Span => (extent === undefined ? { size } : { size, extent });

/** The names of the sizes that a span depends on, but for those along which elements have to do with near ones. */
export function sizesIn({ extent }: Span): string[] {
  if (extent === undefined || extent.kind === 'local') return [];
  return extent.kind === 'size' || extent.kind === 'reversed' ? [extent.name] : extent.parts.flatMap(sizesIn);
}

/** Whether a span has any number of elements, in one of its parts. */
export const isAny = (span: Span): boolean => sizesIn(span).length > 0;

/** The names of the sizes along which elements have to do with near ones. */
export function localSizesIn({ extent }: Span): string[] {
  if (extent === undefined || extent.kind === 'size' || extent.kind === 'reversed') return [];
  return extent.kind === 'local' ? [extent.name] : extent.parts.flatMap(localSizesIn);
}

/** So many elements more, at the ends; null for a span to which none can be added. */
export function lengthened(span: Span, more: number): Span | null {
  const { size, extent } = span;
  if (extent === undefined) return { size: size + more };
  return extent.kind === 'local' ? { size: size + more, extent: lengthenedLocal(extent, more) } : null;
}

/** Windows that reach over so many elements, one every `stride`; null for a span of which there is no number of them. */
export function windowed({ size, extent }: Span, reach: number, stride: number): Span | null {
  const count = Math.floor((size - reach) / stride) + 1;
  if (extent === undefined) return { size: count };
  return extent.kind === 'local' ? { size: count, extent: windowedLocal(extent, reach, stride) } : null;
}
