import { describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent, type DidChangeWatchedFilesRegistrationOptions } from 'vscode-languageserver/node';
import { TypesettingError, type Typesetter, type TypesettingJob, type TypesetLetter } from '../../server/src/engine/layout/typesetting.js';
import { nodeLayout } from '../../server/src/hosts/node/layout/nodeLayout.js';
import { previewMethods, type PreviewFailure, type PreviewPages } from '../../server/src/lsp/previewProtocol.js';
import { createTestServer, fullCapabilities, startedClient, startServerProcess, type LspClient, type TestServer } from '../kit/lspClient.js';
import { MemoryFiles } from '../kit/workspace.js';
import { bodyLine, letter, letterUri } from './letters.js';

const office = `brevpapir:\n  skrift: Kontorets Skrift\n  skabelon: brevpapir/skabelon.typ\n`;

/** Sets nothing, and tells what it was asked. The n-th answer's vector is the byte n. */
class StandIn implements Typesetter {
  static all: StandIn[] = [];
  static refuse: TypesettingError | undefined;
  readonly jobs: TypesettingJob[] = [];
  disposed = false;

  constructor() {
    StandIn.all.push(this);
  }

  typeset(job: TypesettingJob): Promise<TypesetLetter | undefined> {
    this.jobs.push(job);
    if (StandIn.refuse !== undefined) return Promise.reject(StandIn.refuse);
    return Promise.resolve({
      pages: [{ width: 595, height: 842 }],
      markers: job.markers.map((_, index) => ({ page: 1, x: 70, y: 100 + index })),
      footnoteMarkers: [],
      vector: { bytes: new Uint8Array([this.jobs.length]), complete: this.jobs.length === 1 },
      warnings: [],
    });
  }

  pdf(): Promise<never> {
    return Promise.reject(new Error('not asked for'));
  }

  dispose(): void {
    this.disposed = true;
  }
}

/** As Visual Studio Code does. */
const watchesOutside = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};

/** The files that the server has asked for word of, for its previews. */
function watched({ registrations }: LspClient): unknown {
  const options: DidChangeWatchedFilesRegistrationOptions[] = registrations.filter(({ method }) => method === DidChangeWatchedFilesNotification.method).map(({ registerOptions }) => registerOptions);
  return options.slice(1).map(({ watchers }) => watchers.map(({ globPattern }) => (typeof globPattern === 'string' ? globPattern : `${String(globPattern.baseUri)} ${globPattern.pattern}`)));
}

interface PreviewingClient {
  readonly client: LspClient;
  readonly server: TestServer;
  readonly pages: PreviewPages[];
  readonly failures: PreviewFailure[];
  open(preview: string, trusted?: boolean): Promise<unknown>;
  prepare(uri?: string): Promise<void>;
  /** Lets what was ordered happen, and waits until so many messages have come. */
  settle(pages: number, failures?: number): Promise<void>;
}

async function previewing(files = new MemoryFiles(), loadLetterhead = nodeLayout.loadLetterhead): Promise<PreviewingClient> {
  StandIn.all = [];
  StandIn.refuse = undefined;
  const server = createTestServer({ layout: { ...nodeLayout, createTypesetter: () => new StandIn(), loadLetterhead } }, files);
  const pages: PreviewPages[] = [];
  const failures: PreviewFailure[] = [];
  let heard = (): void => undefined;
  server.client.connection.onNotification(previewMethods.pages, (params: PreviewPages) => {
    pages.push(params);
    heard();
  });
  server.client.connection.onNotification(previewMethods.failure, (params: PreviewFailure) => {
    failures.push(params);
    heard();
  });
  const client = await startedClient({ capabilities: watchesOutside }, server);
  return {
    client,
    server,
    pages,
    failures,
    open: (preview, trusted = true) => client.connection.sendRequest(previewMethods.open, { preview, textDocument: { uri: letterUri }, trusted }),
    prepare: (uri = letterUri) => client.connection.sendNotification(previewMethods.prepare, { textDocument: { uri }, trusted: true }),
    settle: async (wantedPages, wantedFailures = 0) => {
      await client.arrived();
      server.clock.advance(2_000);
      while (pages.length < wantedPages || failures.length < wantedFailures) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      expect([pages.length, failures.length]).toEqual([wantedPages, wantedFailures]);
    },
  };
}

