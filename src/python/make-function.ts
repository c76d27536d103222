import { evaluateAnnotation } from './annotation';
import type { Interpreter } from './interpreter';
import type { Scope } from './scope';
import type { Expression, Names, Parameter, Statement } from './syntax';
import type { PyFunction, PyValue } from './value';

/** A function where it is defined: its defaults and annotations are evaluated there, once. */
export function functionValue(
  run: Interpreter,
  syntax: {
    readonly names: Names;
    readonly returns?: Expression | null;
    readonly name: string;
    readonly parameters: readonly Parameter[];
    readonly body: readonly Statement[] | Expression;
  },
  scope: Scope,
): PyFunction {
  const defaults = new Map<string, PyValue>();
  for (const { name, otherwise } of syntax.parameters)
    if (otherwise !== null) defaults.set(name, run.evaluate(otherwise, scope));
  for (const { annotation } of syntax.parameters) if (annotation !== null) evaluateAnnotation(run, annotation, scope);
  if (syntax.returns) evaluateAnnotation(run, syntax.returns, scope);
  const { name, parameters, body, names } = syntax;
  return { kind: 'function', name, parameters, body, names, closure: scope, defaults };
}
