// The edge of files on record: every stored file that events name, how long it is kept, what holds it, what became of it.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { RecordKind } from '../../libs/domain/retention/record-kind.ts';
import type { Tombstone } from '../../libs/domain/retention/disposal.ts';
import { scheduleOn } from '../../libs/domain/retention/schedule.ts';
import type { Questions } from '../../libs/views/views.ts';
import { filesScope, records, type FileRow, type NamingRow } from '../../projections/records.ts';
import { dayAsked, heldAt, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Spelled, Year } from './graphql/input-fields.ts';
import { readCursor, writeCursor, type Edge } from './graphql/page.ts';
import { recordKindEnum } from './graphql/retention-enumerations.ts';
import { OpenLedger } from './open-ledger.ts';
import { fileRecord, retentionAt, type FileRecord, type RecordState } from './records.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';
import { EdgeRefusal } from './refusal.ts';
import { placeOfDisposal } from './tombstones.ts';

const nullable = { nullable: true } as const;
const optional = { optional: true } as const;

const recordStateEnum = enumeration<RecordState>(
  'RecordState',
  ['Hồ sơ còn được lưu hay đã tiêu huỷ', 'Whether a record is kept'],
  {
    kept: ['Đang bảo quản', 'Kept'],
    disposed: ['Đã tiêu huỷ theo quyết định', 'Disposed of by decision'],
  },
);

@ObjectType('FileNaming', {
  description: inBoth('Một sự kiện nêu tệp', 'An event that names a file'),
})
class NamingShown {
  @Shown(() => ID, 'Sự kiện', 'Its address')
  readonly event: string;

  @Shown(() => String, 'Loại sự kiện', 'Its type')
  readonly type: string;

  @Shown(() => recordKindEnum, 'Loại hồ sơ', 'Kind of record')
  readonly kind: RecordKind;

  @Shown(() => Int, 'Năm của hồ sơ', 'Year of the record')
  readonly year: number;
}

@ObjectType('Tombstone', {
  description: inBoth('Dấu vết của một lần tiêu huỷ', 'What is kept of a file disposed of'),
})
class TombstoneShown {
  @Shown(() => ID, 'Mã đợt tiêu huỷ', 'Id of the disposal')
  readonly disposal: string;

  @Shown(() => ID, 'Sự kiện tiêu huỷ', 'Its event')
  readonly event: string;

  @Shown(() => DocumentShown, 'Quyết định tiêu huỷ', 'The decision')
  readonly decision: DocumentShown;

  @Shown(() => ID, 'Nhóm thời hạn bảo quản', 'Its retention class')
  readonly class: string;

  @Shown(() => Int, 'Năm của hồ sơ', 'Year of the record')
  readonly year: number;

  @Shown(() => [ID], 'Các sự kiện đã nêu tệp', 'The events that named it')
  readonly namedBy: readonly string[];
}

@ObjectType('FileOnRecord', {
  description: inBoth('Một tệp mà sự kiện trong sổ cái nêu', 'A file that events name'),
})
export class FileShown {
  @Shown(() => ID, 'Mã băm SHA-256', 'SHA-256 of its bytes')
  readonly sha256: string;

  @Shown(() => Int, 'Cỡ tệp, byte', 'Its size in bytes')
  readonly sizeBytes: number;

  @Shown(() => String, 'Kiểu tệp', 'Its media type')
  readonly mediaType: string;

  @Shown(() => ID, 'Mã chủ thể, nếu là dữ liệu cá nhân', 'Whose personal data it holds', nullable)
  readonly subject: string | null;

  @Shown(() => recordStateEnum, 'Tình trạng', 'Whether it is kept')
  readonly state: RecordState;

  @Shown(() => recordKindEnum, 'Loại hồ sơ quyết định thời hạn', 'The kind that counts', nullable)
  readonly kind: RecordKind | null;

  @Shown(
    () => ID,
    'Nhóm thời hạn theo bảng đang áp dụng; trống nếu đã tiêu huỷ hoặc chưa có bảng',
    'Its class by the schedule in force; null: disposed of, or no schedule',
    nullable,
  )
  readonly class: string | null;

  @Shown(() => Int, 'Năm tính thời hạn', 'The year that its period counts from', nullable)
  readonly year: number | null;

  @Shown(() => Boolean, 'Bảo quản vĩnh viễn', 'Kept for ever')
  readonly permanent: boolean;

  @Shown(() => Int, 'Bảo quản đến hết năm', 'Kept to the end of this year', nullable)
  readonly until: number | null;

  @Shown(() => ID, 'Việc tạm dừng tiêu huỷ đang có hiệu lực', 'The standing hold on it', nullable)
  readonly hold: string | null;

  @Shown(() => Int, 'Số sự kiện nêu tệp', 'How many events name it')
  readonly namings: number;

  @Shown(() => [NamingShown], 'Các sự kiện nêu tệp, tối đa 20', 'The first of them, at most 20')
  readonly namedBy: readonly NamingShown[];

  @Shown(() => [TombstoneShown], 'Các lần tiêu huỷ', 'Its tombstones', { rowsMax: 2 })
  readonly tombstones: readonly TombstoneShown[];
}

