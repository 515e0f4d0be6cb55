// The page docs/demonstration.md, made from the committed tables.
import type { Recorded } from '../../libs/domain/act.ts';
import { allBlocs, bodyOf, years } from '../../libs/demonstration/province/blocs.ts';
import { happenedToBlocs } from './happened-blocs.ts';
import { happenedInYears } from './happened-year.ts';
import type { Happened } from './happened.ts';
import { keyRows, notShown } from './keys.ts';
import type { Demonstrated, Question } from './measure.ts';
import { rules, workedByHand, type Row } from './rules.ts';
import { traps } from './traps.ts';

const opening = `# The demonstration: two years of a province in which every rule occurs

\`npm start -- --demo\` or \`npm run thidua -- demo\` fills an **empty** ledger with 2021 and 2022 of sixteen blocs, about 170 units, under the
two rule books; a ledger that has events is left as it is. \`--demo=small\` (\`demo --extent small\`) tells 2021 of the first three blocs and
what became of it alone. The same \`--seed\` gives the same bytes; this page tells of seed 2021. Every act went through the same decisions as anyone's. Run
\`npx vitest run test/demonstration.test.ts -u\` to write this page anew from its tables in \`test/demonstration/\` and from the generated
demonstration; the test holds each figure to it.

**Invented**: the districts, communes and enterprises, all signatories, numbers, papers and figures. Other bodies bear the
names that such bodies bear; nothing that is told of them happened. Scorecards, the book of 2022, and what only Decision 3666 fixes, are illustrative.
The times of recording are simulated (working hours of Asia/Ho_Chi_Minh) until 31/3/2023; then the ledger goes over to the machine's clock.
Papers filed to criteria are named by hash alone, as kept elsewhere; reports, minutes, dossiers and the like name a few small files that lie in
the evidence store. Nobody stands in it by name: exemplary and proposed are collectives.

## The first three blocs
| bloc | what it is |
|---|---|
| \`khoi-so-nganh\` | twelve departments, provincial; pinned to a draft rule book in September, again to the book of 2021 by Decision 3666; the Board's adverse opinion on its scorecard is answered |
| \`khoi-xa\` | twenty communes, delegated to the district; set up in 2016 with an enterprise among them, reconstituted in November 2021 |
| \`khoi-doanh-nghiep\` | three enterprises, newly set up in November 2021: scored, and rated from 2022 |

Opened and registered from January to March · half-year results in July · rule book, scorecards and their application from 22/10 to 8/11, since
Decision 3666 dates from 13/10/2021: evidence is filed from then on · self-scores from 26/11 to 14/12 · appraisals from 17/12 · the members' act on 22/12 ·
approvals on 13 and 14/1/2022 · two papers after the approval, a reopening and the result that is disputed from 17 to 20/1 · facts
after the approval in February · a reopening and a second approval in March · the disputed result put right from 28 to 30/3.

To look at first: \`so-tu-phap\` (five documents), \`so-ke-hoach-dau-tu\` (notices), \`so-giao-duc-dao-tao\` (bonus), \`xa-coc-man\` (neither organisation),
\`xa-den-cao\` (reopened), \`dn-che-nam-tra\` (moved), \`so-noi-vu\` (provisional), \`so-tai-nguyen-moi-truong\` (scored, not considered),
\`so-van-hoa-the-thao\` (complained, and was right in part).

## The cases
Each is a stream \`complaint-…\`: \`{ complaint(id: "khieu-nai-2022-01") { … } }\`, \`{ complaintTimeline(id: …) { … } }\`. Held to an illustrative
procedure (\`khieu-nai-2022\`) by which what ends on a day off ends on the next working day; the working calendars of 2021 to 2023 are published.

| case | who, about what | how it went |
|---|---|---|
| \`khieu-nai-2022-01\` | \`so-van-hoa-the-thao\`: two papers counted in the approval of 20/1/2022 | received 26/1; ten days end on a Saturday after Tết, so accepted on 7/2, the last day; verified, dialogue, partly upheld 23/2; in force 26/3; reopened, annulled, recorded anew, approved 28–30/3; its hold from 7/2 to 30/3 |
| \`khieu-nai-2022-02\` | \`xa-na-thom\`: dossiers in two notices | withdrawn, discontinued; its hold ended |
| \`khieu-nai-2022-03\` | \`xa-xuan-khe\`: a notice known since 1/12/2021 | received on 10/3/2022, nine days too late: refused |
| \`khieu-nai-2022-04\` | \`xa-po-hai\`: a meeting missed | pending on 31/3/2022 with its hold; then (province) put right, stayed, suspended, extended, refused on the merits in both instances, in force on 30/8/2022 |
| \`khieu-nai-2023-01\` | \`xa-son-tra\`: the result of 2022 (province) | accepted by mistake, annulled with its hold, accepted again; pending on 31/3/2023 with its hold |
| \`kien-nghi-2022-01\` | \`xa-ta-lung\`: a petition for the bonus after a late registration | answered; nothing held |
| \`kien-nghi-2022-02\` | \`xa-son-tra\`: a petition on figures (province) | sent on, received back, handed over, granted |
| \`giai-trinh-2022-01\` | \`xa-thao-chu\`: why it scored nothing | an explanation, not answered |
| \`tc-5e0b7c2f94a1d386\` | a denunciation without a name (province) | passed to the inspectorate |

The holds are the reactor's own, by the same decisions and ids as a server's: one that starts on the demonstration adds nothing. A denunciation with
a name is not told of: its people are sealed under random keys, and these bytes are always the same. Saved reconstructions are not either.
`;

