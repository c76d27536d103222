import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Puts `verify` where `npx verify` looks first. npm links the commands of dependencies only; for the package's own,
// npx would set up a cache outside of the checkout on every new machine.
const folder = fileURLToPath(new URL('node_modules/.bin', import.meta.url));
mkdirSync(folder, { recursive: true });
rmSync(`${folder}/verify`, { force: true });
if (process.platform === 'win32') writeFileSync(`${folder}/verify.cmd`, '@node "%~dp0\\..\\..\\bin\\verify.js" %*\r\n');
else symlinkSync('../../bin/verify.js', `${folder}/verify`);
