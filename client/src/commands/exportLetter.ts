import { commands, env, ProgressLocation, Uri, window, workspace, type TextDocument } from 'vscode';
import { isLetter } from '../documents.js';
import { say } from '../messages.js';

export type ExportFormat = 'pdf' | 'docx' | 'html' | 'txt';

/** The server's own command; the protocol library offers it while the server runs. */
const serverCommand = 'ombudsbrev.server.eksporter';

/** What the server answers: see `server/src/lsp/exportLetter.ts`. */
interface ExportAnswer {
  /** Errors that hold the export back; 0 when it was done. */
  readonly errors: number;
  /** What went wrong, or what the reader of the file should know. */
  readonly messages: readonly string[];
  readonly done: boolean;
  /** The text itself, when no file was asked for. */
  readonly text: string | null;
}

const filters: Readonly<Record<ExportFormat, string>> = { pdf: 'PDF', docx: 'Word', html: 'HTML', txt: 'Tekst' };

/** Exports the open letter in the format that the user chooses. */
export async function exportLetter(): Promise<void> {
  const letter = window.activeTextEditor?.document;
  if (letter === undefined || !isLetter(letter)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  const format = await chooseFormat();
  if (format !== undefined) await exportDocument(letter, format);
}

/** Asks for the file, exports, and tells how it went. Errors in the letter hold it back until the user says otherwise. */
export async function exportDocument(letter: TextDocument, format: ExportFormat): Promise<void> {
  const target = await window.showSaveDialog({ ...besideLetter(letter, format), filters: { [filters[format]]: [format] }, title: say('exportTitle') });
  if (target === undefined) return;
  const withAttachments = format === 'pdf' && (await attachmentsWanted(letter));
  if (withAttachments === undefined) return;
  const answer = await ask(letter, format, target, { withAttachments });
  if (answer === undefined) return;
  await tell(answer, target);
}

/** The letter's text for the message field of Digital Post. */
export async function copyAsText(letter: TextDocument): Promise<void> {
  const answer = await ask(letter, 'txt', undefined, { withAttachments: false });
  if (answer === undefined) return;
  if (answer.text === null) {
    await window.showErrorMessage(answer.messages.join('\n'));
    return;
  }
  await env.clipboard.writeText(answer.text);
  await window.showInformationMessage(say('copiedAsText'));
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const formats = [
    { label: 'PDF', description: say('exportPdf'), format: 'pdf' as const },
    { label: 'Word', description: say('exportWord'), format: 'docx' as const },
    { label: 'HTML', description: say('exportHtml'), format: 'html' as const },
    { label: 'Tekst', description: say('exportText'), format: 'txt' as const },
  ];
  return (await window.showQuickPick(formats, { placeHolder: say('exportChoose') }))?.format;
}

/** `sag.brev.md` becomes `sag.pdf` beside it; a letter that was never saved goes to the open folder. */
function besideLetter(letter: TextDocument, format: ExportFormat): { readonly defaultUri?: Uri } {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (letter.isUntitled) return folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `brev.${format}`) };
  return { defaultUri: letter.uri.with({ path: `${letter.uri.path.replace(/(?:\.brev)?\.md$/i, '')}.${format}` }) };
}

/** Undefined when the user changed their mind. Not asked when the letter names no enclosure. */
async function attachmentsWanted(letter: TextDocument): Promise<boolean | undefined> {
  if (!/^bilag:/m.test(letter.getText())) return false;
  const choices = [
    { label: say('exportAlone'), wanted: false },
    { label: say('exportWithAttachments'), description: say('exportWithAttachmentsDetail'), wanted: true },
  ];
  return (await window.showQuickPick(choices, { placeHolder: say('exportAttachments') }))?.wanted;
}

/** Undefined when the user lets it be, or the server is down. */
async function ask(letter: TextDocument, format: ExportFormat, target: Uri | undefined, options: { readonly withAttachments: boolean }): Promise<ExportAnswer | undefined> {
  const request = (despiteErrors: boolean): Thenable<ExportAnswer | null> =>
    window.withProgress({ location: ProgressLocation.Notification, title: say('exporting') }, () =>
      commands.executeCommand<ExportAnswer | null>(serverCommand, letter.uri.toString(), format, target?.toString() ?? null, { ...options, despiteErrors }),
    );
  try {
    const answer = await request(false);
    if (answer === null) throw new Error('no answer');
    if (answer.errors === 0) return answer;
    // The first is what Enter chooses: sending a letter with errors is to take a decision.
    const showErrors = { title: say('exportShowErrors') };
    const anyway = { title: say('exportAnyway') };
    const cancel = { title: say('cancel'), isCloseAffordance: true };
    const choice = await window.showWarningMessage(say('exportRefused', answer.errors), { modal: true, detail: say('exportRefusedDetail') }, showErrors, anyway, cancel);
    if (choice === showErrors) await commands.executeCommand('workbench.actions.view.problems');
    return choice === anyway ? ((await request(true)) ?? undefined) : undefined;
  } catch {
    await window.showErrorMessage(say('exportNoAnswer'));
    return undefined;
  }
}

async function tell({ done, messages }: ExportAnswer, target: Uri): Promise<void> {
  if (!done) {
    await window.showErrorMessage(messages.join('\n'));
    return;
  }
  const open = say('exportOpen');
  const name = workspace.asRelativePath(target);
  const choice = await (messages.length === 0
    ? window.showInformationMessage(say('exported', name), open)
    : window.showWarningMessage([say('exported', name), ...messages].join('\n'), open));
  if (choice === open) await env.openExternal(target);
}
