// Stands in for the solver's process, and does what its first question says.
/** @param {number} number @param {object} answer */
const reply = (number, answer) => process.send?.({ number, answer, version: 'stand-in' });
process.on('disconnect', () => process.exit(0));
process.on('message', (/** @type {{ number: number, asked: [string] }} */ { number, asked: [script] }) => {
  if (script === 'crash') process.exit(9);
  if (script === 'garbage') process.send?.('no answer');
  if (script === 'pid')
    reply(number, { status: 'sat', model: new Map([['pid', { text: String(process.pid), exact: true }]]) });
  if (script === 'refuse') reply(number, { status: 'failed', reason: 'no such thing' });
  // Anything else is never answered.
});
