import type { Graph } from '../tensor/graph';
import { ShapeError } from '../tensor/shape-error';
import { assignAttribute, attributeOf } from './attributes';
import { builtins } from './builtins';
import { callValue } from './call';
import { compareValues } from './compare';
import { evaluateIn, placed } from './evaluate';
import { executeIn } from './execute';
import { PythonFault, unsupported } from './fault';
import type { Interpreter, RunState } from './interpreter';
import { assignItem, itemOf } from './items';
import { elementsOf, truthOf } from './iterate';
import { binaryOf } from './operators';
import type { Scope } from './scope';
import type { Span, Statement } from './syntax';
import type { PyModule } from './value';

/** The most steps of one execution, and how deep expressions and statements may stand within one another. */
const mostSteps = 200_000;
const deepest = 500;

/** What code can import, and who is told what a reader should know. */
export interface Surroundings {
  readonly graph: Graph;
  importModule(name: string): PyModule | null;
  note(text: string, at: Span | null): void;
  /** Told of every step. */
  readonly onStep?: () => void;
  /** As `seen` of the interpreter; every value stands for itself where it is left out. */
  readonly onValue?: Interpreter['seen'];
  /** As in `RunState`; parameters stand for any values where it is left out. */
  readonly keepsParameters?: boolean;
  /** As in `RunState`; nothing where it is left out. */
  readonly forbidden?: ReadonlySet<string>;
  /** Whether the code may take gradients; it does not where it is left out. */
  readonly takesGradients?: boolean;
}

function newState({
  keepsParameters,
  forbidden,
  takesGradients,
}: Required<Pick<Surroundings, 'keepsParameters' | 'forbidden' | 'takesGradients'>>): RunState {
  return {
    at: null,
    steps: 0,
    depth: 0,
    frame: null,
    isGradEnabled: true,
    isConstructing: true,
    keepsParameters,
    forbidden,
    usesInfinity: false,
    draw: null,
    parameters: 0,
    returned: null,
    lasting: new Set(),
    raising: new Set(),
    drawn: new Set(),
    leaves: takesGradients ? { known: new Map(), blurredBy: null, staysBlurred: false } : null,
    unwritten: new Set(),
  };
}

/** What executes code: every part by its file, all of them through one another. */
export function createInterpreter({
  graph,
  importModule,
  note,
  onStep,
  onValue = (_, value) => value,
  keepsParameters = false,
  forbidden = new Set(),
  takesGradients = false,
}: Surroundings): Interpreter {
  const state = newState({ keepsParameters, forbidden, takesGradients });
  let within = 0;
  const deeper = <T>(build: () => T): T => {
    if (++within > deepest) unsupported('code that is nested so deeply');
    try {
      return build();
    } finally {
      within--;
    }
  };
  const step = (): void => {
    onStep?.();
    if (++state.steps > mostSteps)
      throw new PythonFault(
        'unsupported',
        'budget',
        `the code takes more than ${mostSteps} steps`,
        'Use smaller sizes, or end the loop.',
      );
  };
  const run: Interpreter = {
    graph,
    state,
    step,
    seen: onValue,
    note: (text) => note(text, state.at),
    importModule: (name) => importModule(name) ?? unsupported(`the module ${name}`),
    evaluate: (expression, scope) =>
      deeper(() =>
        placed(expression, () => {
          step();
          const before = state.at;
          state.at = expression;
          const value = shapesIn(() => evaluateIn(run, expression, scope));
          state.at = before;
          return onValue(expression, value);
        }),
      ),
    execute: (statements, scope) => deeper(() => executeIn(run, statements, scope)),
    call: (callee, args) => deeper(() => callValue(run, callee, args)),
    attribute: (object, name) => attributeOf(run, object, name),
    setAttribute: (object, name, value) => shapesIn(() => assignAttribute(run, object, name, value)),
    item: (object, index) => itemOf(run, object, index),
    setItem: (object, index, value) => shapesIn(() => assignItem(run, object, index, value)),
    binary: (operator, left, right) => binaryOf(run, operator, left, right),
    compare: (operator, left, right) => compareValues(run, operator, left, right),
    isTrue: (value) => truthOf(run, value),
    iterate: (value) => elementsOf(run, value),
  };
  return run;
}

/** What the graph refuses is no mistake of the code: it is checked before whether shapes fit. */
function shapesIn<T>(build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof ShapeError) throw new PythonFault('unsupported', error.code, error.reason, error.next);
    throw error;
  }
}

/** The names of a file once it is executed. */
export function runFile(run: Interpreter, statements: readonly Statement[]): Scope {
  const around: Scope = { kind: 'module', names: new Map(builtins), own: new Set(), around: null };
  const scope: Scope = { kind: 'module', names: new Map(), own: new Set(), around };
  run.execute(statements, scope);
  return scope;
}
