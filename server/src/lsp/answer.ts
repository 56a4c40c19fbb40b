import { ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { throwIfCancelled, type View, type Workspace } from './workspace.js';

/** A request about one document, as the protocol sends it. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export type Fail = (what: string, error: unknown) => void;

/**
 * Turns a feature into a request handler. A feature sees a view of the newest version, good until its first `await`; when it throws,
 * the fault is logged and the editor gets the empty answer; when the request was cancelled, it is answered as cancelled.
 */
export function createAnswer(workspace: Workspace, fail: Fail) {
  type Feature<Params, Result> = (view: View, params: Params, token: CancellationToken) => Result | Promise<Result>;
  return <Params extends DocumentParams, Result>(name: string, empty: Result, feature: Feature<Params, Result>) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        const view = await workspace.view(params.textDocument.uri, token);
        throwIfCancelled(token);
        return view === undefined ? empty : await feature(view, params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        fail(name, error);
        return empty;
      }
    };
}
