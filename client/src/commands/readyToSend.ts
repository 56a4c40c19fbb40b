import { commands, QuickPickItemKind, Range, window, type QuickPickItem, type TextDocument } from 'vscode';
import { isLetter } from '../documents.js';
import { say } from '../messages.js';
import { copyAsText, exportDocument, type ExportFormat } from './exportLetter.js';

/** The server's own command; the protocol library offers it while the server runs. */
const serverCommand = 'ombudsbrev.server.tjekliste';

type State = 'error' | 'warning' | 'info';

/** What the server answers: see `server/src/lsp/checklist.ts`. Positions are those of the protocol. */
interface Checklist {
  readonly items: readonly { readonly title: string; readonly state: State | null; readonly points: readonly Point[] }[];
  readonly errors: number;
}

interface Point {
  readonly message: string;
  readonly severity: State;
  readonly rule: string | null;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Choice extends QuickPickItem {
  readonly run?: () => Promise<void>;
}

const ranks: readonly State[] = ['error', 'warning', 'info'];

/** Icon and word: nothing is told by colour alone. */
const icons: Readonly<Record<State, string>> = { error: '$(error)', warning: '$(warning)', info: '$(info)' };

/** Lists what still stands open before the letter is sent; a choice goes there, or exports the letter. */
export async function readyToSend(): Promise<void> {
  const letter = window.activeTextEditor?.document;
  if (letter === undefined || !isLetter(letter)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  const checklist = await ask(letter);
  if (checklist === undefined) {
    await window.showErrorMessage(say('noChecklist'));
    return;
  }
  const choice = await choose(choices(letter, checklist), title(checklist));
  await choice?.run?.();
}

function title({ errors, items }: Checklist): string {
  if (errors > 0) return say('notReadyTitle', errors);
  const open = items.reduce((count, { points }) => count + points.length, 0);
  return open === 0 ? say('readyTitle') : say('readyExceptTitle', open);
}

/** What there is nothing to do about cannot be chosen: the list stays. Undefined when the user closed it. */
function choose(items: readonly Choice[], heading: string): Promise<Choice | undefined> {
  const list = window.createQuickPick<Choice>();
  list.title = heading;
  list.placeholder = say('readyPlaceholder');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      if (chosen?.run === undefined) return;
      resolve(chosen);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function choices(letter: TextDocument, { items }: Checklist): Choice[] {
  // What holds the letter back comes first.
  const open = items.filter(({ points }) => points.length > 0).sort((a, b) => ranks.indexOf(a.state ?? 'info') - ranks.indexOf(b.state ?? 'info'));
  const done = items.filter(({ points }) => points.length === 0);
  return [
    ...open.flatMap(({ title, points }): Choice[] => [separator(`${title} (${points.length})`), ...points.map((point) => pointChoice(letter, point))]),
    separator(say('readyDone')),
    ...done.map(({ title }): Choice => ({ label: `$(pass) ${title}`, description: say('readyNothingOpen') })),
    separator(say('readyExport')),
    exportChoice(letter, '$(file-pdf) PDF', say('exportPdf'), 'pdf'),
    exportChoice(letter, '$(file) Word', say('exportWord'), 'docx'),
    exportChoice(letter, '$(code) HTML', say('exportHtml'), 'html'),
    { label: `$(clippy) ${say('copyAsText')}`, run: () => copyAsText(letter) },
  ];
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}

function pointChoice(letter: TextDocument, { message, severity, rule, range }: Point): Choice {
  return {
    label: `${icons[severity]} ${say('readyLine', say(severity), range.start.line + 1)}`,
    ...(rule === null ? {} : { description: rule }),
    // On a line of its own, where it is not cut off and can be read out whole.
    detail: message,
    run: async () => {
      const selection = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
      await window.showTextDocument(letter, { selection });
    },
  };
}

function exportChoice(letter: TextDocument, label: string, description: string, format: ExportFormat): Choice {
  return { label, description, run: () => exportDocument(letter, format) };
}

/** Undefined when the server is down. */
async function ask({ uri }: TextDocument): Promise<Checklist | undefined> {
  try {
    return (await commands.executeCommand<Checklist | null>(serverCommand, uri.toString())) ?? undefined;
  } catch {
    return undefined;
  }
}