@ObjectType({ description: inBoth('Các tệp được nêu trong sổ cái', 'Files that events name') })
class FileConnection extends heldConnectionOf('FileOnRecord', FileShown) {}

@ArgsType()
class FilesArguments extends PagedAsOfArguments {
  @Spelled(
    ['Chỉ tệp này', 'This file alone'],
    /^[0-9a-f]{64}$/,
    ['phải là 64 chữ số hệ 16 viết thường', 'must be 64 lower-case hexadecimal digits'],
    optional,
  )
  readonly sha256: string | null = null;

  @Year(
    [
      'Chỉ các tệp đến hạn tiêu huỷ trong năm này hoặc trước đó: hết thời hạn và không bị tạm dừng',
      'Only what may be disposed of in this year: past its period and not held',
    ],
    optional,
  )
  readonly dueIn: number | null = null;
}

@Resolver(() => FileConnection)
export class FilesResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => FileConnection, {
    description: inBoth(
      'Các tệp mà sự kiện nêu, theo mã băm: sự kiện nào nêu, thời hạn bảo quản, tạm dừng, tiêu huỷ; trang lọc theo dueIn có thể ngắn hơn số dòng yêu cầu',
      'Files that events name, by hash: by which, how long kept, held, disposed of; a page of dueIn may be shorter than asked',
    ),
  })
  files(@Args() asked: FilesArguments): FileConnection {
    const { views } = this.ledger;
    return pageOf(views, asked, pointAsked(views, asked.asOf));
  }
}

/** Files looked at for one page, however few of them are due. */
const lookedAtMax = 1_000;

function pageOf(views: Questions, asked: FilesArguments, asOf: number | null): FileConnection {
  const state = retentionAt(views, asOf);
  const of = { state, schedule: scheduleOn(state, dayAsked(views, asked.asOf)) };
  const first = asked.dueIn === null ? asked.first : lookedAtMax;
  const found = foundFiles(views, asked, { asOf, first });
  const edges: Edge<FileShown>[] = [];
  let last: string | null = null;
  let isMore = found.next !== null;
  for (const { sha256 } of found.rows) {
    if (edges.length === asked.first) {
      isMore = true;
      break;
    }
    last = sha256;
    const record = fileRecord(views, sha256, asOf, of);
    if (!record || !isAsked(record, asked.dueIn)) continue;
    edges.push({ cursor: writeCursor([sha256]), node: shown(record) });
  }
  const pageInfo = {
    hasNextPage: isMore,
    hasPreviousPage: Boolean(asked.after),
    startCursor: edges[0]?.cursor ?? null,
    // The next page goes on after what was looked at, due or not.
    endCursor: last === null ? null : writeCursor([last]),
  };
  return { ...heldAt(views, found.index), edges, pageInfo };
}

function foundFiles(
  views: Questions,
  asked: FilesArguments,
  { asOf, first }: { readonly asOf: number | null; readonly first: number },
): { readonly index: number; readonly rows: readonly FileRow[]; readonly next: string | null } {
  if (asked.sha256 !== null) {
    const { index, row } = views.row(records.name, filesScope, asked.sha256, asOf);
    return { index, rows: row ? [row.value as FileRow] : [], next: null };
  }
  const after = keyAfter(asked);
  const { index, rows, next } = views.rows(records.name, filesScope, asOf, { first, after });
  return { index, rows: rows.map(({ value }) => value as FileRow), next };
}

/** @throws EdgeRefusal PAGE_INVALID */
function keyAfter(asked: FilesArguments): string {
  const [key = ''] = readCursor(asked, 1) ?? [];
  if (typeof key !== 'string') throw new EdgeRefusal('PAGE_INVALID', { field: 'after' });
  return key;
}

function isAsked({ state, term, hold }: FileRecord, dueIn: number | null): boolean {
  if (dueIn === null) return true;
  return state === 'kept' && hold === null && term?.until != null && term.until < dueIn;
}

const namingsMax = 20;

function shown(record: FileRecord): FileShown {
  const { sha256, sizeBytes, mediaType, subject, state, term, hold, namings, tombstones } = record;
  return {
    sha256,
    sizeBytes,
    mediaType,
    subject,
    state,
    kind: term?.kind ?? null,
    class: term?.class ?? null,
    year: term?.year ?? null,
    permanent: term !== null && term.until === null,
    until: term?.until ?? null,
    hold: hold?.id ?? null,
    namings: namings.length,
    namedBy: namings.slice(0, namingsMax).map(namingShown),
    tombstones: tombstones.map(tombstoneShown),
  };
}

function namingShown({ stream, revision, type, kind, year }: NamingRow): NamingShown {
  return { event: addressOf(stream, revision), type, kind, year };
}

function tombstoneShown(tombstone: Tombstone): TombstoneShown {
  const { disposal, decision, class: of, year, namedBy } = tombstone;
  return {
    disposal,
    event: placeOfDisposal(tombstone),
    decision,
    class: of,
    year,
    namedBy: namedBy
      .slice(0, namingsMax)
      .map(({ stream, revision }) => addressOf(stream, revision)),
  };
}