export function demonstrationPage(demonstration: Demonstrated): string {
  return [
    opening,
    '## The sixteen blocs',
    'Of 2021 and of 2022: years of units opened in the bloc, results approved, and events of the bloc-year.\n',
    blocTable(demonstration),
    '\n## The fifteen traps',
    'Each occurs, and is not walked into.\n',
    trapTable(),
    '\n## Worked by hand',
    'The rows of the handbook; its two deadline rows are trap 10 above and tests of the deadline function.\n',
    rowTable(workedByHand),
    '\n## Rule → unit-year → figure',
    '"After" names the event up to which the year is read; without one, the end. `–`: no such line, or no rank.\n',
    rowTable(rules),
    '\n## Rules of the year → event → what it says',
    'What moves no points; the first event of its kind in the stream, or the one that holds the word behind its type.\n',
    happenedTable([...happenedToBlocs, ...happenedInYears]),
    '\n## Keys that the guidance does not settle',
    'The same events, with the key turned over.\n',
    keyTable(),
    '\nNot shown so:\n',
    ...notShown.map(({ key, reason }) => `- \`${key}\`: ${reason}.`),
    '\n## Every kind of event',
    'How often it occurs, and where first.\n',
    eventTable(demonstration),
    '',
  ].join('\n');
}

function blocTable({ streams }: Demonstrated): string {
  const count = (year: number, bloc: string, type: string) =>
    [...streams]
      .filter(([stream]) => stream.startsWith(`unitYear-${year}-`))
      .filter(([, events]) => blocIn(events) === bloc)
      .map(([, events]) => events.filter((each) => each.type === type).length)
      .reduce((sum, each) => sum + each, 0);
  return table(
    ['bloc', 'name', 'set up', 'delegated to', 'unit-years', 'approved', 'events'],
    allBlocs.map(({ id, name, authority, setUpOn }) => [
      code(id),
      name,
      setUpOn,
      authority === null ? '' : code(authority),
      years.map((year) => count(year, id, 'UnitYearOpened')).join(', '),
      years.map((year) => count(year, id, 'UnitYearApproved')).join(', '),
      years.map((year) => String(streams.get(`blocYear-${year}-${id}`)?.length ?? 0)).join(', '),
    ]),
  );
}

/** The bloc in which a unit-year was opened. */
function blocIn([opened]: readonly Recorded[]): string | null {
  const data: { readonly bloc?: string } | undefined = opened?.data;
  return data?.bloc ?? null;
}

function trapTable(): string {
  return table(
    ['trap', 'what', 'where', 'how to look', 'shows'],
    traps.map(({ number, trap, where, look, shows }) => [
      String(number),
      trap,
      where,
      `\`${look}\``,
      shows,
    ]),
  );
}

function happenedTable(rows: readonly Happened[]): string {
  return table(
    ['rule', 'stream', 'event', 'what is read', 'says'],
    rows.map(({ rule, stream, event, read, says }) => [
      rule,
      code(stream),
      code(event),
      code(read),
      says,
    ]),
  );
}

function eventTable({ streams }: Demonstrated): string {
  const first = new Map<string, { readonly count: number; readonly at: string }>();
  for (const [stream, events] of streams) {
    for (const { type, revision } of events) {
      const before = first.get(type);
      first.set(type, {
        count: (before?.count ?? 0) + 1,
        at: before?.at ?? `${stream}@${revision}`,
      });
    }
  }
  return table(
    ['event', 'times', 'first'],
    [...first]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([type, { count, at }]) => [code(type), String(count), code(at)]),
  );
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
