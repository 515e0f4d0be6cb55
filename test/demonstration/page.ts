// The page docs/demonstration.md, made from the committed tables.
import { bodyOf } from '../../libs/demonstration/bodies.ts';
import { keyRows, notShown } from './keys.ts';
import type { Question } from './measure.ts';
import { rules, workedByHand, type Row } from './rules.ts';

const opening = `# The demonstration: a year in which every rule occurs

\`npm start -- --demo\` or \`npm run thidua -- demo\` fills an **empty** ledger with the year 2021 of three blocs; a ledger that has events is
left as it is. The same \`--seed\` gives the same bytes; this page tells of seed 2021. Everything went through the same commands as
anyone's. Run \`npx vitest run test/demonstration.test.ts -u\` to write this page anew from its tables in \`test/demonstration/\`; the test
holds each figure to a generated demonstration.

**Invented**: the communes, the district (huyện Nậm Trà), the enterprises, all signatories, numbers, papers and figures. The departments bear the
names that such bodies bear; nothing that is told of them happened. Scorecards, and what only Decision 3666 fixes, are illustrative. The
times of recording are simulated (working hours of Asia/Ho_Chi_Minh) until 31/3/2022; then the ledger goes over to the machine's clock.

| bloc | what it is |
|---|---|
| \`khoi-so-nganh\` | twelve departments, provincial; pinned to a draft rule book in September, again to the book of 2021 by Decision 3666; the Board's adverse opinion on its scorecard is answered |
| \`khoi-xa\` | twenty communes, delegated to the district; set up in 2016 with an enterprise among them, reconstituted in November 2021 |
| \`khoi-doanh-nghiep\` | three enterprises, newly set up in November 2021: scored, and rated from 2022 |

Opened and registered from January to March · half-year results in July · rule book, scorecards and their application from 22/10 to 8/11, since
Decision 3666 dates from 13/10/2021: evidence is filed from then on · self-scores from 26/11 to 14/12 · appraisals from 17/12 · the members' act on 22/12 ·
approvals on 13 and 14/1/2022 · facts after the approval in February · a reopening and a second approval in March.

To look at first: \`so-tu-phap\` (five documents), \`so-ke-hoach-dau-tu\` (notices), \`so-giao-duc-dao-tao\` (bonus), \`xa-coc-man\` (neither organisation),
\`xa-den-cao\` (reopened), \`dn-che-nam-tra\` (moved), \`so-noi-vu\` (provisional), \`so-tai-nguyen-moi-truong\` (scored, not considered).
`;

export function demonstrationPage(): string {
  return [
    opening,
    '## Worked by hand',
    'The rows of the handbook; its two deadline rows are tests of the deadline function.\n',
    rowTable(workedByHand),
    '\n## Rule → unit-year → figure',
    '"After" names the event up to which the year is read; without one, the end. `–`: no such line, or no rank.\n',
    rowTable(rules),
    '\n## Keys that the guidance does not settle',
    'The same events, with the key turned over.\n',
    keyTable(),
    '\nNot shown so:\n',
    ...notShown.map(({ key, reason }) => `- \`${key}\`: ${reason}.`),
    '',
  ].join('\n');
}

function rowTable(rows: readonly Row[]): string {
  return table(
    ['rule', 'unit-year 2021', 'after', 'figure read', 'figure'],
    rows.map((row) => [row.rule, unitCell(row), code(row.after), code(row.read), row.figure]),
  );
}

function keyTable(): string {
  return table(
    ['key', 'unit-year 2021', 'figure read', 'default', 'figure', 'turned over', 'figure'],
    keyRows.map((row) => [
      code(row.key),
      unitCell(row),
      code(row.read),
      row.usual,
      row.figure,
      row.turned,
      row.figureTurned,
    ]),
  );
}

function unitCell({ unit }: Question): string {
  return `\`${unit}\` (${bodyOf(unit).name})`;
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
