import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, RenderPageImageOptions, TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';

/** The renderer measures text on a canvas of the browser's and draws on one; here it gets one that draws nothing. */
class NoCanvasContext {
  font = '';
  measureText(text: string): { width: number } {
    return { width: text.length * 60 };
  }
}
for (const name of ['save', 'restore', 'transform', 'setTransform', 'scale', 'translate', 'clearRect', 'fillRect', 'beginPath', 'clip', 'drawImage', 'fill', 'stroke']) {
  Reflect.set(NoCanvasContext.prototype, name, () => undefined);
}
class NoCanvas {
  getContext(): NoCanvasContext {
    return new NoCanvasContext();
  }
}

/** typst.ts' number for the text layer without the picture. */
const semanticsOnly = 8;

/** The text layers of all pages, as the preview's page gets them from the renderer. */
export async function textLayers(vector: Uint8Array, pageCount: number): Promise<string[]> {
  Object.assign(globalThis, { OffscreenCanvas: NoCanvas, OffscreenCanvasRenderingContext2D: NoCanvasContext, CanvasRenderingContext2D: NoCanvasContext });
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-renderer/wasm')) });
  const renderer = await new TypstRendererBuilder().build();
  const session = renderer.create_session();
  renderer.manipulate_data(session, 'reset', vector);
  const layers: string[] = [];
  for (let page = 0; page < pageCount; page += 1) {
    const options = new RenderPageImageOptions();
    options.page_off = page;
    options.pixel_per_pt = 1;
    options.data_selection = semanticsOnly;
    const { htmlSemantics } = await renderer.render_page_to_canvas(session, new NoCanvasContext(), options);
    layers.push(String(htmlSemantics[0]));
  }
  return layers;
}
