/** What the placeholders of titles and skeletons stand for. What is not known stays a note in brackets, for the author to fill in. */
export interface FillIns {
  /** `{kontor}`, and in the genitive `{kontors}`. */
  readonly office: string;
  readonly email: string;
  readonly telephone: string;
  /** `{modtager}`: the addressed administration, in parts that are repeated for each. */
  readonly recipient: string | undefined;
  /** `{sagsnr}` */
  readonly caseNumber: string | undefined;
}

/** `Borgerrådgiverens`; after s, x and z the apostrophe alone (Retskrivningsordbogen § 13). */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`;
}

export function fillIn(text: string, { office, email, telephone, recipient, caseNumber }: FillIns): string {
  return text
    .replaceAll('{kontors}', genitive(office))
    .replaceAll('{kontor}', office)
    .replaceAll('{email}', email === '' ? '[e-mailadresse]' : email)
    .replaceAll('{telefon}', telephone === '' ? '[telefonnummer]' : telephone)
    .replaceAll('{modtager}', recipient ?? '[modtager]')
    .replaceAll('{sagsnr}', caseNumber ?? '[sagsnr.]');
}
