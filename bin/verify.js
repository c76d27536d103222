#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { load } from './load-script.js';

if (existsSync(new URL('../dist/program/main.js', import.meta.url))) load('main.js');
else {
  process.stderr.write(
    'error[not-built]\n  The program has not been built here.\n  Run npm ci, or npm run build, in the folder of Claimcheck.\n',
  );
  process.exitCode = 3;
}
