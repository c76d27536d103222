/** A text with one small mistake in it. */
export interface Edit {
  readonly text: string;
  /** Which line was changed, and how. */
  readonly what: string;
}

/** What stands for what, in turn: each is replaced by each of the others that are named with it. */
const exchanges: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[\w)\]] )\+(?= [\w(-])/g, ['-', '*']],
  [/(?<=[\w)\]] )-(?= [\w(-])/g, ['+']],
  [/(?<=[\w)\]] )\*(?= [\w(-])/g, ['/', '+']],
  [/(?<=[\w)\]] )\/(?= [\w(-])/g, ['*']],
  [/(?<=[\w)\]] )@(?= [\w(-])/g, ['*']],
  [/\*\* ?2/g, ['** 3', '** 1']],
  [/(?<=[(,=] ?)-1\b/g, ['0', '1', '-2']],
  [/(?<=\b(?:dim|axis|start_dim)=)\d/g, ['0', '1', '2', '-1']],
  [/(?<![\w.\]-])\d+\.\d+\b/g, ['0.25', '1.5', '2.0']],
  [/(?<![\w.[-])[1-9](?![\w.])/g, ['0', '2', '3']],
  [/(?<![\w.[-])0(?![\w.])/g, ['1', '-1']],
  [/\bTrue\b/g, ['False']],
  [/\bFalse\b/g, ['True']],
  [/(?<![\w-])-(?=[a-z_][\w.]*)/g, ['']],
  [/ < /g, [' > ', ' <= ']],
  [/ > /g, [' < ', ' >= ']],
  [/\.mean\b/g, ['.sum', '.amax', '.std']],
  [/\.sum\b/g, ['.mean', '.prod']],
  [/\.var\b/g, ['.std', '.mean']],
  [/\.std\b/g, ['.var']],
  [/\.max\b/g, ['.min']],
  [/\.min\b/g, ['.max']],
  [/\.exp\b/g, ['.log', '.expm1']],
  [/\.log\b/g, ['.exp', '.log1p', '.log2']],
  [/\.sqrt\b/g, ['.square', '.rsqrt']],
  [/\.relu\b/g, ['.sigmoid', '.gelu', '.elu', '.abs']],
  [/\.sigmoid\b/g, ['.tanh', '.softplus']],
  [/\.tanh\b/g, ['.sigmoid']],
  [/\.softmax\b/g, ['.log_softmax', '.sigmoid']],
  [/\.log_softmax\b/g, ['.softmax']],
  [/\.softplus\b/g, ['.logsigmoid', '.relu']],
  [/\.clamp\(min=/g, ['.clamp(max=']],
  [/\.detach\(\)/g, ['']],
  [/\.transpose\(([-\d]+), ([-\d]+)\)/g, ['']],
  [/\.T\b/g, ['']],
  [/\bbias=False\b/g, ['bias=True']],
  [/\bkeepdim=True\b/g, ['keepdim=False']],
  [/, unbiased=False/g, ['', ', unbiased=True']],
  [/, keepdim=True/g, ['']],
  [/, padding=1/g, ['', ', padding=0']],
  [/, groups=[\w.]+/g, ['']],
  [/, stride=[\w.]+/g, ['']],
  [/'mean'/g, ["'sum'", "'none'"]],
  [/"mean"/g, ['"sum"']],
  [/"sum"/g, ['"mean"']],
  [/"batchmean"/g, ['"mean"', '"sum"']],
];

/** Calls of two arguments in the other order, such as `f(a, b)`, with a name or number for each. */
const twoArguments = /(?<=\w\()([a-z_][\w.]*(?:\[[^\]]*\])?), ([a-z_][\w.]*(?:\[[^\]]*\])?)(?=[,)])/g;
const twoFactors = /(?<=[(= ])([a-z_][\w.]*) ([-/@]) ([a-z_][\w.]*)(?=[)\n, ])/g;

/** All small mistakes in what a file computes: operators, axes, constants, flags, functions and the order of arguments. */
export function editsOf(text: string): Edit[] {
  const edits: Edit[] = [];
  const code = /^(?!\s*(?:#|import|from|class|"""|def ))/;
  let start = 0;
  let isQuoted = false;
  for (const [number, line] of text.split('\n').entries()) {
    const quotes = line.split('"""').length - 1;
    const isOpen = isQuoted || quotes > 0;
    if (quotes % 2 === 1) isQuoted = !isQuoted;
    if (!isOpen && code.test(line)) {
      const [own = ''] = line.split('#');
      for (const made of linesNear(own))
        if (made !== own)
          edits.push({
            text: `${text.slice(0, start)}${made}${text.slice(start + own.length)}`,
            what: `${number + 1}: ${own.trim()} → ${made.trim() === '' ? '(nothing)' : made.trim()}`,
          });
    }
    start += line.length + 1;
  }
  const seen = new Set<string>([text]);
  return edits.filter((edit) => !seen.has(edit.text) && seen.add(edit.text));
}

function* linesNear(line: string): Generator<string> {
  for (const [pattern, others] of exchanges)
    for (const { index, 0: found } of line.matchAll(pattern))
      for (const other of others) yield `${line.slice(0, index)}${other}${line.slice(index + found.length)}`;
  for (const { index, 0: found, 1: a, 2: b } of line.matchAll(twoArguments))
    yield `${line.slice(0, index)}${b}, ${a}${line.slice(index + found.length)}`;
  for (const { index, 0: found, 1: a, 2: operator, 3: b } of line.matchAll(twoFactors))
    yield `${line.slice(0, index)}${b} ${operator} ${a}${line.slice(index + found.length)}`;
  // A statement that changes something in place is left out.
  if (/^\s+[\w.[\]]+ [+*/-]= /.test(line)) yield line.replace(/\S.*$/, 'pass');
}
