import type { Names } from '../names';
import type { Token } from '../token';
import { derivativeIn } from './derivative-in';
import { plainLabel } from './plain-label';
import { quantitiesOf } from './quantity-groups';
import type { Subject } from './subject';

/** What letters stand for by convention, as a word of that quantity. */
const conventions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    E: 'mean',
    μ: 'mean',
    Var: 'variance',
    V: 'variance',
    'σ^2': 'variance',
    's^2': 'variance',
    σ: 'deviation',
    Std: 'deviation',
    SD: 'deviation',
    P: 'probability',
    Pr: 'probability',
    ℙ: 'probability',
    Prob: 'probability',
    H: 'entropy',
    DKL: 'kl',
  }),
);
/** Quantities of one distribution, of which one is not taken for another. */
const moments = ['mean', 'variance', 'deviation', 'entropy', 'kl', 'covariance', 'probability', 'median'];

/**
 * Whether a name says something else than what the text of a question asks for: what it gives a number (`y = 2`, where `y = 6` is given),
 * what something is taken of (`L` for the gradient of L), another function or another argument than it writes (`f(3)` for f(2), `H(p)` for
 * KL(p, q)), another quantity by its usual letter (`σ^2` for the standard deviation), a derivative where none is asked for, or one of something else.
 */
export function namesOther(tokens: readonly Token[], names: Names): boolean {
  const { subject } = names;
  if (subject === null || subject.terms.has(plainLabel(tokens))) return false;
  const label = plainLabel(tokens);
  const { given, wanted, operands, inner } = subject.roles;
  if (!wanted.has(label) && (given.has(label) || (tokens.length === 1 && (operands.has(label) || inner.has(label)))))
    return true;
  if (isOtherQuantity(label, subject)) return true;
  const parts = derivativeIn(tokens);
  return parts === null ? isOtherApplication(tokens, names, subject) : isOtherDerivative(parts, subject);
}

/** By its usual letter, where the question names other quantities of the kind and does not use the letter. */
function isOtherQuantity(label: string, { quantities }: Subject): boolean {
  const group = conventions.get(label);
  if (group === undefined || !moments.includes(group)) return false;
  const asked = moments.filter((each) => isAmong(each, quantities));
  return asked.length > 0 && !asked.includes(group);
}

const isAmong = (word: string, groups: ReadonlySet<number>): boolean =>
  [...quantitiesOf(word)].some((group) => groups.has(group));

/** Another function than the question writes, or with other arguments. */
function isOtherApplication(tokens: readonly Token[], names: Names, subject: Subject): boolean {
  const open = tokens.findIndex(({ kind }) => kind === 'open');
  if (open <= 0 || tokens.at(-1)?.kind !== 'close') return false;
  const [applied, argument] = [tokens.slice(0, open), tokens.slice(open + 1, -1)];
  const head = plainLabel(applied);
  const { roles, heads, quantities } = subject;
  const isPrimed = head.endsWith("'");
  const bareHead = head.replace(/'+$/, '');
  if (isPrimed && !asksForDerivative(subject) && (heads.has(bareHead) || roles.wanted.has(bareHead))) return true;
  if (!isPrimed && isOtherQuantity(head, subject)) return true;
  const common = withCommonHead(head);
  const same = subject.applied.filter((each) => withCommonHead(each.head) === common);
  if (same.some((each) => isSameArgument(plainLabel(argument), each.argument))) return false;
  const [isUnused, isOfHead] = [
    areUnused(argument, roles.letters),
    [...heads].some((each) => withCommonHead(each) === common),
  ];
  if (isOfHead) return !isUnused;
  const group = conventions.get(head) ?? head.toLowerCase();
  const isNamed = roles.bare.has(bareHead) || (!conventions.has(head) && isAmong(group, quantities));
  if (!isPrimed && !isNamed && [...roles.wanted].some((each) => heads.has(each))) return true;
  const letters = argument.filter(({ kind, text }) => kind === 'name' && /^\p{L}$/u.test(text));
  const own = new Set([...roles.letters].map((each) => each.toLowerCase()));
  return (
    roles.operands.size > 0 &&
    letters.some(({ text }) => !own.has(plainName(text).toLowerCase()) && !names.isAllowed(text))
  );
}

/** With commas of decimals as points; what stands before `;` and `|` is the point at which a density is taken. */
function isSameArgument(own: string, asked: string): boolean {
  const [a, b] = [own, asked].map((each) => each.replace(/(?<=\d)\.(?=\d)/g, ',')) as [string, string];
  return a === b || /^[\p{L}\d]+;(.*)$/su.exec(a)?.[1] === b || /^\p{L}[|](.*)$/su.exec(a)?.[1] === b;
}

/** Names that abbreviate what the question writes out: `KL(p, q)` for KL(N(0, 1), N(1, 1)). */
function areUnused(argument: readonly Token[], letters: ReadonlySet<string>): boolean {
  const own = argument.filter(({ kind }) => kind !== 'sign').map(({ text }) => plainName(text));
  return (
    own.length > 0 &&
    new Set(own).size === own.length &&
    own.every((each) => /^\p{L}$/u.test(each) && !letters.has(each))
  );
}

const plainName = (text: string): string => plainLabel([{ kind: 'name', text, gap: 'none', start: 0, end: 0 }]);

/** The head of an application, the same for all names of one quantity. */
function withCommonHead(head: string): string {
  const group = [...quantitiesOf(conventions.get(head) ?? head.toLowerCase())][0];
  return group === undefined ? head : `#${group}`;
}

const asksForDerivative = ({ quantities, roles }: Subject): boolean =>
  roles.hasDerivative || isAmong('derivative', quantities);

function isOtherDerivative({ of, by }: { readonly of: string; readonly by: string }, subject: Subject): boolean {
  const { wanted, operands } = subject.roles;
  if (!asksForDerivative(subject)) return wanted.size > 0;
  return operands.size > 0 && of !== '' && by !== '' && operands.has(by) && !operands.has(of);
}
