import type { Extent } from '../tensor/extent';
import { identifier } from './identifier';

const pattern = new RegExp(`^\\s*(?:integer\\s+in\\s+)?1\\s*\\.\\.\\s*(${identifier})\\s*$`, 'u');

/** The name behind `1..n`, if a declaration is that. */
const lastOf = (text: string): string | null => pattern.exec(text)?.[1] ?? null;

/** The names that are declared as any index up to a size that stands for any number, by the size. */
export function declaredIndices(
  given: Readonly<Record<string, string>>,
  extents: Readonly<Record<string, Extent>>,
): Readonly<Record<string, string>> {
  const found = Object.entries(given).flatMap(([name, text]) => {
    const of = lastOf(text);
    return of !== null && Object.hasOwn(extents, of) && extents[of]?.kind === 'size' ? [[name, of] as const] : [];
  });
  return Object.fromEntries(found);
}
