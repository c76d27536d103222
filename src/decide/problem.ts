import type { ClaimBody, CodeSide, FieldPath, Texts } from '../claim/claim-file';
import type { Problem, SizedClaim } from '../engine/engine';
import type { Equation } from '../language/claim-source';
import type { OpenCode } from '../language/code';
import { type CompiledClaim, compileClaim } from '../language/compile-claim';
import { ExpressionError } from '../language/expression-error';
import { showSizes } from '../statement/show-sizes';
import type { GraphBudget } from '../tensor/graph-budget';
import { inductionsOf } from './inductions';
import { instanceCases } from './instance-cases';
import { exampleCases, isListed, largerCases, namedCases, sizeCases, standForMore } from './size-cases';
import { type Compile, templatesOf } from './templates';

/**
 * A claim as a problem for the engines: one compilation for each choice of its sizes, made when needed.
 * @param budget what each of the graphs may hold, where that is less than usual
 */
export function problemOf(
  body: ClaimBody,
  equations: readonly Equation[] = [],
  instances: readonly Texts[] = [],
  budget?: GraphBudget,
): Problem {
  const texts = (field: 'claim' | 'assume') =>
    body[field].map((text, i) => ({ text, path: [field, i] satisfies FieldPath }));
  const compile: Compile = (sizes, extents, indices) =>
    compileClaim({
      sizes,
      extents,
      indices,
      budget,
      given: body.given,
      let: body.let,
      code: openers(body.code),
      assume: texts('assume'),
      claim: [...texts('claim'), ...equations],
    });
  const sized = (sizes: SizedClaim['sizes']): SizedClaim => {
    let compiled: CompiledClaim | null = null;
    return {
      sizes,
      compiled: () => {
        compiled ??= compile(sizes, {}, {});
        return compiled;
      },
    };
  };
  const areListed = isListed(body);
  const cases = areListed ? sizeCases(body) : exampleCases(body);
  // What holds in no case holds of nothing.
  if (cases.length === 0)
    throw new ExpressionError(
      'no-sizes',
      'there is no choice of these sizes at which the claim can be checked',
      'Give an index that is at most its size: b: [1, any <= n].',
      ['sizes'],
      0,
      1,
    );
  const isCase = (sizes: SizedClaim['sizes']): boolean =>
    cases.some((each) => showSizes([each]) === showSizes([sizes]));
  const examples = exampleCases(body).filter((sizes) => !isCase(sizes));
  return {
    cases: cases.map(sized),
    areListed,
    standForMore: standForMore(body, cases),
    examples: examples.map(sized),
    larger: () => distinct([...largerCases(body), ...namedCases(body)].filter((sizes) => !isCase(sizes))).map(sized),
    templates: templatesOf(body, compile),
    inductions: inductionsOf(body, sized),
    instances: instanceCases(body, instances, sized),
  };
}

const distinct = (cases: readonly SizedClaim['sizes'][]): SizedClaim['sizes'][] => [
  ...new Map(cases.map((each) => [showSizes([each]), each])).values(),
];

/** What reads the code of a claim: where its files were not read, nothing does. */
function openers(code: ClaimBody['code']): Readonly<Record<string, OpenCode>> {
  const opener = (name: string, { file, read }: CodeSide): OpenCode =>
    read?.open ??
    (() => {
      const next = 'Check the claim by the path of its file: verify path/to/claim.yaml.';
      throw new ExpressionError(
        'no-code',
        file === '' ? 'the source was not read' : `the file ${file} was not read`,
        next,
        ['code', name, 'file'],
        0,
        file.length,
      );
    });
  return Object.fromEntries(Object.entries(code).map(([name, side]) => [name, opener(name, side)]));
}

/** The problem at small sizes too, where some stand for any: what is listed alone says nothing of those. */
export const withExamples = (problem: Problem): Problem => {
  const { cases, examples = [] } = problem;
  return examples.length === 0 ? problem : { ...problem, cases: [...cases, ...examples], examples: [] };
};
