// The disputed board of a bloc-year on the page: every unit's points and rank then and now, read from the answers of the file.
import { formatPointsVi, type Points } from '../domain/points.ts';
import { yearOfStream } from '../domain/reconstruction/question.ts';
import { markup, type Markup } from '../documents/markup.ts';
import type { CaseAnswer } from './answers.ts';
import { names } from './contents.ts';
import type { CaseReading } from './reading.ts';

interface BoardRow {
  readonly unit: string;
  readonly rank: number | null;
  readonly total: Points;
  readonly excluded: boolean;
}

/** An answer to `scoreboard`, as `answerOf` writes it. */
interface Board {
  readonly what: string;
  readonly stream: string;
  readonly at: string;
  readonly result: { readonly rows: readonly BoardRow[] };
}

/** One for each board that the case disputes; none where it disputes a unit's result. */
export function boardParts(
  reading: CaseReading,
  answers: readonly CaseAnswer[],
): readonly Markup[] {
  const named = (part: string) =>
    answers
      .filter(({ path, saved }) => saved === null && path.startsWith(`${names.answers}/${part}`))
      .map(({ text }) => JSON.parse(text) as Board)
      .filter(({ what }) => what === 'scoreboard');
  const [then, now] = [named('then'), named('now')];
  return then.flatMap((board, place) => {
    const later = now[place];
    return later ? [boardPart(reading, board, later)] : [];
  });
}

function boardPart({ nameOf }: CaseReading, then: Board, now: Board): Markup {
  const year = yearOfStream(then.stream)?.year ?? 0;
  const was = new Map(then.result.rows.map((row) => [row.unit, row]));
  const is = new Map(now.result.rows.map((row) => [row.unit, row]));
  const units = [...new Set([...is.keys(), ...was.keys()])];
  return markup`<h2>Bảng điểm của khối (${then.stream}), năm ${year}</h2>
<table>
<caption>“Khi đó”: những gì sổ cái đã biết đến hết ${then.at}. “Hiện nay”: đến hết ${now.at}.</caption>
<thead><tr><th scope="col">Đơn vị</th><th scope="col">Điểm khi đó</th><th scope="col">Xếp hạng khi đó</th><th scope="col">Điểm hiện nay</th><th scope="col">Xếp hạng hiện nay</th></tr></thead>
<tbody>
${units.map((unit) => rowOf(nameOf(unit, `${year}-12-31`), was.get(unit), is.get(unit)))}
</tbody>
</table>`;
}

function rowOf(name: string, was: BoardRow | undefined, is: BoardRow | undefined): Markup {
  const differs = was?.total !== is?.total || was?.rank !== is?.rank;
  return markup`<tr${differs && markup` class="differs"`}><th scope="row">${name}</th>
${[was, is].map((row) => markup`<td>${row ? formatPointsVi(row.total) : '–'}</td><td>${rankOf(row)}</td>`)}</tr>`;
}

function rankOf(row: BoardRow | undefined): string {
  if (row?.excluded === true) return 'không bình xét';
  return row?.rank == null ? '–' : `${row.rank}`;
}
