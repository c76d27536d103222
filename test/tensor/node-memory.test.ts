import { describe, expect, it } from 'vitest';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { nodeMemory } from '../../src/tensor/node-memory';

/** x, x + 1, x + 1 + 1, … */
function chain(graph: Graph, length: number): Node[] {
  const nodes = [graph.input({ name: 'x', axes: [], domain: reals })];
  while (nodes.length < length) nodes.push(graph.add(nodes.at(-1) as Node, graph.constant(1)));
  return nodes;
}

/** How many operations an expression has, and of which nodes it was counted. */
function counting(limit: number) {
  const worked: number[] = [];
  const count = nodeMemory<number>(limit, (node, of) => {
    worked.push(node.id);
    return node.args.reduce((total, arg) => total + of(arg), 1);
  });
  return { worked, count };
}

describe('a memory of nodes', () => {
  it('works on what two roots share once, arguments first', () => {
    const [, , third, , fifth] = chain(new Graph(), 5) as [Node, Node, Node, Node, Node];
    const { worked, count } = counting(100);
    expect([count(third), count(fifth), count(fifth)]).toEqual([5, 9, 9]);
    expect(new Set(worked).size).toBe(worked.length);
    expect(worked).toEqual([...worked].sort((a, b) => a - b));
  });

  it('knows all of one root, however little it remembers', () => {
    const nodes = chain(new Graph(), 300);
    const { count } = counting(2);
    expect(count(nodes[299] as Node)).toBe(599);
    expect(count(nodes[150] as Node)).toBe(301);
    expect(count(nodes[299] as Node)).toBe(599);
  });

  it('forgets what was not asked for lately, and finds the same again', () => {
    const graph = new Graph();
    const nodes = chain(graph, 40);
    const { worked, count } = counting(8);
    const [first, last] = [nodes[2] as Node, nodes[39] as Node];
    const before = count(first);
    for (const node of nodes) count(node);
    const done = worked.length;
    expect(count(last)).toBe(79);
    expect(worked.length).toBe(done);
    expect(count(first)).toBe(before);
    expect(worked.length).toBeGreaterThan(done);
  });
});
