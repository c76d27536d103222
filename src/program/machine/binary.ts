/** Code of WebAssembly, byte by byte. */
export type Code = readonly number[];

/** LEB128 of a whole number ≥ 0. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** LEB128 of a 32-bit integer. */
export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

export type ValueType = 'i32' | 'f64' | 'v128';
const typeCodes: Readonly<Record<ValueType, number>> = { i32: 0x7f, f64: 0x7c, v128: 0x7b };

export interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** A function of a module; parameters come first among the locals. */
export interface FunctionCode extends Signature {
  /** Exported under this name, unless empty. */
  readonly name: string;
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

export interface ImportedFunction extends Signature {
  readonly name: string;
}

// Put together by concat and flat: taken apart, each byte of a long code would be a step of an iterator.
const vector = (items: readonly Code[]): Code => unsigned(items.length).concat(items.flat());
const text = (value: string): Code => {
  const bytes = [...new TextEncoder().encode(value)];
  return [...unsigned(bytes.length), ...bytes];
};
const section = (id: number, content: Code): Code => [id].concat(unsigned(content.length), content);
const typeOf = ({ parameters, results }: Signature): Code => [
  0x60,
  ...vector(parameters.map((type) => [typeCodes[type]])),
  ...vector(results.map((type) => [typeCodes[type]])),
];

/**
 * A module with a memory and some functions imported from `env`. Functions are numbered in the order of the imports and
 * then of the functions.
 */
export function moduleBytes(
  imports: readonly ImportedFunction[],
  functions: readonly FunctionCode[],
): Uint8Array<ArrayBuffer> {
  const all: readonly Signature[] = [...imports, ...functions];
  const imported = [
    ...imports.map(({ name }, i) => [...text('env'), ...text(name), 0x00, ...unsigned(i)]),
    [...text('env'), ...text('memory'), 0x02, 0x00, ...unsigned(1)],
  ];
  const exported = functions.flatMap(({ name }, i) =>
    name === '' ? [] : [[...text(name), 0x00, ...unsigned(imports.length + i)]],
  );
  const codes = functions.map(({ locals, body }) => {
    const declared = vector(locals.map((type) => [...unsigned(1), typeCodes[type]]));
    const content = declared.concat(body, 0x0b);
    return unsigned(content.length).concat(content);
  });
  return new Uint8Array(
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00].concat(
      section(1, vector(all.map(typeOf))),
      section(2, vector(imported)),
      section(3, vector(functions.map((_, i) => unsigned(imports.length + i)))),
      section(7, vector(exported)),
      section(10, vector(codes)),
    ),
  );
}
