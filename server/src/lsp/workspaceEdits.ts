import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { toEdit } from './positions.js';

/** Names the version where the client can: an edit made for another text is then refused rather than misplaced. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], { versionedEdits }: Pick<ClientFeatures, 'versionedEdits'>): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => toEdit(document, edit));
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}
