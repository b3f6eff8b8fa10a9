/** `npm run bench` measures the card, `npm run bench -- receiver` the receiver. */
if (process.argv[2] === 'receiver') {
  process.argv.splice(2, 1);
  await import('./receiver.js');
} else await import('./bench.js');