describe('a preview', () => {
  it('has no typesetter before it is opened, and gets the pages of the letter with the places they come from', async () => {
    const { client, pages, open, settle } = await previewing();
    await client.open(letterUri, letter('Første afsnit.\n\nAndet afsnit.'));
    await settle(0);
    expect(StandIn.all).toHaveLength(0);
    expect(await open('p')).toBe(null);
    await settle(1);
    expect(pages[0]).toMatchObject({ preview: 'p', textDocument: { uri: letterUri, version: 1 }, vector: 'AQ==', complete: true, letterhead: 'office' });
    expect(pages[0]?.markers.slice(1, 3)).toEqual([
      { page: 1, x: 70, y: 101, range: { start: { line: bodyLine, character: 0 }, end: { line: bodyLine, character: 14 } } },
      { page: 1, x: 70, y: 102, range: { start: { line: bodyLine + 2, character: 0 }, end: { line: bodyLine + 2, character: 13 } } },
    ]);
  });

  it('gets new pages once after edits that come together, and none after it is closed', async () => {
    const { client, pages, open, settle } = await previewing();
    await client.open(letterUri, letter('Et afsnit.'));
    await open('p');
    await settle(1);
    const start = { line: bodyLine, character: 0 };
    await client.change(letterUri, { range: { start, end: start }, text: 'a' });
    await client.change(letterUri, { range: { start, end: start }, text: 'b' });
    await settle(2);
    expect(pages[1]).toMatchObject({ textDocument: { version: 3 }, complete: false });
    expect(StandIn.all[0]?.jobs[1]?.source).toContain('baEt afsnit.');
    await client.connection.sendNotification(previewMethods.close, { preview: 'p' });
    await client.change(letterUri, { range: { start, end: start }, text: 'c' });
    await settle(2);
    expect(StandIn.all.map(({ disposed }) => disposed)).toEqual([true]);
  });

  it('begins anew, with a typesetter of its own, when it is opened again', async () => {
    const { client, pages, open, settle } = await previewing();
    await client.open(letterUri, letter('Et afsnit.'));
    await open('p');
    await settle(1);
    await open('p');
    await settle(2);
    expect(pages[1]?.complete).toBe(true);
    expect(StandIn.all.map(({ disposed }) => disposed)).toEqual([true, false]);
  });

  it('tells what is wrong when the letter cannot be set, and gets pages again when it can', async () => {
    const { client, failures, open, settle } = await previewing();
    await client.open(letterUri, letter('Et afsnit.'));
    StandIn.refuse = new TypesettingError([{ message: { da: 'Ukendt variabel: x', en: 'unknown variable: x' }, file: '/brevpapir/skabelon.typ', line: 7 }]);
    await open('p');
    await settle(0, 1);
    expect(failures).toEqual([{ preview: 'p', textDocument: { uri: letterUri, version: 1 }, problems: ['Ukendt variabel: x (/brevpapir/skabelon.typ:7)'] }]);
    StandIn.refuse = undefined;
    await client.change(letterUri, { text: letter('Et andet afsnit.') });
    await settle(1, 1);
  });

  it('leaves the folder’s own letterhead alone when the folder is not trusted', async () => {
    const files = new MemoryFiles({ 'file:///sager/ombudsbrev.yaml': office });
    const templates: (string | undefined)[] = [];
    const { client, pages, open, settle } = await previewing(files, (configuration) => {
      templates.push(configuration.letterhead.template?.path);
      const { letterhead } = nodeLayout.loadLetterhead({ ...configuration, letterhead: { ...configuration.letterhead, template: undefined } });
      const missing = { message: { da: 'Logoet »x« mangler.', en: 'The logo "x" is missing.' }, file: undefined, line: undefined };
      return { letterhead, problems: configuration.letterhead.template === undefined ? [] : [missing] };
    });
    await client.open(letterUri, letter('Et afsnit.'));
    await open('trusted');
    await settle(1);
    await open('untrusted', false);
    await settle(2);
    expect(templates).toEqual(['brevpapir/skabelon.typ', undefined]);
    expect(pages.map(({ preview, letterhead, notices }) => [preview, letterhead, notices])).toEqual([
      ['trusted', 'office', ['Logoet »x« mangler.']],
      ['untrusted', 'default', []],
    ]);
  });
});

