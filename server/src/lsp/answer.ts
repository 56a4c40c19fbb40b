import { ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { throwIfCancelled, type View, type Workspace } from './workspace.js';

/** A request about one document, as the protocol sends it. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export type Fail = (what: string, error: unknown) => void;

/**
 * Turns a feature into a request handler. A feature sees a view of the newest version and answers at once; when it throws, the fault is
 * logged and the editor gets the empty answer; when the request was cancelled, it is answered as cancelled.
 */
export function createAnswer(workspace: Workspace, fail: Fail) {
  return <Params extends DocumentParams, Result>(name: string, empty: Result, feature: (view: View, params: Params) => Result) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        const view = await workspace.view(params.textDocument.uri, token);
        throwIfCancelled(token);
        return view === undefined ? empty : feature(view, params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        fail(name, error);
        return empty;
      }
    };
}
