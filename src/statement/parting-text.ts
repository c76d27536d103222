import type { Parting } from './parting';

/** What is told of the value at which code first parts: ``` `x.var(-1)` is 1 in [0, 0] there, which the other side never computes```. */
export function partingText(
  { text, value, element, isMended, instead }: Parting,
  { other, mended }: { readonly other: string; readonly mended: string },
): string {
  const at = element.length === 0 ? '' : ` in [${element.join(', ')}]`;
  const known = value === null ? '' : ` is ${value}${at} there`;
  if (isMended) {
    const wanted = instead === null ? '' : `, ${instead}`;
    return `\`${text}\`${known}; with what ${other} has in its place${wanted}, ${mended}`;
  }
  return `\`${text}\`${known === '' ? ` is no value that ${other} computes` : `${known}, which ${other} never computes`}`;
}
