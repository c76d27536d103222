// Stands in for the solver's process, and does what its first question says.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** @param {object} reply */
const send = (reply) => writeSync(3, `${JSON.stringify(reply)}\n`);
send({ version: 'stand-in' });
const questions = createInterface({ input: process.stdin });
questions.on('close', () => process.exit(0));
questions.on('line', (line) => {
  const { script } = JSON.parse(line);
  if (script === 'crash') process.exit(9);
  if (script === 'garbage') writeSync(3, 'no JSON\n');
  if (script === 'pid') send({ status: 'sat', model: [['pid', { text: String(process.pid), exact: true }]] });
  if (script === 'refuse') send({ status: 'failed', reason: 'no such thing' });
  // Anything else is never answered.
});
