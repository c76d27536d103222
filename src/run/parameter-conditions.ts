import type { EngineContext, Problem } from '../engine/engine';
import type { Evidence } from '../engine/evidence';
import { identity } from '../engine/identity';
import { support } from '../engine/integral/support';
import { isGrantedStatement } from '../engine/is-granted-statement';
import { search } from '../engine/search';
import type { CompiledClaim, Statement } from '../language/compile-claim';
import type { Domain } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** What the distributions of a problem need and no declared domain grants. */
export interface ParameterConditions {
  /** Each as a hypothesis. */
  readonly open: readonly string[];
  /** Values of the declared domains at which a distribution does not exist. */
  readonly violation: Evidence | null;
}

/** Whether the distributions of a problem exist for all values of the declared domains. */
export function parameterConditions(problem: Problem, context: EngineContext): ParameterConditions {
  const asking = problem.cases.flatMap(({ sizes, compiled: compile }) => {
    const compiled = compile();
    const needed = [...(compiled.parameters?.values() ?? [])].map((each) => atEveryDraw(compiled.graph, each));
    const statements = needed.filter((statement) => !isGranted(compiled, statement, context));
    return statements.length === 0 ? [] : [{ sizes, compiled: { ...compiled, statements } }];
  });
  const open = [...new Set(asking.flatMap(({ compiled }) => compiled.statements.map(({ text }) => text)))];
  if (open.length === 0) return { open, violation: null };
  for (const { sizes, compiled } of asking) {
    for (const statement of compiled.statements) {
      const alone = { sizes, compiled: () => ({ ...compiled, statements: [statement] }) };
      const found = search.decide({ cases: [alone] }, { ...context, seed: `${context.seed} parameters` });
      if (found?.verdict !== 'refuted') continue;
      const summary = `a distribution does not exist at a point of the declared domain: it needs ${statement.text}`;
      return { open, violation: { ...found, verdict: 'undefined', summary } };
    }
  }
  return { open, violation: null };
}

function isGranted(compiled: CompiledClaim, statement: Statement, context: EngineContext): boolean {
  if (isGrantedStatement(compiled.graph, statement)) return true;
  if (statement.relation !== '==') return false;
  const alone: CompiledClaim = { graph: compiled.graph, statements: [statement], assumptions: [] };
  const proof = identity.decide({ cases: [{ sizes: {}, compiled: () => alone }] }, context);
  return proof?.verdict === 'proved' && (proof.conditions ?? []).length === 0;
}

/** A parameter that is itself random must be in its range whatever is drawn. */
function atEveryDraw(graph: Graph, statement: Statement): Statement {
  const free = new Map<InputSymbol, InputSymbol>();
  const [left, right] = rewrite(graph, [statement.left, statement.right], (node) => {
    if (node.kind !== 'input' || node.symbol.measure === undefined) return null;
    const { name, axes } = node.symbol;
    const plain = free.get(node.symbol) ?? { name, axes, domain: almostSurely(node.symbol) };
    free.set(node.symbol, plain);
    return graph.input(plain);
  }) as [Node, Node];
  return { ...statement, left, right };
}

/** The ends of its support are drawn with probability 0. */
function almostSurely(symbol: InputSymbol): Domain {
  const domain = support(symbol);
  const isDrawn = symbol.measure?.kind === 'standard' && domain.kind === 'interval';
  return isDrawn ? { ...domain, lowOpen: true, highOpen: true } : domain;
}
