/** All texts that one kind of small edit makes of a formula. */
export type Edit = (text: string, names: Names) => string[];

/** What an edit may put in the place of something else. */
export interface Names {
  /** Declared variables, by the text of their declaration: one may stand for another of the same kind. */
  readonly variables: ReadonlyMap<string, string>;
  readonly sizes: readonly string[];
}

/** Replaces each match by each of its replacements, one at a time. */
function each(text: string, pattern: RegExp, replacements: (match: RegExpMatchArray) => readonly string[]): string[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    replacements(match)
      .filter((replacement) => replacement !== match[0])
      .map((replacement) => text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length)),
  );
}

const table =
  (pattern: RegExp, swaps: Readonly<Record<string, readonly string[]>>): Edit =>
  (text) =>
    each(text, pattern, ([match]) => swaps[match] ?? []);

/** The arguments of each call, with where they start and end. */
function calls(text: string): { readonly start: number; readonly end: number; readonly args: readonly string[] }[] {
  return [...text.matchAll(/[A-Za-z_]\w*\(/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const args: string[] = [];
    let [depth, from] = [0, start];
    for (let i = start; i < text.length; i++) {
      const letter = text[i] ?? '';
      if ('([{'.includes(letter)) depth++;
      const isEnd = depth === 0 && letter === ')';
      if (isEnd || (depth === 0 && letter === ',')) {
        args.push(text.slice(from, i).trim());
        from = i + 1;
      }
      if (isEnd) return args.length > 1 ? [{ start, end: i, args }] : [];
      if (')]}'.includes(letter)) depth--;
    }
    return [];
  });
}

const swappedArguments: Edit = (text) =>
  calls(text).flatMap(({ start, end, args }) =>
    args.slice(1).map((arg, i) => {
      const swapped = [...args];
      [swapped[i], swapped[i + 1]] = [arg, args[i] ?? ''];
      return text.slice(0, start) + swapped.join(', ') + text.slice(end);
    }),
  );

/** Sums at the outermost level of brackets, without one of their terms. */
const droppedTerm: Edit = (text) =>
  [...text.matchAll(/ [-+] (?=[^=<>]*)/g)].flatMap((match) => {
    let depth = 0;
    let end = match.index + 3;
    for (; end < text.length; end++) {
      const letter = text[end] ?? '';
      if ('([{'.includes(letter)) depth++;
      else if (')]}'.includes(letter) && --depth < 0) break;
      else if (depth === 0 && /^(?: [-+=<>!?:]|,)/.test(text.slice(end))) break;
    }
    return [text.slice(0, match.index) + text.slice(end)];
  });

const droppedFactor: Edit = (text) =>
  each(text, /\b[\w.]+ [*/] (?=[\w(])|(?<=[\w)\]]) [*/] [\w.]+\b(?![([])/g, () => ['']);

const otherVariable: Edit = (text, { variables }) =>
  each(text, /(?<![\w.])[A-Za-z_]\w*(?![\w(])/g, ([name]) => {
    const own = variables.get(name);
    return own === undefined
      ? []
      : [...variables].filter(([other, text_]) => other !== name && text_ === own).map(([other]) => other);
  });

const otherAxis: Edit = (text, { sizes }) =>
  each(text, /(?<=, )[A-Za-z]\w*'?(?=[,)])/g, ([name]) =>
    sizes.includes(name.replace("'", '')) ? [...sizes, ...sizes.map((size) => `${size}'`)] : [],
  );

/** Kinds of edits of formulas: a literal table. */
export const edits: Readonly<Record<string, Edit>> = {
  operator: table(/(?<=[\w)\]'] )[-+*/](?= )/g, { '+': ['-', '*'], '-': ['+'], '*': ['/', '+'], '/': ['*'] }),
  sign: (text) => each(text, /(?<![\w.)\]])(?:[A-Za-z_]\w*\(|\()/g, ([match]) => [`-${match}`]),
  constant: (text) =>
    each(text, /(?<![\w.^])\d+(?![\w.])/g, ([match]) => [
      String(Number(match) + 1),
      ...(match === '0' ? [] : [String(2 * Number(match))]),
    ]),
  exponent: (text) => each(text, /\^(?:\d+|\w+)/g, ([match]) => ['', match === '^2' ? '^3' : '^2']),
  function: table(
    /\b(?:max|min|relu|abs|exp|log|sqrt|sin|cos|sum|mean|sigmoid|tanh|E|KL|H|derivative|jacobian|det|inv|variance|std|softmax)(?=\()/g,
    {
      max: ['min'],
      min: ['max'],
      relu: ['abs', ''],
      abs: ['', 'relu'],
      exp: ['', 'softplus'],
      log: ['', 'log2'],
      sqrt: ['', 'abs'],
      sin: ['cos'],
      cos: ['sin'],
      sum: ['mean', 'max'],
      mean: ['sum'],
      sigmoid: ['tanh'],
      tanh: ['sigmoid'],
      E: ['Var'],
      KL: ['TV', 'crossEntropy'],
      det: ['trace'],
      inv: ['', 'transpose'],
      variance: ['std', 'mean'],
      std: ['variance'],
      softmax: ['exp'],
    },
  ),
  'swapped arguments': swappedArguments,
  'dropped term': droppedTerm,
  'dropped factor': droppedFactor,
  'other variable': otherVariable,
  'other axis': otherAxis,
  index: (text) =>
    each(text, /(?<=[[,:] ?)\d+(?=[\],:])/g, ([match]) => [String(Number(match) + 1), String(Number(match) - 1)]),
  prime: (text) => each(text, /(?<=[\w)])'/g, () => ['']),
};

/** Edits of relations alone. */
export const relationEdits: Readonly<Record<string, Edit>> = {
  relation: table(/(?<= )(?:==|<=|>=|<|>)(?= )/g, {
    '==': ['!=', '<', '>'],
    '<=': ['>=', '<', '=='],
    '>=': ['<=', '>', '=='],
    '<': ['>', '>='],
    '>': ['<', '<='],
  }),
};

/** Edits of declarations. */
export const declarationEdits: Readonly<Record<string, Edit>> = {
  'wider domain': (text) => [
    ...each(text, /\s*(?:>=?|<=?|!=)\s*[\w.]+\s*$/g, () => ['']),
    ...each(text, / in [([{].*$/g, () => ['']),
    ...each(text, /\b(?:differentiable|elementwise|positive|nonnegative) /g, () => ['']),
    ...each(text, /> /g, () => ['>= ']),
    ...each(text, /\bsimplex(?=\[)/g, () => ['tensor']),
    ...each(text, /\bdifferentiable bijection on R\^(\w+)/g, ([, axis = 'n']) => [
      `differentiable function R^${axis} -> R^${axis}`,
    ]),
    ...each(text, /\bdensity on R$/g, () => ['function R -> R >= 0']),
  ],
  distribution: (text) =>
    text.includes('~')
      ? [
          ...(edits.constant?.(text, { variables: new Map(), sizes: [] }) ?? []),
          ...each(text, /normal/g, () => ['laplace']),
          ...each(text, /uniform/g, () => ['normal']),
        ]
      : [],
  shape: (text) => each(text, /(?<=tensor\[)(\w+), /g, () => ['']),
};
