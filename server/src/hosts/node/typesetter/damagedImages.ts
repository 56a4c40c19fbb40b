import type { TypstMessage } from './messages.js';

/** What a letter draws in: its images and the office's logo. Images that a template names itself are the template's. */
export function isImageOfLetter(path: string): boolean {
  return /^\/billeder\/|^\/brevpapir\/logo\.\w+$/.test(path);
}

/** Typst refuses the whole letter for one image. Of one with more pixels than it reads, it says "file is too large". */
export function isAboutAnImage({ severity, text }: TypstMessage): boolean {
  return severity === 'error' && /\bimage\b|\bSVG\b|\bfile is too large\b/i.test(text);
}

/** A source that can be set if the image can. Read as bytes, as `grundlag.typ` does. */
export function trial(path: string): string {
  return `#image(read(${JSON.stringify(path)}, encoding: none))`;
}

/** Stands where an image cannot be read: an empty frame, crossed out. */
export const placeholder: Uint8Array = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="60"><path d="M.5.5h159v59H.5zl159 59m0-59l-159 59" fill="none" stroke="#767676"/></svg>',
);
