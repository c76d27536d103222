import type { CodeContext, OpenCode } from '../language/code';
import { ExpressionError } from '../language/expression-error';
import type { FunctionValue, Value } from '../language/value';
import { createInterpreter, runFile } from '../python/create-interpreter';
import { PythonFault } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { numberNode } from '../python/numbers';
import { unlessRaised } from '../python/raising';
import { readPython } from '../python/read/read-python';
import type { Statement } from '../python/syntax';
import { type Args, foreign, type PyValue, typeName } from '../python/value';
import type { Node } from '../tensor/node';
import { adoptParameters } from './adopt-parameters';
import { argumentOf } from './argument';
import { argumentTensor } from './argument-tensor';
import { withArguments } from './bound-arguments';
import type { CodeSpec } from './code-spec';
import { Following } from './following';
import { lastingIn } from './lasting';
import { settled } from './leaves';
import { createLibrary } from './library';
import { located } from './located';
import { setTraining } from './module';
import { isModule } from './module-table';
import { placeIn, shownPlace } from './place-in';
import { requireNumbers } from './require-numbers';
import { type Step, stepFrom } from './step-from';
import { read, tensorIn } from './tensor';
import { toNamed, type Values } from './values';

/** What every claim about code takes to hold. */
const overReals = 'code is read over the real numbers: floating-point rounding is not modelled';

/** Reads code for claims; nothing in it is executed but symbolically, in the graph of a claim. */
export function openCode(spec: CodeSpec): OpenCode {
  let statements: readonly Statement[] | null = null;
  return (context) => {
    const opened = located(spec, context, () => {
      statements ??= readPython(spec.text);
      return new OpenedCode(spec, context, statements);
    });
    context.note(overReals);
    return opened.value();
  };
}

/** A run of the file, and what the claim speaks of in it. */
interface Made {
  readonly run: Interpreter;
  readonly object: PyValue;
}

/** How a call is performed: what it may draw from, and who follows it. */
interface Performing {
  readonly draw: Interpreter['state']['draw'];
  readonly following: Following | null;
}

class OpenedCode {
  /** Calls by their arguments: equal ones are one, unless they draw. */
  private readonly calls = new Map<string, Value>();
  private readonly inputs = new Map<string, Node>();
  private readonly made: Made;

  constructor(
    private readonly spec: CodeSpec,
    private readonly context: CodeContext,
    private readonly statements: readonly Statement[],
  ) {
    this.made = this.make();
  }

  value(): FunctionValue {
    const { object } = this.made;
    const follow = (path: readonly Step[]) => (args: readonly Node[]) => this.call(path, args);
    return this.asFunction(object, [], follow);
  }

  /** Everything anew: what a call changes is seen in that call alone. */
  private make(following: Following | null = null): Made {
    const { spec, context } = this;
    const forbidden = new Set((spec.forbid ?? []).map(lastPart));
    const run = createInterpreter({
      graph: context.graph,
      importModule: createLibrary(context.graph, forbidden),
      forbidden,
      keepsParameters: spec.keepsParameters === true,
      takesGradients: takesGradients(spec),
      ...(spec.onStep === undefined ? {} : { onStep: spec.onStep }),
      ...(following === null ? {} : { onValue: following.onValue }),
      note: (text, at) => context.note(at === null ? text : `${shownPlace(placeIn(spec, at))}: ${text}`),
    });
    const scope = runFile(run, this.statements);
    const target = scope.names.get(spec.name);
    if (target === undefined) {
      const known = [...scope.names].flatMap(([name, { kind }]) =>
        kind === 'class' || kind === 'function' ? [name] : [],
      );
      throw new PythonFault(
        'error',
        'unknown-name',
        `the file defines no ${spec.name}`,
        `It defines: ${known.join(', ') || 'nothing'}.`,
      );
    }
    const entries = Object.entries(spec.with).map(
      ([name, written]) => [name, argumentOf(written, ['with', name], context)] as const,
    );
    const args: Args = isList(spec.with)
      ? { positional: entries.map(([, value]) => value), keyword: new Map() }
      : { positional: [], keyword: new Map(entries) };
    const object = target.kind === 'class' ? run.call(target, args) : withArguments(target, args);
    const names = [[spec.name === '' ? 'code' : context.name, object] as const, ...scope.names];
    const { parameters } = spec;
    const inOrder = isList(parameters)
      ? { count: parameters.length, given: (place: number) => this.term(parameters[place] ?? '', place) }
      : null;
    const named = typeof parameters === 'string' || isList(parameters) ? [] : Object.keys(parameters);
    const given = (path: string): Node | null => this.given(path);
    adoptParameters(object, names, { name: context.name, known: this.inputs, named, given, inOrder }, run);
    run.state.isConstructing = false;
    run.state.lasting = lastingIn(scope, object);
    spec.onParameters?.(this.inputs);
    for (const [i, args] of (spec.before ?? []).entries()) {
      const values = args.map((each) => argumentOf(each, ['before', i], context));
      run.call(object, { positional: values, keyword: this.besides() });
    }
    if (isModule(object) && spec.mode === 'eval') setTraining(run, object, false);
    return { run, object };
  }

  /** What every call of the object is given besides. */
  private besides(): Map<string, PyValue> {
    const { call = {} } = this.spec;
    return new Map(
      Object.entries(call).map(([name, each]) => [name, argumentOf(each, ['call', name], this.context)] as const),
    );
  }

  /** What a parameter is, where the claim says so. */
  private given(path: string): Node | null {
    const { parameters } = this.spec;
    if (isList(parameters)) return null;
    if (typeof parameters === 'string') return this.ofOther(parameters, path);
    const formula = Object.hasOwn(parameters, path) ? parameters[path] : undefined;
    return formula === undefined ? null : this.term(formula, path);
  }

