import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { engineKey } from './engine-key.js';
import { keptCodeIn } from './kept-code.js';

// The program lies in dist/program, as scripts; as modules they would be resolved, read and compiled anew at each start.
const dist = new URL('../dist/', import.meta.url);
const folder = fileURLToPath(new URL('program/', dist));
const requireOther = createRequire(dist);

/** @type {Map<string, { readonly script: Script, readonly module: { exports: object } }>} */
const loaded = new Map();
const codeFor = existsSync(`${folder}code.json`) ? keptCodeIn(folder) : null;
let kept = codeFor?.(engineKey());

/**
 * Runs a script of the program, once, and gives what it exports. Scripts are CommonJS: those that it needs are loaded as it asks for them.
 * What V8 made of a script when the program was built is taken over where this is the same V8 with the same flags.
 * @param {string} name that of its file
 * @returns {object}
 */
export function load(name) {
  const before = loaded.get(name);
  if (before !== undefined) return before.module.exports;
  const script = compiled(name);
  const module = { exports: {} };
  loaded.set(name, { script, module });
  /** @param {string} request */
  const require = (request) => (request.startsWith('./') ? load(request.slice(2)) : requireOther(request));
  script.runInThisContext()(module.exports, require, module, new URL(name, dist).href);
  return module.exports;
}

/**
 * The scripts that have been run, by their names: what the build keeps the code of.
 * @returns {ReadonlyMap<string, Script>}
 */
export function loadedScripts() {
  return new Map([...loaded].map(([name, { script }]) => [name, script]));
}

/** @param {string} name */
function compiled(name) {
  const filename = `${folder}${name}`;
  const source = readFileSync(filename, 'utf8');
  const script = new Script(source, { filename, cachedData: kept?.(name) });
  if (script.cachedDataRejected !== true) return script;
  // Flags of V8 were set since the last script.
  kept = codeFor?.(engineKey());
  return new Script(source, { filename, cachedData: kept?.(name) });
}
