/** The value of a string literal; null where it holds what is not plain text: bytes, or a rare escape. */
export function stringValue(literal: string): string | null {
  const match = /^([A-Za-z]*)("""|'''|"|')([\s\S]*)\2$/.exec(literal);
  const [, prefix = '', , body = ''] = match ?? [];
  if (match === null || /[bf]/i.test(prefix)) return null;
  if (/r/i.test(prefix)) return body;
  if (/\\[^nt\\'"\r\n]/.test(body)) return null;
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', "'": "'", '"': '"', '\n': '' };
  return body.replace(/\\([\s\S])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
}

export type NumberLiteral =
  | { readonly kind: 'int'; readonly value: bigint }
  /** As digits with a point and an exponent. */
  | { readonly kind: 'float'; readonly text: string };

const longest = 200;
const largestExponent = 400;

/** A number as it is written; null for an imaginary one, or one of unreasonable size. */
export function numberValue(written: string): NumberLiteral | null {
  const text = written.replaceAll('_', '').toLowerCase();
  if (text.length > longest) return null;
  if (/^(?:0x[0-9a-f]+|0b[01]+|0o[0-7]+|0+|[1-9]\d*)$/.test(text)) return { kind: 'int', value: BigInt(text) };
  const match = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(text);
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  if (Math.abs(Number(match[3] ?? 0)) > largestExponent) return null;
  return { kind: 'float', text: `${match[1] || '0'}.${match[2] || '0'}e${match[3] ?? '0'}` };
}
