import type { Mutant } from '../mutant';

const near = ['test/kernel/rules'] as const;
const pieces = { near, file: 'src/kernel/rules/piece.ts' } as const;
const rule = { near, file: 'src/kernel/rules/antiderivative.ts' } as const;
const elements = { near, file: 'src/kernel/rules/by-elements.ts' } as const;

/** Integrals by antiderivatives, and over several draws one by one. */
export const inClosedIntegrals: readonly Mutant[] = [
  { ...pieces, name: 'a half line is run along in part', find: ' : covers(domain, bounds)', replace: ' : true' },
  {
    ...pieces,
    name: 'a line is run along in half',
    find: 'domain.low === null && domain.high === null',
    replace: 'true',
  },
  { ...pieces, name: 'a hole in what is run along', find: 'domain.excluded.length === 0 && ', replace: '' },
  { ...pieces, name: 'what runs along is bound', find: ' && !measure', replace: '' },
  { ...pieces, name: 'what runs along is an array', find: 'axes.length === 0 && ', replace: '' },
  { ...pieces, name: 'a pole at the start', find: 'Number.isInteger(n) && n >= 0', replace: 'Number.isInteger(n)' },
  { ...pieces, name: 'a root at the start', find: 'Number.isInteger(n) && n >= 0', replace: 'n >= 0' },
  { ...pieces, name: 'log u is 0 at the start', find: ' && (logs === 0 || power > 0)', replace: '' },
  {
    ...pieces,
    name: 'compositions have limits',
    find: '(compositions.length === 0 || (from !== null && to !== null)) &&',
    replace: '',
  },
  {
    ...pieces,
    name: 'compositions that jump',
    find: 'compositions.every((each) => isSmoothIn(each, along)) &&',
    replace: '',
  },
  {
    ...pieces,
    name: 'steps of what runs along',
    find: "(node.kind === 'map' && isSmooth(node.operation))",
    replace: "node.kind === 'map'",
  },
  {
    ...pieces,
    name: 'a start without a value',
    find: '...(piece.compositions.length === 0 ? [] : [said(start, ',
    replace: '...(piece.compositions.length >= 0 ? [] : [said(start, ',
  },
  { ...pieces, name: 'coefficients that move', find: '!inputsOf(parts).includes(along)', replace: 'true' },
  {
    ...pieces,
    name: 'a piece to the left runs to the right',
    find: 'graph.sub(to, u) : u',
    replace: 'graph.add(to, u) : u',
  },
  {
    ...pieces,
    name: 'a piece between two ends is run along at speed 1',
    find: 'width];',
    replace: 'graph.constant(1)];',
  },
  {
    ...pieces,
    name: 'what there is at the start is forgotten',
    find: 'graph.sub(end, primitiveAt(graph, piece, graph.constant(0)))',
    replace: 'end',
  },
  { ...pieces, name: 'ends in any order', find: "said(from, '<=', to), ", replace: '' },
  {
    ...pieces,
    name: 'e^(−u) has a limit to the left',
    find: '!isLine && isLiteral(bend, 0n)',
    replace: 'isLiteral(bend, 0n)',
  },
  { ...pieces, name: 'e^(−u + u²) has a limit', find: '!isLine && isLiteral(bend, 0n)', replace: '!isLine' },
  {
    ...pieces,
    name: 'steps go down',
    find: "steps.map(({ slope }) => said(zero, '<', slope))",
    replace: 'steps.flatMap(() => [])',
  },
  { ...rule, name: 'an antiderivative without values', find: "said(sum, '==', sum),", replace: '' },
  {
    ...rule,
    name: 'an integrand without its density',
    find: 'graph.mul(substituteInput(graph, args[0], variable, place), density.at(place))',
    replace: 'substituteInput(graph, args[0], variable, place)',
  },
  { ...rule, name: 'the density at another place', find: 'density.at(place)', replace: 'density.at(u)' },
  { ...rule, name: 'a piece is run along at any speed', find: 'graph.mul(speed, integrand)', replace: 'integrand' },
  { ...rule, name: 'an antiderivative without limits', find: '...limits(graph, piece),', replace: '' },
  {
    ...rule,
    name: 'the integrand speaks of what runs along',
    find: ' || inputsOf([integral]).includes(piece.along)',
    replace: '',
  },
  {
    ...rule,
    name: 'something is assumed of what runs along',
    find: ' || pieces.some(({ along }) => assumed.includes(along))',
    replace: '',
  },
  { ...rule, name: 'integrals over part of the line', find: ' && domain === reals', replace: '' },
  {
    ...rule,
    name: 'integrals within integrals by themselves',
    find: ' + axes.length + free.size === 0',
    replace: ' + axes.length === 0',
  },
  { ...rule, name: 'pieces with gaps', find: 'to !== null && next.from === to', replace: 'to !== null' },
  { ...rule, name: 'pieces from anywhere', find: '(i > 0 || isStart(from)) && ', replace: '' },
  {
    ...rule,
    name: 'pieces to anywhere',
    find: 'next === undefined ? isEnd(to) :',
    replace: 'next === undefined ? true :',
  },
  {
    ...elements,
    name: 'elements are one variable',
    find: 'new Set(elements).size !== elementCount(axes) || ',
    replace: '',
  },
  { ...elements, name: 'elements of another law', find: 'each.measure.family === measure.family &&', replace: '' },
  { ...elements, name: 'elements that the integrand speaks of', find: '!taken.has(each)', replace: 'true' },
  {
    ...elements,
    name: 'elements of axes of any length',
    find: ' || axes.some(({ extent }) => extent !== undefined)',
    replace: '',
  },
  {
    ...elements,
    name: 'another expectation by elements',
    find: ' || elementwise(known.graph, integral, elements) !== known.left',
    replace: '',
  },
];
