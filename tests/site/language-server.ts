import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** What editors show: a line, counted from 0, and words. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

export interface Completion {
  readonly label: string;
  readonly textEdit?: { readonly newText: string };
  readonly documentation?: string | { readonly value: string };
}

/** A file in an editor. The place that it is asked about is marked with ‸ in its text. */
export interface OpenFile {
  diagnostics(text: string): Promise<readonly Diagnostic[]>;
  completions(textWithPlace: string): Promise<readonly Completion[]>;
  /** What is shown where the pointer rests, as Markdown; empty if nothing is. */
  hover(textWithPlace: string): Promise<string>;
}

export interface LanguageServer {
  open(path: string, languageId: string): Promise<OpenFile>;
  /** Says that a file has come, changed or gone, as editors do that watch the disk. */
  changed(path: string): Promise<void>;
  stop(): Promise<void>;
}

/** How a server is started and set up. */
export interface Setup {
  /** Program below `node_modules`. */
  readonly program: string;
  readonly initializationOptions?: object;
  /** The settings of the editor: name → value. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether it is asked for diagnostics, or sends them by itself. */
  readonly asked: boolean;
}

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: {},
  },
};

/** The settings below a name: of `yaml.schemas`, `yaml` holds `schemas`. */
function section(settings: Setup['settings'], name: string): unknown {
  if (name in settings) return settings[name];
  const inner = Object.entries(settings).filter(([key]) => key.startsWith(`${name}.`));
  return inner.length === 0
    ? null
    : Object.fromEntries(inner.map(([key, value]) => [key.slice(name.length + 1), value]));
}

function cutAtPlace(textWithPlace: string) {
  const [before = '', after = ''] = textWithPlace.split('‸');
  const lines = before.split('\n');
  return { text: before + after, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** Starts a language server on a folder and speaks with it over standard input and output, as an editor does. */
export async function startServer(root: string, setup: Setup): Promise<LanguageServer> {
  const child = spawn(process.execPath, [join(root, 'node_modules', setup.program), '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const sent = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) =>
      sent.get(uri)?.(diagnostics),
  );
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { section: string }[] }) =>
    items.map((item) => section(setup.settings, item.section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const rootUri = pathToFileURL(root).href;
  const { initializationOptions } = setup;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'atlas' }],
    capabilities: setup.asked
      ? { ...capabilities, textDocument: { ...capabilities.textDocument, diagnostic: {} } }
      : capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  const open = async (path: string, languageId: string): Promise<OpenFile> => {
    const uri = pathToFileURL(join(root, path)).href;
    const textDocument = { uri };
    let version = 1;
    const first = readFileSync(join(root, path), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text: first },
    });
    const write = (text: string) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      });
    return {
      async diagnostics(text) {
        if (setup.asked) {
          await write(text);
          const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
            textDocument,
          });
          return items;
        }
        const next = new Promise<readonly Diagnostic[]>((resolve) => sent.set(uri, resolve));
        await write(text);
        return next;
      },
      async completions(textWithPlace) {
        const { text, position } = cutAtPlace(textWithPlace);
        await write(text);
        const found = await connection.sendRequest<{ items: Completion[] } | null>('textDocument/completion', {
          textDocument,
          position,
        });
        return found?.items ?? [];
      },
      async hover(textWithPlace) {
        const { text, position } = cutAtPlace(textWithPlace);
        await write(text);
        const found = await connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
          textDocument,
          position,
        });
        return found?.contents.value ?? '';
      },
    };
  };

  return {
    open,
    async changed(path) {
      const uri = pathToFileURL(join(root, path)).href;
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      child.kill();
    },
  };
}
