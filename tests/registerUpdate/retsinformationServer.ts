import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Addresses } from '../../server/src/registerUpdate/retsinformation.js';
import type { UpdateTime } from '../../server/src/registerUpdate/time.js';

export type Reply = (response: ServerResponse) => void;

export const json = (value: unknown): Reply => (response) => void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
export const xml = (text: string): Reply => (response) => void response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(text);
export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Reply => (response) => void response.writeHead(code, headers).end();
export const html: Reply = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><body>Fejl</body></html>');
/** Breaks the line in the middle of the body. */
export const broken: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': '5000' }).write('<Dokument><Meta>');
  setImmediate(() => response.destroy());
};

/** A document as the harvest lists it. */
export function listed(accession: string, shortName: string, reasonForChange = 'NewDocument'): unknown {
  return {
    documentId: `id-${accession}`,
    accessionsnummer: accession,
    reasonForChange,
    changeDate: '2026-02-20T09:15:00',
    documentType: { shortName, id: 60 },
    href: `https://www.retsinformation.dk/eli/accn/${accession}/xml`,
  };
}

export interface Document {
  readonly type: string;
  readonly accession: string;
  readonly title: string;
  readonly year: number;
  readonly number: number;
  readonly signed: string;
}

export function lexDania({ type, accession, title, year, number, signed }: Document): string {
  return `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<Dokument SchemaLocation="http://www.retsinformation.dk/offentlig/xml/schemas/2011/06/10/LexDania">
  <Meta id="m1">
    <DocumentType>${type}</DocumentType>
    <Rank>A</Rank>
    <AccessionNumber>${accession}</AccessionNumber>
    <DocumentTitle>${title}</DocumentTitle>
    <Year>${year}</Year>
    <Number>${number}</Number>
    <DiesSigni REFid="submit_1">${signed}</DiesSigni>
    <DiesEdicti>${signed}</DiesEdicti>
    <Status>Valid</Status>
  </Meta>
  <DokumentIndhold><Kapitel localId="1"><Explicatus>Kapitel 1</Explicatus></Kapitel></DokumentIndhold>
</Dokument>
`;
}

/** Plays Retsinformation on this machine: for each path its replies in turn, the last one again and again. */
export async function playRetsinformation(replies: Readonly<Record<string, readonly Reply[]>>): Promise<{ readonly addresses: Addresses; readonly asked: string[] }> {
  const asked: string[] = [];
  const turns = new Map<string, number>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    const turn = turns.get(path) ?? 0;
    asked.push(path);
    // The played time is not this machine's.
    response.sendDate = false;
    turns.set(path, turn + 1);
    const own = replies[path] ?? (path.startsWith('/v1/') ? [json([])] : [status(404)]);
    own[Math.min(turn, own.length - 1)]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return { addresses: { harvest: address, eli: address }, asked };
}

/** A clock that stands still but for the waits, which take no time; what was waited for is in `waits`. */
export function playedTime(start: string): UpdateTime & { readonly waits: number[]; timeOut(): void } {
  let now = Date.parse(start);
  const waits: number[] = [];
  const pending = new Set<() => void>();
  return {
    waits,
    now: () => now,
    wait: (milliseconds) => {
      if (milliseconds > 0) waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    after: (_milliseconds, callback) => {
      pending.add(callback);
      return () => pending.delete(callback);
    },
    timeOut: () => {
      for (const callback of pending) callback();
    },
  };
}
