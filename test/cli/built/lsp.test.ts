import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { folderWith, square } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
const wrong = square.replace('2 * x', '3 * x');

let cwd = '';
let server: ChildProcess;
let client: ProtocolConnection;
let uri = '';
let version = 0;
let refreshed = 0;
let told: Diagnostic[][] = [];
let wake = (): void => {};

beforeEach(async () => {
  cwd = folderWith({ 'a/square': square });
  uri = pathToFileURL(join(cwd, 'claims/a/square.yaml')).href;
  [version, refreshed, told] = [0, 0, []];
  server = spawn(process.execPath, [program, 'lsp', '--stdio', '--seed', '1'], {
    cwd,
    env: { PATH: process.env.PATH },
  });
  if (server.stdout === null || server.stdin === null) throw new Error('It has no streams.');
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
    told.push(diagnostics);
    wake();
  });
  client.onRequest(InlayHintRefreshRequest.type, () => {
    refreshed++;
    wake();
  });
  client.listen();
  const capabilities = { workspace: { inlayHint: { refreshSupport: true } } };
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
  });
  expect(serverInfo?.name).toBe('claimcheck');
  await client.sendNotification(InitializedNotification.type, {});
});
afterEach(() => {
  client.dispose();
  server.kill('SIGKILL');
  rmSync(cwd, { recursive: true });
});

const open = (text: string, at = uri) =>
  client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: at, languageId: 'yaml', version: ++version, text },
  });
const change = (text: string) =>
  client.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: ++version },
    contentChanges: [{ text }],
  });
const save = () => client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
const hints = async () =>
  (await client.sendRequest(InlayHintRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
  })) ?? [];

/** The diagnostics that are told next. */
async function next(): Promise<Diagnostic[]> {
  for (;;) {
    const first = told.shift();
    if (first !== undefined) return first;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

it('tells of mistakes while they are typed, and of none when they are mended', async () => {
  await open(square.replace('(x + y)^2', '(x + z)^2'));
  const [mistake, ...others] = await next();
  expect(others).toEqual([]);
  expect(mistake).toMatchObject({
    code: 'unknown-name',
    source: 'claimcheck',
    severity: 1,
    range: { start: { line: 3, character: 12 }, end: { line: 3, character: 13 } },
  });
  await change(square);
  expect(await next()).toEqual([]);
  await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  expect(await next()).toEqual([]);
});

it('completes names and functions, and shows axes and formulas', async () => {
  await open('title: t\nsizes: { n: 2 }\ngiven: { x: "tensor[n]" }\nlet: { y: x + 1 }\nclaim: softmax(y, n) == so\n');
  const asked = { textDocument: { uri }, position: { line: 4, character: 26 } };
  const items = await client.sendRequest(CompletionRequest.type, asked);
  const byLabel = new Map((Array.isArray(items) ? items : []).map((item) => [item.label, item]));
  expect(byLabel.get('softmax')).toMatchObject({ detail: 'softmax(x, axis, …)', documentation: 'e^x / Σ e^x' });
  expect(byLabel.get('y')).toMatchObject({ detail: 'y: x + 1' });
  await change(
    'title: t\nsizes: { n: 2 }\ngiven: { x: "tensor[n]" }\nlet: { y: x + 1 }\nclaim: softmax(y, n) == softmax(x, n)\n',
  );
  const hover = async (character: number) =>
    (await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 4, character } }))
      ?.contents;
  expect(await hover(15)).toEqual({ kind: 'markdown', value: '```\ny: x + 1\n```\naxes \\[n\\]' });
  expect(await hover(10)).toMatchObject({ value: expect.stringContaining('softmax(x, axis, …)') });
});

it('shows the verdict and its witness beside the claim on save, until the text is another', async () => {
  await open(square);
  expect(await next()).toEqual([]);
  expect(await hints()).toEqual([]);
  await save();
  expect(await next()).toEqual([]);
  const [own, twin] = await hints();
  expect(own).toMatchObject({ position: { line: 3 }, label: expect.stringMatching(/^✓ proved · identity, α 2\^-/) });
  expect(twin).toMatchObject({
    position: { line: 5 },
    label: expect.stringMatching(/^✓ refuted · .*left = .*right = /),
  });
  expect(refreshed).toBeGreaterThan(0);
  await change(wrong);
  expect(await next()).toEqual([]);
  expect(await hints()).toEqual([]);
  await save();
  const [refuted] = await next();
  expect(refuted).toMatchObject({
    code: 'claim-refuted',
    severity: 1,
    range: { start: { line: 3, character: 7 } },
    message: expect.stringMatching(/^expected: holds; found: refuted: (.|\n)*left {2}= \d+\n(.|\n)*fails/),
  });
  expect((await hints())[0]?.label).toMatch(/^✗ refuted · x = /);
});

it('leaves other files alone, and ends when it is told to', async () => {
  await open('services: [a]\n', pathToFileURL(join(cwd, 'compose.yaml')).href);
  await open('titl: t\n');
  expect((await next()).map(({ code }) => code)).toContain('unknown-field');
  expect(told).toEqual([]);
  const ended = new Promise((resolve) => server.on('exit', resolve));
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
});

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

it.skipIf(!hasNeovim)('serves Neovim (needs nvim)', async () => {
  const script = join(cwd, 'session.lua');
  writeFileSync(join(cwd, 'claims/a/square.yaml'), wrong.replace('y^2\n', 'z^2\n'));
  writeFileSync(
    script,
    `vim.cmd('edit claims/a/square.yaml')
local cmd = { ${[process.execPath, program, 'lsp'].map((word) => JSON.stringify(word)).join(', ')} }
vim.lsp.buf_attach_client(0, vim.lsp.start_client({ name = 'claimcheck', cmd = cmd, root_dir = vim.fn.getcwd() }))
local function told(pattern)
  vim.wait(60000, function()
    local found = vim.diagnostic.get(0)
    return #found == 1 and found[1].message:find(pattern) ~= nil
  end)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    io.stdout:write(each.lnum, ':', each.col, ' ', each.message:match('[^\\n]*'), '\\n')
  end
end
told('declared')
vim.api.nvim_buf_set_lines(0, 3, 4, false, { 'claim: (x + y)^2 == x^2 + 3 * x * y + y^2' })
vim.cmd('silent write!')
told('refuted')
vim.cmd('qa!')
`,
  );
  const env = { PATH: process.env.PATH, HOME: cwd };
  const { stdout } = spawnSync('nvim', ['--clean', '-n', '--headless', '-c', `luafile ${script}`], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^3:\d+ .*the name z is not declared/i),
    '3:7 expected: holds; found: refuted: The square of a sum',
  ]);
});
