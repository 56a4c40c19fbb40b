import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { expect, it } from 'vitest';
import { ombudsbrev } from '../kit/commandLine.js';
import { exampleLetters, examplesFolder } from '../kit/examples.js';
import { startServerProcess } from '../kit/lspClient.js';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint };

interface JsonFinding {
  readonly rule: string;
  readonly severity: keyof typeof severities;
  readonly message: string;
  readonly range: unknown;
}

it('the editor and the command line find the same in the same letters', async () => {
  const { files } = JSON.parse(ombudsbrev(['check', '--format', 'json', examplesFolder]).output) as {
    files: { file: string; findings: JsonFinding[] }[];
  };
  const onCommandLine = files.map(({ findings }) =>
    findings.map(({ rule, severity, message, range }) => ({ code: rule, severity: severities[severity], message, range })),
  );

  const server = startServerProcess();
  await server.client.initialize();
  const inEditor = [];
  for (const { file } of files) {
    const uri = pathToFileURL(file).href;
    await server.client.open(uri, readFileSync(file, 'utf8'));
    const diagnostics = await server.client.diagnostics(uri);
    inEditor.push(diagnostics.map(({ code, severity, message, range }) => ({ code, severity, message, range })));
  }
  expect(await server.stop()).toBe(0);

  expect(files.length).toBeGreaterThan(exampleLetters.length);
  expect(onCommandLine.flat().length).toBeGreaterThan(10);
  expect(inEditor).toEqual(onCommandLine);
});
