import type { ClaimText } from '../../language/claim-source';
import { closest } from '../../language/closest';
import { ExpressionError } from '../../language/expression-error';
import { ruleNamed, rules } from '../rules/table';
import { engineNames, isEngineName } from './engine-names';
import type { NamedRule } from './line';

/**
 * @param path where the rule was named
 * @throws ExpressionError if there is no rule or engine of this name
 */
export function requireKnownRule({ name, start }: NamedRule, path: ClaimText['path']): void {
  if (ruleNamed(name) !== undefined || isEngineName(name)) return;
  const known = [...rules.flatMap((rule) => [rule.name, ...rule.aliases]), ...engineNames];
  const near = closest(name.toLowerCase(), known);
  const next =
    near === null
      ? `The rules are ${[...rules.map((rule) => rule.name), ...engineNames].join(', ')}.`
      : `Did you mean ${near}?`;
  throw new ExpressionError('unknown-rule', `there is no rule ${name}`, next, path, start, start + name.length);
}

/**
 * A rule leads from one term to another; of an arrow only an engine can tell.
 * @throws ExpressionError if the name on a line behind an arrow is that of a rule
 */
export function requireEngine({ name, start }: NamedRule, path: ClaimText['path']): void {
  if (isEngineName(name)) return;
  const reason = `${name} leads from one term to another, and an arrow links statements`;
  const next = `Leave it out, name an engine (${engineNames.join(', ')}), or write the step as a chain of terms.`;
  throw new ExpressionError('derivation-line', reason, next, path, start, start + name.length);
}