  /** The parameter of other code by the same name; null where it has none, and one may keep what it holds. */
  private ofOther(other: string, path: string): Node | null {
    try {
      return this.context.term(`${other}.${path}`, ['code', this.context.name, 'parameters']);
    } catch (error) {
      const isMissing = error instanceof ExpressionError && error.code === 'attribute-error';
      if (isMissing && this.spec.keepsParameters === true) return null;
      throw error;
    }
  }

  private term(formula: string, parameter: string | number): Node {
    return this.context.term(formula, ['code', this.context.name, 'parameters', parameter]);
  }

  private call(path: readonly Step[], args: readonly Node[]): Value {
    const key = `${JSON.stringify(path)} ${args.map(({ id }) => id).join()}`;
    const known = this.calls.get(key);
    if (known !== undefined) return known;
    let isRandom = false;
    const draw: CodeContext['draw'] = (make) => {
      isRandom = true;
      return this.context.draw(make);
    };
    const value = this.performed(path, args, { draw, following: null });
    // Of two random calls each draws for itself.
    if (!isRandom) {
      this.calls.set(key, value);
      this.noteCall(path, args, value);
    }
    return value;
  }

  /** Everything anew, then the call. */
  private performed(path: readonly Step[], args: readonly Node[], { draw, following }: Performing): Value {
    return located(this.spec, this.context, () => {
      const { run, object } = this.make(following);
      const callee = path.reduce<PyValue>((whole, step) => stepFrom(run, whole, step), object);
      if (this.spec.mayDraw === true) run.state.draw = draw;
      // What happened while the module was made is of no concern, unless it was called before.
      const { leaves } = run.state;
      if (leaves !== null && !leaves.staysBlurred && this.spec.before === undefined) leaves.blurredBy = null;
      const own = args.map((arg) => argumentTensor(arg, run));
      following?.begin(run);
      const returned = run.call(callee, {
        positional: own.map((each) => foreign(each)),
        keyword: path.length === 0 ? this.besides() : new Map(),
      });
      const result = this.asValue(run, returned, null);
      if (following !== null) return result;
      this.spec.watch?.({
        graph: run.graph,
        returned: run.state.returned?.value === returned ? run.state.returned.at : null,
        args: own.map((each, i) => ({
          before: args[i] as Node,
          after: settledNamed(read(each), run),
          written: each.storage.written ?? null,
        })),
      });
      return result;
    });
  }

  private noteCall(path: readonly Step[], args: readonly Node[], value: Value): void {
    const { spec, context } = this;
    // Where code takes gradients, what it computes on its way is made of variables of its own.
    if (value.kind !== 'tensor' || takesGradients(spec)) return;
    context.called({
      name: context.name,
      result: value.node,
      follow: (instead) => {
        const following = new Following(spec, instead ?? null);
        const found = following.of(() => this.performed(path, args, { draw: null, following }));
        return found?.kind === 'tensor' ? { values: following.values, result: found.node } : null;
      },
    });
  }

  /** @param path how the value is reached from the object; null for one that a call gave */
  private asValue(run: Interpreter, value: PyValue, path: readonly Step[] | null): Value {
    const tensor = tensorIn(value);
    if (tensor !== null) {
      const own = read(tensor);
      const node = this.unlessRaised(settledNamed(own, run), run, path, own.dtype === 'bool');
      requireNumbers(run, node);
      return own.dtype === 'bool' ? { kind: 'tensor', node, isTruth: true } : { kind: 'tensor', node };
    }
    const written = numberNode(value, run.graph);
    if (written !== null) {
      const number = this.unlessRaised(settled(written, run), run, path, false);
      requireNumbers(run, number);
      return { kind: 'tensor', node: number };
    }
    if (value.kind === 'none')
      throw new PythonFault('error', 'no-value', 'this gives None', 'Return a value: return …').at(
        run.state.at ?? { start: 0, end: 1 },
      );
    return this.asFunction(value, path, (own) => (args) => this.call(own, args), run);
  }

  private unlessRaised(node: Node, run: Interpreter, path: readonly Step[] | null, isTruth: boolean): Node {
    return path === null ? unlessRaised(run, node, (each) => settled(each, run), isTruth) : node;
  }

  private asFunction(
    value: PyValue,
    path: readonly Step[] | null,
    call: (path: readonly Step[]) => FunctionValue['call'],
    run = this.made.run,
  ): FunctionValue {
    const { spec, context } = this;
    const step = (next: Step): Value =>
      located(spec, context, () => {
        const part = stepFrom(run, value, next);
        return this.asValue(run, part, path === null ? null : [...path, next]);
      });
    const refuse = (): never => {
      throw new ExpressionError(
        'not-a-function',
        `${context.name} gives a ${typeName(value)}, which is no function of formulas`,
        'Index it, or name an attribute.',
        ['code', context.name],
        0,
        1,
      );
    };
    return {
      kind: 'function',
      name: context.name,
      arity: null,
      call: path === null ? refuse : call(path),
      members: { member: (name) => step(name), item: (index) => step(index) },
    };
  }
}

/** As a tensor of formulas: its axes are in the order of the dimensions once leaves are what they stand for, which may have another order. */
const settledNamed = (own: Values, run: Interpreter): Node =>
  toNamed(run.graph, { ...own, node: settled(own.node, run) });

const takesGradients = ({ text }: CodeSpec): boolean => text.includes('autograd');

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** As `Array.isArray`, which knows no lists that are only read. */
const isList = <T>(written: T): written is Extract<T, readonly unknown[]> => Array.isArray(written);
