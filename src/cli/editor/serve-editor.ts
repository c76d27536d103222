import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { completionsAt } from '../../editor/completions-at';
import { hoverAt } from '../../editor/hover-at';
import { type ReadCode, type ReadDocument, readDocument } from '../../editor/read-document';
import { type ClaimLocation, locationOf } from '../corpus';
import { faultMessage } from '../fault-message';
import type { Flags } from '../flags';
import { openSolver } from '../solver/solver-process';
import { completionItem, hoverText, inlayHint, mistake, unmet } from './as-protocol';
import { checkDocument } from './check-document';
import { createChecks, type DocumentChecks } from './document-checks';

/** Milliseconds without a key after which a text is read again. */
const quiet = 120;

/** Serves an editor: mistakes while typing, completion, hovering, and verdicts on what is saved. */
export function serveEditor(connection: Connection, flags: Flags): void {
  const documents = new TextDocuments(TextDocument);
  const claims = resolve(flags.claims ?? 'claims');
  const solver = openSolver();
  const reads = createReads((uri) => publish(uri));
  const timers = new Map<string, NodeJS.Timeout>();
  let canRefreshHints = false;

  const checks = createChecks(
    (uri, text, signal) => checkDocument(locationIn(claims, uri, text), flags, solver, signal),
    (uri) => {
      publish(uri);
      if (canRefreshHints) connection.languages.inlayHint.refresh();
    },
    (error) => connection.console.error(faultMessage(error)),
  );

  const publish = (uri: string): void => {
    const document = documents.get(uri);
    if (document === undefined || !isClaim(document, claims)) return;
    const { diagnostics } = reads.of(document);
    const findings = checks.of(uri, document.getText())?.findings ?? [];
    // What cannot be read is told already.
    const shown = findings.filter(({ rule }) => rule !== 'bad-input' || diagnostics.length === 0);
    void connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: [...diagnostics.map(mistake), ...shown.map(unmet)],
    });
  };

  const publishSoon = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => publish(uri), quiet),
    );
  };

  connection.onInitialize(({ capabilities }: InitializeParams) => {
    canRefreshHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
    return served;
  });
  documents.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.onDidSave(({ document }) => {
    if (isClaim(document, claims)) checks.ask(document.uri, document.getText());
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    checks.forget(uri);
    reads.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  answerQuestions(connection, documents, reads, checks);
  connection.onShutdown(() => solver.end());
  documents.listen(connection);
  connection.listen();
}

/** A fault of the program costs what it was at, not the server. */
function readSafely(text: string, file: string, readCode: ReadCode | null): ReadDocument {
  try {
    return readDocument(text, file, readCode);
  } catch (error) {
    const reason = `The program failed on this text: ${faultMessage(error)}.`;
    const next = 'This is a fault of claimcheck, not of what you wrote. Please report it, with this text.';
    return { claim: null, axes: null, diagnostics: [{ code: 'program-fault', place: null, reason, next }] };
  }
}

/**
 * What is read of documents, once for each of their versions.
 * @param again called for a document that speaks of code once what reads it is loaded
 */
function createReads(again: (uri: string) => void) {
  const known = new Map<string, { readonly version: number; readonly read: ReadDocument }>();
  let readCode: ReadCode | null = null;
  const loadReader = async (uri: string): Promise<void> => {
    const reader = await import('../read-code');
    readCode = (loaded, file) => reader.readCode(loaded, file, dirname(file));
    known.clear();
    again(uri);
  };
  return {
    of: (document: TextDocument): ReadDocument => {
      const { uri, version: now } = document;
      const before = known.get(uri);
      if (before?.version === now) return before.read;
      const text = document.getText();
      if (readCode === null && /^code[ \t]*:/m.test(text)) void loadReader(uri);
      const read = readSafely(text, nameOf(uri), readCode);
      known.set(uri, { version: now, read });
      return read;
    },
    forget: (uri: string): void => {
      known.delete(uri);
    },
  };
}

/** What an editor asks of a place in a document, or of all of it. */
function answerQuestions(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  reads: ReturnType<typeof createReads>,
  checks: DocumentChecks,
): void {
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document === undefined ? [] : completionsAt(document.getText(), position).map(completionItem);
  });
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const hover = document === undefined ? null : hoverAt(document.getText(), position, reads.of(document));
    return hover === null ? null : hoverText(hover, position.line);
  });
  connection.languages.inlayHint.on(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return document === undefined ? [] : (checks.of(uri, document.getText())?.notes ?? []).map(inlayHint);
  });
}

const served: InitializeResult = {
  serverInfo: { name: 'claimcheck', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    completionProvider: {},
    hoverProvider: true,
    inlayHintProvider: true,
  },
};

const nameOf = (uri: string): string => {
  const file = uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  const inside = relative(process.cwd(), file);
  return inside.startsWith('..') ? file : inside;
};

const locationIn = (claims: string, uri: string, text: string): ClaimLocation => ({
  ...locationOf(claims, nameOf(uri)),
  text,
});

/** A file among claims, or one that says that it is a claim: editors send all files of the language. */
function isClaim(document: TextDocument, claims: string): boolean {
  const isInside = !relative(claims, resolve(nameOf(document.uri))).startsWith('..');
  return isInside || /^claim:|^# yaml-language-server:.*claim\.schema\.json/m.test(document.getText());
}
