import type { Plantation } from './planted-bug';

export const derivations: Plantation = {
  part: 'derivations, rules and strategy',
  tests: [
    'test/run',
    'test/engine/rules',
    'test/soundness/derivations',
    'test/engine/contract',
    'test/soundness/near-misses',
  ],
  bugs: {
    'run/derivation/conclusion.ts': [
      {
        name: '<= and >= compose',
        find: "r === '!=' || s === '!=' || isUp(r) !== isUp(s)",
        replace: "r === '!=' || s === '!='",
      },
      {
        name: '!= composes',
        find: "if (r === '!=' || s === '!=' || isUp(r) !== isUp(s)) return null;",
        replace: 'if (isUp(r) !== isUp(s)) return null;',
      },
      {
        name: 'a chain of <= is strict',
        find: "r === '<' || r === '>' || s === '<' || s === '>';",
        replace: "r === '<' || r === '>' || s === '<' || s === '>' || r === s;",
      },
      { name: '<= gives <', find: "'<=': ['<='],", replace: "'<=': ['<=', '<']," },
      { name: '<= gives ==', find: "'<=': ['<='],", replace: "'<=': ['<=', '==']," },
      { name: '!= gives <', find: "'!=': ['!='],", replace: "'!=': ['!=', '<']," },
      { name: 'flipping keeps <', find: "  '<': '>',", replace: "  '<': '<'," },
      {
        name: 'connectives compose in any way',
        find: 'return connective === null || others.length > 0 ? null : { kind, connective };',
        replace: 'return connective === null ? null : { kind, connective };',
      },
    ],
    'run/derivation/weakest.ts': [
      {
        name: 'a chain is as strong as its strongest line',
        find: 'Math.max(0, ...verdicts',
        replace: 'Math.min(0, ...verdicts',
      },
    ],
    'run/derivation/check-chains.ts': [
      {
        name: 'goals need not be reached',
        find: 'const accepted = firstBad < 0 && isReached;',
        replace: 'const accepted = firstBad < 0;',
      },
      {
        name: 'bad lines are accepted',
        find: 'const accepted = firstBad < 0 && isReached;',
        replace: 'const accepted = isReached;',
      },
      {
        name: 'conclusions of bad chains count',
        find: 'if (conclusion !== null && results.every(isEstablished))',
        replace: 'if (conclusion !== null)',
      },
      {
        name: 'errors of goals are not summed',
        find: 'sumOfErrors([...lines, ...goals]',
        replace: 'sumOfErrors([...lines]',
      },
      {
        name: 'conditions are not told',
        find: 'conditions: [...new Set(lines.flatMap(({ conditions }) => conditions))],',
        replace: 'conditions: [],',
      },
      {
        name: 'empty assumptions are no matter',
        find: 'if (!isEmpty) return',
        replace: 'if (!isEmpty || isEmpty) return',
      },
    ],
    'run/derivation/check-term-line.ts': [
      {
        name: 'the first size decides',
        find: 'const { lost, gained, open } = await domainChange(chains, k, context);',
        replace: 'const { lost, gained, open } = await domainChange(chains.slice(0, 0), k, context);',
      },
    ],
    'run/derivation/domain-change.ts': [
      {
        name: 'gained values are not looked for',
        find: 'await shrinkage(chains, k, k - 1, {',
        replace: 'await shrinkage(chains, k, k, {',
      },
      {
        name: 'lost values are not looked for',
        find: 'await shrinkage(chains, k - 1, k, {',
        replace: 'await shrinkage(chains, k, k, {',
      },
    ],
    'run/derivation/reach-goal.ts': [
      {
        name: 'the bridge to a goal costs nothing',
        find: 'return { errorBound: proof.errorBound };',
        replace: 'return exactly;',
      },
      {
        name: 'one size is enough',
        find: 'if (pairs.every(([own, wanted], i)',
        replace: 'if (pairs.some(([own, wanted], i)',
      },
      {
        name: 'a bridge with conditions will do',
        find: 'proof !== undefined && (proof.conditions ?? []).length === 0',
        replace: 'proof !== undefined',
      },
      {
        name: 'an implication gives an equivalence',
        find: "(connects.connective === 'equivalent' && connective !== 'equivalent')",
        replace: "(connects.connective === 'equivalent' && connective === 'implied')",
      },
      {
        name: 'what a chain starts from is granted',
        find: 'const start = isReached ? await startOf(ends, context) : null;',
        replace: 'const start = isReached ? exactly : null;',
      },
    ],
    'engine/moments.ts': [
      {
        name: 'E X^4 of a normal variable is 1',
        find: 'product(1n, BigInt(n) - 1n, 2n)',
        replace: 'product(1n, BigInt(n) - 3n, 2n)',
      },
      {
        name: 'odd moments of a normal variable',
        find: 'normal: (n) => fraction(n % 2 === 0 ?',
        replace: 'normal: (n) => fraction(n >= 0 ?',
      },
      {
        name: 'moments of a uniform variable',
        find: 'fraction(1n, BigInt(n + 1))',
        replace: 'fraction(1n, BigInt(n + 2))',
      },
      {
        name: 'odd moments of a Laplace variable',
        find: 'laplace: (n) => fraction(n % 2 === 0 ?',
        replace: 'laplace: (n) => fraction(n >= 0 ?',
      },
    ],
    'engine/identity/functionals.ts': [
      {
        name: 'too few points',
        find: 'applications(roots, members, ofVariable) + facts.length + 1;',
        replace: 'facts.length + 1;',
      },
      {
        name: 'all measures share a functional',
        find: "variable.measure?.kind === 'standard' ? variable.measure.family : 'lebesgue'",
        replace: "'any'",
      },
      {
        name: 'nesting levels share a functional',
        find: ' level ${levels.get(variable)}`',
        replace: '${levels.size > 0 ? "" : ""}`',
      },
      {
        name: 'the space of a variable is no matter',
        find: '.filter(([, on]) => on === space)',
        replace: '.filter(([, on]) => on.length >= space.length - space.length)',
      },
    ],
    'engine/identity/model.ts': [
      {
        name: 'functions forget their places',
        find: '`${symbol.name} at ${place} of ${args}`',
        replace: '`${symbol.name} of ${args}${place.slice(place.length)}`',
      },
      {
        name: 'functions forget how many arguments they get',
        find: "node.symbol.kind === 'arbitrary' ? `${signatureKey(node)} ${args}` : args",
        replace: 'args',
      },
      {
        name: 'derivatives are the function',
        find: 'if (node.derivatives.length === 0) return `${place}`;',
        replace: 'return `${place}`;',
      },
      {
        name: 'derivatives forget their coordinates',
        find: "d ${coordinates.sort().join(' ')}`",
        replace: 'd ${coordinates.length}`',
      },
      {
        name: 'a bijection is its own inverse',
        find: 'symbol.inverseOf?.name ?? `${symbol.name}⁻¹`',
        replace: 'symbol.inverseOf?.name ?? symbol.name',
      },
      {
        name: 'arguments without value are equal',
        find: 'if (bottom !== undefined) return bottom;\n    const { symbol }',
        replace: 'const { symbol }',
      },
    ],
    'engine/enumeration.ts': [
      {
        name: 'assumptions that fail are passed over the wrong way',
        find: 'if (assumed.some((truth) => truth[c] === false)) continue;',
        replace: 'if (assumed.some((truth) => truth[c] !== false)) continue;',
      },
      {
        name: 'open relations hold',
        find: "if (decisions.has('open') || decisions.has('undefined')) return null;",
        replace: '',
      },
      {
        name: 'one statement is enough',
        find: 'if (!claimed.every((truth) => truth[c] === true)) return null;',
        replace: 'if (!claimed.some((truth) => truth[c] === true)) return null;',
      },
      {
        name: 'nothing need satisfy the assumptions',
        find: 'return isMet || allowVacuous ? combinations : null;',
        replace: 'return isMet || allowVacuous || true ? combinations : null;',
      },
    ],
    'engine/identity/enumerate-finite.ts': [
      {
        name: 'a combination is left out',
        find: 'Array.from({ length: combinations }, (_, number) => combination(inputs, number))',
        replace:
          'Array.from({ length: combinations }, (_, number) => combination(inputs, Math.max(1, number) % combinations))',
      },
    ],
    'run/portfolio.ts': [
      {
        name: 'violations are not looked for',
        find: 'return (proof.conditions ?? []).length > 0 ? found(findUndefined(problem, context)) : [];',
        replace: 'return (proof.conditions ?? []).length > 99 ? found(findUndefined(problem, context)) : [];',
      },
      {
        name: 'proofs before refutations',
        find: "['refuted', 'undefined', 'proved',",
        replace: "['proved', 'refuted', 'undefined',",
      },
      {
        name: 'instances decide',
        find: "onInstances === true && aim === 'truth' ? 'undecided' : verdict;",
        replace: "onInstances === true && aim !== 'truth' ? 'undecided' : verdict;",
      },
    ],
  },
};
