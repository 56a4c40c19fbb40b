/**
 * Text that Markdown shows as it stands: no emphasis, link, list, heading, HTML, entity or address that links by itself. For text within a
 * line; the caller keeps line breaks out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&$]/gu, '\\$&')
    .replace(/(?<=www)\.|:(?=\/\/)|@/giu, '\\$&')
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2');
}
