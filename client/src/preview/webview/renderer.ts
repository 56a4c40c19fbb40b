import initialise, { RenderPageImageOptions, TypstRendererBuilder, type RenderSession, type TypstRenderer } from '@myriaddreamin/typst-ts-renderer';
import { keepPaths } from './keptPaths.js';

/** What of a page is asked for (typst.ts' `data_selection`). */
const body = 1;
const semantics = 8;

/** More pixels than this a canvas cannot have everywhere. */
const mostPixels = 16_000_000;

/** A call that is not done by then never will be: the renderer waits for a picture that the browser could not read. Milliseconds. */
const longest = 15_000;

export interface PageContent {
  /** Changes with what is on the page. */
  readonly key: string;
  /** The text layer as the renderer gives it. */
  readonly semantics: string;
}

/**
 * Draws pages from what the typesetter sends. The WebAssembly behind it must not be entered while it is at work, so every call waits
 * for the one before.
 */
export class PageRenderer {
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly renderer: TypstRenderer,
    private readonly session: RenderSession,
  ) {}

  /** @param wasm the renderer's program */
  static async create(wasm: Uint8Array): Promise<PageRenderer> {
    keepPaths();
    await initialise({ module_or_path: new Uint8Array(wasm) });
    const renderer = await new TypstRendererBuilder().build();
    return new PageRenderer(renderer, renderer.create_session());
  }

  /** Takes in what is new since the last time, or the whole letter. */
  update(vector: Uint8Array, complete: boolean): Promise<void> {
    return this.next(() => {
      this.renderer.manipulate_data(this.session, complete ? 'reset' : 'merge', vector);
      return Promise.resolve();
    });
  }

  /** @param page 1 for the first */
  content(page: number): Promise<PageContent> {
    return this.next(async () => {
      const answer: unknown = await this.renderer.render_page_to_canvas(this.session, this.unusedContext(), options(page, 1, semantics));
      const layers = field(answer, 'htmlSemantics');
      return { key: String(field(answer, 'cacheKey')), semantics: Array.isArray(layers) ? String(layers[0]) : '' };
    });
  }

  /** The page on a canvas of its own. `scale`: pixels of a point. */
  draw(page: number, { width, height }: { readonly width: number; readonly height: number }, scale: number): Promise<HTMLCanvasElement> {
    return this.next(async () => {
      const canvas = document.createElement('canvas');
      const possible = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
      canvas.width = Math.max(1, Math.round(width * possible));
      canvas.height = Math.max(1, Math.round(height * possible));
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d canvas');
      await this.renderer.render_page_to_canvas(this.session, context, options(page, possible, body));
      return canvas;
    });
  }

  private unused: CanvasRenderingContext2D | null = null;

  /** The renderer wants a canvas even when it draws nothing. */
  private unusedContext(): CanvasRenderingContext2D | null {
    this.unused ??= document.createElement('canvas').getContext('2d');
    return this.unused;
  }

  private next<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(() => withinTime(work()));
    this.queue = result.catch(() => undefined);
    return result;
  }
}

/** Rejects when the work takes too long. */
function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => {
      reject(new Error(`the page was not drawn within ${longest / 1000} s`));
    }, longest);
    work.then(resolve, reject).finally(() => {
      window.clearTimeout(timer);
    });
  });
}

function options(page: number, scale: number, selection: number): RenderPageImageOptions {
  const made = new RenderPageImageOptions();
  made.page_off = page - 1;
  made.pixel_per_pt = scale;
  made.data_selection = selection;
  made.background_color = '#ffffff';
  return made;
}

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}
