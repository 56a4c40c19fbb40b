import type { DocumentType } from '../../register/model.js';

/**
 * Which of the register's types a written type may stand for. `bekendtgørelse` is also what the heading of international and
 * ministerial orders says; `anordning` also of those that put a law into force in Greenland or the Faroe Islands.
 */
const meanings: ReadonlyMap<string, readonly DocumentType[]> = new Map([
  ['LOV', ['LOV', 'LSV']],
  ['LBK', ['LBK']],
  ['BEK', ['BEK', 'BKI', 'ABK', 'ÅBR']],
  ['AND', ['AND', 'ANG']],
  ['ANG', ['ANG', 'AND']],
  ['BKI', ['BKI', 'BEK']],
  ['ABK', ['ABK', 'BEK']],
  ['LSV', ['LSV', 'LOV']],
  ['ÅBR', ['ÅBR', 'BEK']],
]);

/** Documents with these numbers stand in Ministerialtidende. */
export const firstMinisterialtidendeNumber = 9000;

/** True for the types whose documents stand in Lovtidende A, which is what the register holds. */
export function isInLovtidendeA(type: string): boolean {
  return meanings.has(type);
}

/** True when a document of `actual` may be cited as `written`. Without a written type (`nr. 261 af …`) any document may. */
export function typeFits(written: string | undefined, actual: DocumentType): boolean {
  return written === undefined || (meanings.get(written)?.includes(actual) ?? false);
}

/** The word of running text for each type of the register, indefinite. */
const words: Readonly<Record<DocumentType, string>> = {
  LOV: 'lov',
  LBK: 'lovbekendtgørelse',
  BEK: 'bekendtgørelse',
  AND: 'anordning',
  ANG: 'anordning',
  BKI: 'bekendtgørelse',
  ABK: 'bekendtgørelse',
  LSV: 'lov',
  ÅBR: 'åbent brev',
};

/** What documents that stand elsewhere are called; the plural of running text. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['CIR', 'cirkulærer'], ['CIS', 'cirkulæreskrivelser'], ['VEJ', 'vejledninger'], ['SKR', 'skrivelser'], ['KEN', 'kendelser'], ['UDT', 'udtalelser'],
  ['DSK', 'datasammenskrivninger'], ['betænkning', 'betænkninger'],
]);

/** The Danish plural of a type outside Lovtidende A (`vejledninger`); the type itself where no word is known. */
export function pluralWord(type: string): string {
  return elsewhere.get(type) ?? type;
}

export function typeWord(type: DocumentType): string {
  return words[type];
}
