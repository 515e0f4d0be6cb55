// How report pages look, on a screen and on A4: the layout of official documents (Decree 30/2020), nothing fetched.

export const sheet = `
@page {
  size: A4;
  margin: 20mm 15mm 20mm 30mm;
  @bottom-center { content: counter(page); font: 11pt 'Times New Roman', Tinos, serif; }
}
:root { color-scheme: light; }
body {
  margin: 0 auto;
  padding: 20mm 15mm 20mm 30mm;
  max-width: 165mm;
  background: #fff;
  color: #000;
  font: 14pt/1.35 'Times New Roman', Tinos, 'Liberation Serif', serif;
  overflow-wrap: break-word;
}
@media print { body { max-width: none; padding: 0; } }
p { margin: 0 0 6pt; text-align: justify; }
h1, h2, h3, h4 { margin: 12pt 0 6pt; font-size: 14pt; break-after: avoid; }
h1 { margin: 18pt 0 0; text-align: center; }
h2.part { text-align: center; }
h2.part span { display: block; }
h4 { font-style: italic; }
.letterhead { display: flex; justify-content: space-between; gap: 6mm; text-align: center; }
.letterhead > div { flex: 2 1 0; }
.letterhead > div:last-child { flex-grow: 3; }
.letterhead .strong { font-size: 13pt; }
.letterhead p { text-align: center; margin: 0; }
.strong { font-weight: bold; }
.underlined { text-decoration: underline; text-underline-offset: 4pt; }
.dated { font-style: italic; }
.title { text-align: center; font-weight: bold; }
.asked { color: #404040; font-size: 12pt; font-style: italic; break-after: avoid; }
.asked em { font-style: normal; }
.words { text-indent: 10mm; white-space: pre-line; }
.lacking { color: #595959; font-style: italic; }
.mark { border: 1.5pt solid #000; padding: 4pt 8pt; margin: 0 0 10pt; }
.mark p { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 10pt; font-size: 11.5pt; }
caption { text-align: left; font-style: italic; padding: 2pt 0; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
table.wide { font-size: 9.5pt; }
.wide th, .wide td { padding: 2pt; overflow-wrap: anywhere; }
th, td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: top; }
th { font-weight: bold; text-align: center; }
tbody th { text-align: left; font-weight: normal; }
td { text-align: right; }
td.text { text-align: left; }
ul { margin: 0 0 6pt; padding-left: 8mm; }
.end { display: flex; justify-content: space-between; gap: 10mm; margin-top: 18pt; break-inside: avoid; }
.end > div { flex: 1 1 0; }
.recipients { font-size: 11pt; }
.recipients p { text-align: left; margin: 0; }
.signature { text-align: center; min-height: 35mm; }
.signature p { text-align: center; margin: 0; }
.ledger { margin-top: 24pt; border-top: 0.75pt solid #000; padding-top: 6pt; font-size: 10.5pt; }
.ledger h2 { font-size: 11pt; margin: 6pt 0 2pt; }
.ledger p, .ledger li { text-align: left; }
code { font: 9.5pt 'Courier New', 'Liberation Mono', monospace; overflow-wrap: anywhere; }
.draft::before {
  content: 'BẢN NHÁP' / '';
  position: fixed; inset: 40% 0 auto;
  text-align: center; font-size: 70pt; font-weight: bold;
  color: #000; opacity: 0.07; transform: rotate(-30deg); pointer-events: none;
}
`;