describe('a letter that is prepared', () => {
  it('is set once, told nobody, and its pages are there when its preview is opened', async () => {
    const { client, server, pages, open, prepare, settle } = await previewing();
    await client.open(letterUri, letter('Et afsnit.'));
    await prepare();
    await prepare();
    await settle(0);
    await turnOver();
    const start = { line: bodyLine, character: 0 };
    await client.change(letterUri, { range: { start, end: start }, text: 'Nyt. ' });
    await settle(0);
    expect(StandIn.all.map(({ jobs }) => jobs.length)).toEqual([1]);
    await open('p');
    await client.arrived();
    expect(pages).toMatchObject([{ preview: 'p', textDocument: { version: 1 }, complete: true }]);
    server.clock.advance(2_000);
    await settle(2);
    expect(pages[1]).toMatchObject({ preview: 'p', textDocument: { version: 2 }, complete: false });
    expect(StandIn.all[0]?.jobs[1]?.source).toContain('Nyt. Et afsnit.');
    await open('q');
    await settle(3);
    expect(StandIn.all).toHaveLength(2);
  });

  it('gives its typesetter back when it is closed, and when another letter is prepared or opened', async () => {
    const other = letterUri.replace('.brev.md', '-2.brev.md');
    const { client, open, prepare, settle } = await previewing();
    await client.open(letterUri, letter('Et afsnit.'));
    await client.open(other, letter('Et andet.'));
    await prepare(other);
    await prepare();
    await client.arrived();
    expect(StandIn.all.map(({ disposed }) => disposed)).toEqual([true, false]);
    await client.close(letterUri);
    await client.arrived();
    expect(StandIn.all.map(({ disposed }) => disposed)).toEqual([true, true]);
    await client.open(letterUri, letter('Et afsnit.'));
    await prepare(other);
    await open('p');
    await settle(1);
    expect(StandIn.all.map(({ disposed }) => disposed)).toEqual([true, true, true, false]);
  });
});

