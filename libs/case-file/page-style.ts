// How the page of a case's file looks, on a screen and on A4; nothing is fetched.

export const sheet = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm; }
:root { color-scheme: light; }
body { margin: 0 auto; padding: 12mm; max-width: 190mm; background: #fff; color: #000; font: 12pt/1.4 'Times New Roman', Tinos, 'Liberation Serif', serif; overflow-wrap: break-word; }
@media print { body { max-width: none; padding: 0; } a { color: inherit; } }
h1 { text-align: center; font-size: 16pt; }
h1 .id { display: block; font-size: 13pt; font-weight: normal; }
main { counter-reset: part; }
h2::before { counter-increment: part; content: counter(part) '. '; }
h2 { font-size: 13pt; margin: 14pt 0 6pt; break-after: avoid; }
h3 { font-size: 12pt; margin: 10pt 0 4pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; margin: 0 0 8pt; font-size: 10.5pt; }
caption { text-align: left; font-style: italic; padding: 2pt 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: right; }
thead th { text-align: center; }
tbody th, tfoot th { text-align: left; font-weight: normal; }
tfoot th { font-weight: bold; }
td.text, .facts td { text-align: left; }
.facts th { width: 30%; }
tr.differs th, tr.differs td { background: #fdf3d8; }
.source { color: #404040; font-size: 9pt; overflow-wrap: anywhere; }
td { white-space: nowrap; }
td.text, .facts td { white-space: normal; }
@media screen and (max-width: 640px) { body { padding: 4mm; } table { display: block; overflow-x: auto; } }
.paper { font-style: italic; }
.course { list-style: none; margin: 0; padding: 0 0 0 6mm; border-left: 1.5pt solid #000; }
.course li { position: relative; display: flex; gap: 4mm; padding: 2pt 0; break-inside: avoid; }
.course li::before { content: ''; position: absolute; left: calc(-6mm - 4pt); top: 7pt; width: 6pt; height: 6pt; border-radius: 50%; background: #000; }
.course time { flex: none; width: 26mm; font-weight: bold; white-space: nowrap; }
.course li > div { min-width: 0; }
.later { border-left-style: dashed; }
code { font-size: 10pt; }
`;
