import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { toEdit } from './positions.js';

/** Names the version where the client can: an edit made for another text is then refused rather than misplaced. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], { versionedEdits }: Pick<ClientFeatures, 'versionedEdits'>): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => toEdit(document, edit));
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}

/** What is to become of one file, which may be another than the one asked about. */
export interface FileChange {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** What stands in it now; '' for one that is to be made. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly create: boolean;
}

/** Undefined when nothing changes. Files are made only for clients that can (`createsFiles`). */
export function filesEdit(files: readonly FileChange[], { versionedEdits }: Pick<ClientFeatures, 'versionedEdits'>): WorkspaceEdit | undefined {
  const changed = files.filter(({ edits }) => edits.length > 0);
  if (changed.length === 0) return undefined;
  const placed = changed.map(({ uri, version, text, edits, create }) => {
    const document = TextDocument.create(uri, '', 0, text);
    return { uri, version, create, edits: edits.map((edit) => toEdit(document, edit)) };
  });
  if (!versionedEdits) return { changes: Object.fromEntries(placed.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: placed.flatMap(({ uri, version, create, edits }) => [
      ...(create ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits },
    ]),
  };
}
