const heads = /^(?:import(?:\{[^{}]*\}from)?"\.\/[^"]+";)+/;
const head = /import(?:\{([^{}]*)\}from)?("\.\/[^"]+");/g;
const tail = /export\{([^{}]*)\};(\s*(?:\/\*!.*\*\/\s*)?)$/;

/**
 * The text of a chunk, a module as esbuild writes it, in which what it takes of other chunks are variables of its own, and what it gives is one plain
 * object. As esbuild makes a script of a module, each use of what another gives is looked up through two getters, which hot code pays
 * for. A variable is not the other's: chunks must not be in a circle, nor assign anew what they give.
 * @param {string} text
 * @returns {string} it takes by a function `__take` and gives to a function `__give`
 */
export function linkedScript(text) {
  if (/\b__(?:take|give)\b/.test(text)) throw new Error('A chunk has names of its own for what it takes or gives.');
  const [imports = ''] = heads.exec(text) ?? [];
  const taken = imports.replace(head, (_, /** @type {string | undefined} */ names, /** @type {string} */ from) =>
    names === undefined ? `__take(${from});` : `var{${pairs(names)}}=__take(${from});`,
  );
  return (
    taken +
    text
      .slice(imports.length)
      .replace(
        tail,
        (_, /** @type {string} */ names, /** @type {string} */ end) => `__give({${pairs(names, true)}});${end}`,
      )
  );
}

/**
 * Names as an import or export writes them, as an object pattern or an object literal does.
 * @param {string} names as `a,b as c`
 * @param {boolean} gives whether what stands after `as` is the key
 */
function pairs(names, gives = false) {
  return names
    .split(',')
    .map((name) => {
      const [own = '', other] = name.split(' as ');
      if (other === undefined) return own;
      return gives ? `${other}:${own}` : `${own}:${other}`;
    })
    .join(',');
}

/**
 * Throws where chunks import each other in a circle: one of them would take what is not there yet.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
export function requireNoCircle(outputs) {
  /** @type {Map<string, 'open' | 'done'>} */
  const seen = new Map();
  /** @param {string} path */
  const visit = (path) => {
    if (seen.get(path) === 'done') return;
    if (seen.get(path) === 'open') throw new Error(`${path} imports itself by way of others.`);
    seen.set(path, 'open');
    for (const { path: other, kind, external } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) visit(other);
    seen.set(path, 'done');
  };
  for (const path of Object.keys(outputs)) visit(path);
}
