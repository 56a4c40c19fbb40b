/** The HTML letter's style: the page's proportions on a wide screen and in print, one column on a narrow one. */
export const letterStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.0625rem/1.5 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
.brev { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
.kontor { font-weight: 600; }
.modtagere { list-style: none; margin: 1.5rem 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .4em; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.2rem; }
h3, h4, h5, h6 { font-size: 1.0625rem; }
.vedr { margin-top: 0; }
.kolofon { border-left: 3px solid #767676; margin: 1.5rem 0; padding-left: 1rem; font-size: .9375rem; }
.kolofon p { margin: .25rem 0; }
.felt { color: #4d4d4d; }
blockquote { margin: 1em 0 1em 1.5rem; padding-left: 1rem; border-left: 3px solid #b3b3b3; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; }
.right { text-align: right; }
.center { text-align: center; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; font-size: .9375rem; }
a { color: #0b4f8a; }
sup { line-height: 0; }
@media (max-width: 40em) {
  th, td { min-width: 4.5em; overflow-wrap: anywhere; hyphens: auto; }
}
.afslutning { margin-top: 2.5rem; break-inside: avoid; }
.underskrifter { display: flex; flex-wrap: wrap; gap: 1rem 4rem; }
.noter { margin-top: 2.5rem; border-top: 1px solid #767676; font-size: .9375rem; }
.noter h2, .bilag h2 { font-size: 1.0625rem; }
@media print {
  @page { size: A4; margin: 25mm 22mm; }
  body { font-size: 11pt; }
  .brev { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  h1, tr, .kolofon { break-inside: avoid; }
  table { font-size: 9pt; }
  .mange-kolonner :is(th, td) { min-width: 3.4em; padding: .2rem; overflow-wrap: anywhere; hyphens: auto; }
}
`;
