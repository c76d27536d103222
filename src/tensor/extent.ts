/**
 * How many elements an axis of any length has, in terms of the sizes that are declared so. A graph that has such axes is a
 * template: it stands for the graphs at all sizes. Its axes have as many elements as there are points of support.
 */
export type Extent =
  /** A declared size, of at least so many elements. */
  | { readonly kind: 'size'; readonly name: string; readonly least: number }
  /**
   * A declared size along which elements have to do with near ones only, such as the height of an image, and so many more. Its
   * axes have as many elements as they say.
   */
  | { readonly kind: 'local'; readonly name: string; readonly least: number; readonly more: number }
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
      return extent.more === 0 ? `${extent.name}` : `(${extent.name} + ${extent.more})`;
    case 'joined':
      return `(${extent.parts.map(spanKey).join(' + ')})`;
    case 'merged':
      return `(${extent.parts.map(spanKey).join(' * ')})`;
  }
}

export const sameSpan = (a: Span, b: Span): boolean =>
  a.size === b.size && (a.extent === b.extent || spanKey(a) === spanKey(b));

/** The span of parts that stand one after another. */
export function joinedSpan(parts: readonly Span[]): Span {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (parts.every(({ extent }) => extent === undefined)) return { size };
  const flat = parts.flatMap((part) => (part.extent?.kind === 'joined' ? part.extent.parts : [part]));
  return { size, extent: { kind: 'joined', parts: flat.map(bare) } };
}

/** The span of all pairs of elements. */
export function mergedSpan(parts: readonly Span[]): Span {
  const size = parts.reduce((product, part) => product * part.size, 1);
  if (parts.every(({ extent }) => extent === undefined)) return { size };
  const flat = parts
    .flatMap((part) => (part.extent?.kind === 'merged' ? part.extent.parts : [part]))
    .filter((part) => part.size !== 1 || part.extent !== undefined);
  const [only, another] = flat;
  if (only !== undefined && another === undefined) return bare(only);
  return { size, extent: { kind: 'merged', parts: flat.map(bare) } };
}

/** Without what a value has beside, such as a name. */
export const bare = ({ size, extent }: Span): Span => (extent === undefined ? { size } : { size, extent });

/** The names of the sizes that a span depends on, but for those along which elements have to do with near ones. */
export function sizesIn({ extent }: Span): string[] {
  if (extent === undefined || extent.kind === 'local') return [];
  return extent.kind === 'size' ? [extent.name] : extent.parts.flatMap(sizesIn);
}

/** Whether a span has any number of elements, in one of its parts. */
export const isAny = (span: Span): boolean => sizesIn(span).length > 0;

/** The names of the sizes along which elements have to do with near ones. */
export function localSizesIn({ extent }: Span): string[] {
  if (extent === undefined || extent.kind === 'size') return [];
  return extent.kind === 'local' ? [extent.name] : extent.parts.flatMap(localSizesIn);
}

/** So many elements more, at the ends; null for a span to which none can be added. */
export function lengthened(span: Span, more: number): Span | null {
  const { size, extent } = span;
  if (extent === undefined) return { size: size + more };
  return extent.kind === 'local' ? { size: size + more, extent: { ...extent, more: extent.more + more } } : null;
}
