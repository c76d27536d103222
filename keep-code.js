import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { engineKey } from './bin/engine-key.js';
import { load, loadedScripts } from './bin/load-script.js';

// Runs a command of the program, and writes what V8 has made of its scripts by then; of those that it does not need, what V8 makes of them at first.
// node keep-code.js PROGRAM FOLDER ARGUMENTS…
const [program = '', folder = ''] = process.argv.splice(2, 2);
process.on('exit', () => {
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  writeFileSync(join(folder, 'key'), engineKey());
  const loaded = loadedScripts();
  for (const name of readdirSync(program).filter((file) => file.endsWith('.js'))) {
    const filename = join(program, name);
    const script = loaded.get(name) ?? new Script(readFileSync(filename, 'utf8'), { filename });
    writeFileSync(join(folder, 'scripts', name), script.createCachedData());
  }
});
load('main.js');
