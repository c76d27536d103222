const greek: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);

/** Letters whose name is written short. */
const short: Readonly<Record<string, string>> = { eps: '\\varepsilon', inf: '\\infty', epsilon: '\\varepsilon' };

/**
 * A name as books print it: `mu` as a Greek letter, `h0` and `p_theta` with an index, `pZ` and `ptheta` too, and a longer word upright.
 * What is no name of letters, digits and primes stands as text.
 */
export function nameTex(name: string): string {
  const [, stem = '', primes = ''] = /^(.*?)('*)$/s.exec(name) ?? [];
  return `${stemTex(stem)}${primes}`;
}

function stemTex(stem: string): string {
  const letter = letterTex(stem);
  if (letter !== null) return letter;
  const [, base = '', index = ''] =
    /^([A-Za-z]+)_?(\d+)$|^([A-Za-z]+)_([A-Za-z0-9]+)$/.exec(stem)?.filter((part) => part !== undefined) ?? [];
  if (base !== '') return `{${letterTex(base) ?? word(base)}}_{${letterTex(index) ?? word(index)}}`;
  const [, head = '', tail = ''] = /^([A-Za-z])([A-Za-z]+)$/.exec(stem) ?? [];
  if (greek.has(tail) || /^(?:[a-z][A-Z]|[A-Z][a-z])$/.test(stem)) return `${head}_{${letterTex(tail) ?? word(tail)}}`;
  return word(stem);
}

function letterTex(text: string): string | null {
  if (/^[A-Za-z]$/.test(text)) return text;
  return short[text] ?? (greek.has(text) ? `\\${text}` : null);
}

const word = (text: string): string => (/^\d+$/.test(text) ? text : `\\mathrm{${literal(text)}}`);

/** Text in which LaTeX finds nothing to obey. */
export const literal = (text: string): string =>
  text.replace(/[\\{}$&#^_~%]/g, (character) =>
    character === '\\'
      ? '\\backslash '
      : character === '^'
        ? '{\\wedge}'
        : character === '~'
          ? '{\\sim}'
          : `\\${character}`,
  );
