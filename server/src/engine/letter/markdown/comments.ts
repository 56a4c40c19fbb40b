import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { codes, isLineEnding, isSpace } from './codes.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    letterComment: 'letterComment';
    letterCommentLine: 'letterCommentLine';
    letterCommentData: 'letterCommentData';
  }
}

const opening = [codes.lessThan, codes.exclamationMark, codes.dash, codes.dash];

/**
 * Reads from `<!--` to `-->` into data tokens. A second `<!--` before the end means that this one was never closed: then it is no
 * comment, so that a comment being typed does not swallow the text down to the next one.
 */
function readComment(effects: Effects, after: State, nok: State, mayFold: boolean): State {
  let index = 0;
  let reopened = 0;
  let dashes = 0;
  return (code) => {
    effects.enter('letterCommentData');
    return open(code);
  };
  function open(code: Code): State | undefined {
    if (code !== opening[index]) return nok(code);
    index += 1;
    effects.consume(code);
    return index === opening.length ? inside : open;
  }
  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (isLineEnding(code)) return mayFold ? fold(code) : nok(code);
    reopened = code === opening[reopened] ? reopened + 1 : code === opening[0] ? 1 : 0;
    if (reopened === opening.length) return nok(code);
    const closes = code === codes.greaterThan && dashes >= 2;
    dashes = code === codes.dash ? dashes + 1 : 0;
    effects.consume(code);
    if (!closes) return inside;
    effects.exit('letterCommentData');
    return after;
  }
  function fold(code: Code): State | undefined {
    effects.exit('letterCommentData');
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    reopened = 0;
    dashes = 0;
    return next;
  }
  function next(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return nok(code);
    effects.enter('letterCommentData');
    return inside(code);
  }
}

/** A comment inside running text; it may span the lines of its paragraph. */
const inText: Construct = {
  name: 'letterComment',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('letterComment');
      return readComment(effects, end, nok, true)(code);
    };
    function end(code: Code): State | undefined {
      effects.exit('letterComment');
      return ok(code);
    }
  },
};

/** A comment that has its line to itself, in a list item or a quotation. */
const onItsOwnLine: Construct = {
  name: 'letterCommentLine',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('letterCommentLine');
      return readComment(effects, end, nok, false)(code);
    };
    function end(code: Code): State | undefined {
      effects.exit('letterCommentLine');
      return after(code);
    }
    function after(code: Code): State | undefined {
      if (!isSpace(code)) return code === null || isLineEnding(code) ? ok(code) : nok(code);
      effects.enter('linePrefix');
      return spaces(code);
    }
    function spaces(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return spaces;
      }
      effects.exit('linePrefix');
      return code === null || isLineEnding(code) ? ok(code) : nok(code);
    }
  },
};

/**
 * HTML comments, the only HTML that letters use: everything else that looks like HTML is text and is read as text. Comments that
 * begin a line outside lists and quotations never come here; `chunking.ts` has cut them out.
 */
export const comments: Extension = {
  flow: { [codes.lessThan]: onItsOwnLine },
  text: { [codes.lessThan]: inText },
  disable: { null: ['htmlFlow', 'htmlText'] },
};