/** Lets what does not wait for a message happen. */
function turnOver(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('a preview whose files change', () => {
  const files = (): MemoryFiles => new MemoryFiles({ 'file:///sager/ombudsbrev.yaml': 'brevpapir:\n  skabelon: papir/skabelon.typ\n  skrifttyper: skrift typer\n  logo: logo.svg\n' });
  const ofLetterhead = ['file:///sager/papir skabelon.typ', 'file:///sager logo.svg', 'file:///sager papir', 'file:///sager skrift typer', 'file:///sager/papir *', 'file:///sager/skrift%20typer *'];
  const folder = letterUri.slice(0, letterUri.lastIndexOf('/'));
  const changed = (client: LspClient, ...uris: string[]): Promise<void> =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })) });

  it('asks for word of those it is set from and no others, and of none once it is closed', async () => {
    const { client, open, settle } = await previewing(files(), standInLetterhead());
    await client.open(letterUri, letter('![En graf](<tal/graf [1].png>)'));
    await open('p');
    await settle(1);
    await client.until(() => JSON.stringify(watched(client)) !== '[]');
    expect(watched(client)).toEqual([[`${folder}/tal *`, ...ofLetterhead.slice(0, 2), `${folder} tal`, ...ofLetterhead.slice(2)]]);
    const start = { line: bodyLine, character: 0 };
    await client.change(letterUri, { range: { start, end: start }, text: 'a' });
    await settle(2);
    await client.change(letterUri, { text: letter('Uden billede.') });
    await settle(3);
    await client.until(() => JSON.stringify(watched(client)) === JSON.stringify([ofLetterhead]));
    await client.connection.sendNotification(previewMethods.close, { preview: 'p' });
    await client.until(() => JSON.stringify(watched(client)) === '[]');
  });

  it('is set again with what was read anew, once for files that change together, and not for other files', async () => {
    let reads = 0;
    const { client, open, settle } = await previewing(files(), standInLetterhead(() => (reads += 1)));
    await client.open(letterUri, letter('Et afsnit.'));
    await open('p');
    await settle(1);
    const readAtFirst = reads;
    await changed(client, 'file:///sager/andet.svg', 'file:///sager/papir/under/x.svg');
    await settle(1);
    expect(reads).toBe(readAtFirst);
    await changed(client, 'file:///sager/logo.svg', 'file:///sager/skrift%20typer/Ny.ttf');
    await changed(client, 'file:///sager/papir/segl.png');
    await settle(2);
    expect(reads).toBe(readAtFirst + 1);
    // The template's folder is copied there as a whole.
    await changed(client, 'file:///sager/papir');
    await settle(3);
  });
});

/** The built-in letterhead for every configuration. */
function standInLetterhead(onRead: () => void = () => undefined): typeof nodeLayout.loadLetterhead {
  return (configuration) => {
    onRead();
    return nodeLayout.loadLetterhead({ ...configuration, letterhead: { ...configuration.letterhead, template: undefined, fonts: undefined, logo: undefined } });
  };
}

describe('what the preview asks of the letter', () => {
  it('is the word that stands in the same company', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('Sagen er **af**sluttet.\n\nSagen er genoptaget, og sagen er afsluttet igen.'));
    const word = (text: string, offset: number): Promise<unknown> =>
      client.connection.sendRequest(previewMethods.word, { textDocument: { uri: letterUri }, near: { line: bodyLine, character: 0 }, text, offset });
    expect(await word('genoptaget, og sagen er afsluttet igen.', 26)).toEqual({
      start: { line: bodyLine + 2, character: 33 },
      end: { line: bodyLine + 2, character: 42 },
    });
    expect(await word('Sagen er afsluttet.\nSagen er genoptaget', 12)).toEqual({
      start: { line: bodyLine, character: 11 },
      end: { line: bodyLine, character: 22 },
    });
    expect(await word('Sagsbehandler Karla Lindebæk', 16)).toEqual({ start: { line: 7, character: 15 }, end: { line: 7, character: 20 } });
    expect(await word('1704 København V', 6)).toBe(null);
    expect(await word('', 0)).toBe(null);
  });

  it('is the letter as HTML with headings and landmarks', async () => {
    const client = await startedClient();
    await client.open(letterUri, letter('## Vurdering\n\nEt afsnit.'));
    const tree = JSON.stringify(await client.connection.sendRequest(previewMethods.text, { textDocument: { uri: letterUri } }));
    expect(tree).toContain('"tagName":"main"');
    expect(tree).toContain('{"type":"text","value":"Vurdering"}');
  });
});

describe('the real server', () => {
  it('sets a letter in a worker when a preview opens, and leaves no process behind', async () => {
    const server = startServerProcess();
    const client = await server.client.initialize();
    const pages = new Promise<PreviewPages>((resolve) => client.connection.onNotification(previewMethods.pages, resolve));
    await client.open(letterUri, letter('Et afsnit.'));
    await client.connection.sendRequest(previewMethods.open, { preview: 'p', textDocument: { uri: letterUri }, trusted: true });
    const { pages: sizes, complete, vector } = await pages;
    expect(sizes.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    expect([complete, vector.length > 10_000]).toEqual([true, true]);
    expect(await server.stop()).toBe(0);
  });
});
