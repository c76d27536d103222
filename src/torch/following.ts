import type { CodeCall, SeenValue } from '../language/code';
import { ExpressionError } from '../language/expression-error';
import type { Interpreter } from '../python/interpreter';
import type { Span } from '../python/syntax';
import { foreign, type PyValue } from '../python/value';
import type { CodeSpec } from './code-spec';
import { placeIn } from './place-in';
import { contiguousStrides, read, tensorIn } from './tensor';
import { tensorObject } from './tensor-object';
import { fromNamed, toNamed } from './values';

/** Values beyond these are not noted: who reads where code goes wrong reads no more. */
const valueLimit = 1000;

/** Characters of a text that is shown. */
const textLimit = 72;

type Instead = NonNullable<Parameters<CodeCall['follow']>[0]>;

/** What a call computes, noted as it comes; in place of one value another can be put. */
export class Following {
  readonly values: SeenValue[] = [];
  private run: Interpreter | null = null;

  constructor(
    private readonly spec: CodeSpec,
    private readonly instead: Instead | null,
  ) {}

  /** What is executed from now on is the call. */
  begin(run: Interpreter): void {
    this.run = run;
  }

  /** As `seen` of an interpreter. */
  readonly onValue = (at: Span, value: PyValue): PyValue => {
    const { run, instead, values, spec } = this;
    const tensor = run === null ? null : tensorIn(value);
    if (run === null || tensor === null || values.length >= valueLimit) return value;
    const own = read(tensor);
    if (own.dtype === 'bool') return value;
    const { graph } = run;
    const number = values.length;
    values.push({
      place: placeIn(spec, at),
      text: shortened(spec.text.slice(at.start, at.end)),
      node: toNamed(graph, own),
      own: own.node,
    });
    if (instead?.at !== number) return value;
    const { node, dims } = fromNamed(graph, instead.value);
    const storage = {
      values: { node, dims: dims.map((each, i) => own.dims[i] ?? each), dtype: own.dtype },
      isUncertain: false,
    };
    return foreign(tensorObject(storage, { strides: contiguousStrides(own.dims) }));
  };

  /** Null where the call does not come to an end. */
  of<T>(build: () => T): T | null {
    try {
      return build();
    } catch (error) {
      if (error instanceof ExpressionError) return null;
      throw error;
    }
  }
}

/** On one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= textLimit ? line : `${line.slice(0, textLimit - 1)}…`;
}
