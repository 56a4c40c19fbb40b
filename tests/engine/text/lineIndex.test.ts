import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineIndex } from '../../../server/src/engine/text/lineIndex.js';

describe('createLineIndex', () => {
  it('counts lines by LF, CRLF and CR', () => {
    const index = createLineIndex('a\nbb\r\nccc\rd');
    expect(index.lineCount).toBe(4);
    expect(index.toPosition(0)).toEqual({ line: 0, character: 0 });
    expect(index.toPosition(3)).toEqual({ line: 1, character: 1 });
    expect(index.toPosition(6)).toEqual({ line: 2, character: 0 });
    expect(index.toPosition(10)).toEqual({ line: 3, character: 0 });
    expect(index.toPosition(11)).toEqual({ line: 3, character: 1 });
  });

  it('counts in UTF-16 code units', () => {
    expect(createLineIndex('😀x\nø').toPosition(3)).toEqual({ line: 0, character: 3 });
    expect(createLineIndex('😀x\nø').toPosition(4)).toEqual({ line: 1, character: 0 });
  });

  it('keeps positions inside the text', () => {
    const index = createLineIndex('ab\r\ncd');
    expect(index.toPosition(99)).toEqual({ line: 1, character: 2 });
    expect(index.toPosition(-1)).toEqual({ line: 0, character: 0 });
    expect(index.toOffset({ line: 0, character: 99 })).toBe(2);
    expect(index.toOffset({ line: 9, character: 0 })).toBe(6);
    expect(index.toOffset({ line: -1, character: 5 })).toBe(0);
    expect(index.toOffset({ line: 1, character: -3 })).toBe(4);
  });

  it('has one line for an empty text, and one after a last line ending', () => {
    expect(createLineIndex('').lineCount).toBe(1);
    expect(createLineIndex('a\n').lineCount).toBe(2);
    expect(createLineIndex('a\n').toPosition(2)).toEqual({ line: 1, character: 0 });
  });

  it('takes ranges to positions', () => {
    expect(createLineIndex('a\nbc').toPositions({ start: 0, end: 3 })).toEqual({ start: { line: 0, character: 0 }, end: { line: 1, character: 1 } });
  });

  it('agrees with splitting at line endings, and goes back to the same offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ø', '\n', '\r', '\r\n', ' ', '😀'), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const index = createLineIndex(text);
        const lines = text.split(/\r\n|\n|\r/);
        expect(index.lineCount).toBe(lines.length);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const position = index.toPosition(offset);
          const insideEnding = text[offset - 1] === '\r' && text[offset] === '\n';
          expect(position.line).toBe(text.slice(0, insideEnding ? offset - 1 : offset).split(/\r\n|\n|\r/).length - 1);
          if (!insideEnding) expect(index.toOffset(position)).toBe(offset);
        }
      }),
    );
  });
});
