import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveEditor } from './editor/serve-editor';
import { evidenceFlag, type Flags, limitsOf, seedFlag } from './flags';

/** `verify lsp`: a language server on standard input and output. */
export function lspCommand(flags: Flags): void {
  // Wrong flags are told of at once, where somebody reads it.
  for (const read of [seedFlag, limitsOf, evidenceFlag]) read(flags);
  const [reader, writer] = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  serveEditor(createConnection(ProposedFeatures.all, reader, writer), flags);
}
