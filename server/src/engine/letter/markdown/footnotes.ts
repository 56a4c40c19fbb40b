import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { codes, isLineEnding, isSpace } from './codes.js';

declare module 'micromark-util-types' {
  interface Extension {
    /** Core's own provision for footnotes: when it is there, the mark of exclamation in `![^1]` begins no image. */
    _hiddenFootnoteSupport?: Record<string, never>;
  }
  interface TokenTypeMap {
    letterFootnoteCall: 'letterFootnoteCall';
    letterFootnoteDefinition: 'letterFootnoteDefinition';
    letterFootnoteLabel: 'letterFootnoteLabel';
    letterFootnoteMarker: 'letterFootnoteMarker';
    letterFootnotePrefix: 'letterFootnotePrefix';
    letterFootnoteIndent: 'letterFootnoteIndent';
  }
}

const maximumLabelLength = 999;
const continuationIndent = 4;

/** Reads `[^label]` into a label token, the brackets outside it; then goes on with `after`. */
function readLabel(effects: Effects, after: State, nok: State): State {
  let length = 0;
  return (code) => {
    effects.enter('letterFootnoteMarker');
    effects.consume(code);
    return caret;
  };
  function caret(code: Code): State | undefined {
    if (code !== codes.caret) return nok(code);
    effects.consume(code);
    effects.exit('letterFootnoteMarker');
    return first;
  }
  function first(code: Code): State | undefined {
    if (endsLabel(code)) return nok(code);
    effects.enter('letterFootnoteLabel');
    return inside(code);
  }
  function inside(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) {
      effects.exit('letterFootnoteLabel');
      effects.enter('letterFootnoteMarker');
      effects.consume(code);
      effects.exit('letterFootnoteMarker');
      return after;
    }
    if (endsLabel(code) || length >= maximumLabelLength) return nok(code);
    length += 1;
    effects.consume(code);
    return inside;
  }
}

function endsLabel(code: Code): boolean {
  return (
    code === null || isLineEnding(code) || isSpace(code) ||
    code === codes.leftSquareBracket || code === codes.rightSquareBracket || code === codes.backslash
  );
}

/** `[^1]` in running text, also glued to a word, whether or not its definition stands in the same text. */
const call: Construct = {
  name: 'letterFootnoteCall',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('letterFootnoteCall');
      return readLabel(effects, end, nok)(code);
    };
    function end(code: Code): State | undefined {
      effects.exit('letterFootnoteCall');
      return ok(code);
    }
  },
};

/** `[^1]: …`, a container: what follows belongs to it as long as it is indented by four columns. */
const definition: Construct = {
  name: 'letterFootnoteDefinition',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('letterFootnoteDefinition', { _container: true });
      effects.enter('letterFootnotePrefix');
      return readLabel(effects, colon, nok)(code);
    };
    function colon(code: Code): State | undefined {
      if (code !== codes.colon) return nok(code);
      effects.enter('letterFootnoteMarker');
      effects.consume(code);
      return spaces;
    }
    function spaces(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return spaces;
      }
      effects.exit('letterFootnoteMarker');
      effects.exit('letterFootnotePrefix');
      return ok(code);
    }
  },
  continuation: {
    tokenize(effects, ok, nok) {
      return effects.check(blankLine, ok, effects.attempt(indent, ok, nok));
    },
  },
  exit(effects) {
    effects.exit('letterFootnoteDefinition');
  },
};

const blankLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start;
    function start(code: Code): State | undefined {
      if (!isSpace(code)) return end(code);
      effects.enter('linePrefix');
      return inside(code);
    }
    function inside(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return inside;
      }
      effects.exit('linePrefix');
      return end(code);
    }
    function end(code: Code): State | undefined {
      return code === null || isLineEnding(code) ? ok(code) : nok(code);
    }
  },
};

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let columns = 0;
    return (code) => {
      effects.enter('letterFootnoteIndent');
      return inside(code);
    };
    function inside(code: Code): State | undefined {
      if (columns === continuationIndent) {
        effects.exit('letterFootnoteIndent');
        return ok(code);
      }
      if (!isSpace(code)) return nok(code);
      columns += 1;
      effects.consume(code);
      return inside;
    }
  },
};

/**
 * Footnotes as GitHub writes them. Its own tokenizer takes a call only when the definition was seen in the same parse, which a letter
 * parsed piece by piece cannot offer.
 */
export const footnotes: Extension = {
  document: { [codes.leftSquareBracket]: definition },
  text: { [codes.leftSquareBracket]: call },
  _hiddenFootnoteSupport: {},
};
