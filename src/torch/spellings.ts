/** Names that NumPy gives to arguments, which PyTorch takes where its functions are not written in Python. */
export const spellings: ReadonlyMap<string, string> = new Map([
  ['axis', 'dim'],
  ['keepdims', 'keepdim'],
]);
