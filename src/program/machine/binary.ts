/** Code of WebAssembly: bytes, in parts that are put together once. */
export type Code = readonly (number | Code)[] | Uint8Array<ArrayBuffer>;

const lengthOf = (code: Code): number => {
  if (code instanceof Uint8Array) return code.length;
  let length = 0;
  for (let i = 0; i < code.length; i++) {
    const item = code[i] as number | Code;
    length += typeof item === 'number' ? 1 : lengthOf(item);
  }
  return length;
};

/** Writes code from a place on, and gives the place behind it. */
function put(bytes: Uint8Array, start: number, code: Code): number {
  if (code instanceof Uint8Array) {
    bytes.set(code, start);
    return start + code.length;
  }
  let at = start;
  for (let i = 0; i < code.length; i++) {
    const item = code[i] as number | Code;
    if (typeof item === 'number') bytes[at++] = item;
    else at = put(bytes, at, item);
  }
  return at;
}

/** The bytes of code. */
function bytesOf(code: Code): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(code));
  put(bytes, 0, code);
  return bytes;
}

/** LEB128 of a whole number ≥ 0. */
export function unsigned(value: number): readonly number[] {
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
export function signed(value: number): readonly number[] {
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

const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (value: string): Code => {
  const bytes = [...new TextEncoder().encode(value)];
  return [unsigned(bytes.length), bytes];
};
const measured = (content: Code): Code => {
  const bytes = bytesOf(content);
  return [unsigned(bytes.length), bytes];
};
const section = (id: number, content: Code): Code => [id, measured(content)];
const typeOf = ({ parameters, results }: Signature): Code => [
  0x60,
  vector(parameters.map((type) => [typeCodes[type]])),
  vector(results.map((type) => [typeCodes[type]])),
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
  const imported: Code[] = [
    ...imports.map(({ name }, i) => [text('env'), text(name), 0x00, unsigned(i)]),
    [text('env'), text('memory'), 0x02, 0x00, unsigned(1)],
  ];
  const exported = functions.flatMap(({ name }, i) =>
    name === '' ? [] : [[text(name), 0x00, unsigned(imports.length + i)]],
  );
  const codes = functions.map(({ locals, body }) =>
    measured([vector(locals.map((type) => [unsigned(1), typeCodes[type]])), body, 0x0b]),
  );
  return bytesOf([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, vector(all.map(typeOf))),
    section(2, vector(imported)),
    section(3, vector(functions.map((_, i) => unsigned(imports.length + i)))),
    section(7, vector(exported)),
    section(10, vector(codes)),
  ]);
}
