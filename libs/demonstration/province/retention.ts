// How long records are kept: a draft schedule and the one in force, a class of one record, a hold, and a disposal with its tombstone.
import { recordKinds, type RecordKind } from '../../domain/retention/record-kind.ts';
import { blocYearStream } from '../../domain/bloc-year/season.ts';
import { madeUp } from '../../domain/samples/clause.ts';
import { retention } from '../../domain/retention/retention.ts';
import { retentionStream } from '../../domain/retention/retention.ts';
import { board } from '../actors.ts';
import type { Diary } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, boardLetter, minutes } from '../papers.ts';
import { fileOf } from './files.ts';
import { revisionOf } from './stories.ts';

/** Made up: it claims no years of national law. */
const classes = [
  { class: 'vinh-vien', title: 'Vĩnh viễn', years: null },
  { class: 'lau-dai', title: 'Hai mươi năm', years: 20 },
  { class: 'ngan-han', title: 'Một năm', years: 1 },
].map((each) => ({ ...each, clause: madeUp('Thời hạn minh hoạ.') }));

const short: ReadonlySet<RecordKind> = new Set(['activityPlan', 'movement', 'other']);
const forEver: ReadonlySet<RecordKind> = new Set(['award', 'minutes', 'scoring']);

function classOf(kind: RecordKind): string {
  if (short.has(kind)) return 'ngan-han';
  return forEver.has(kind) ? 'vinh-vien' : 'lau-dai';
}

const schedule = (id: string, title: string, from: string) => ({
  schedule: id,
  title,
  illustrative: true,
  legalBasis: basis('Giả định để minh hoạ; không có hiệu lực'),
  from,
  classes,
  kinds: recordKinds.map((kind) => ({ kind, class: classOf(kind) })),
});

const inForce = 'bq-2022';
/** The bloc whose programme of an activity is disposed of. */
export const disposedIn = { bloc: 'khoi-dang', year: 2021 } as const;

export function enterRetention(diary: Diary): void {
  const by = board;
  const draft = schedule('bq-du-thao', 'Dự thảo thời hạn bảo quản (mẫu minh hoạ)', '2022-03-01');
  diary.enter({ on: '2022-03-01', by }, 'publishRetentionSchedule', draft);
  diary.enter(
    { on: '2022-06-01', by },
    'publishRetentionSchedule',
    schedule(inForce, 'Thời hạn bảo quản hồ sơ thi đua, khen thưởng (mẫu minh hoạ)', '2022-06-01'),
  );
  diary.enter({ on: '2022-06-02', by }, 'supersedeRetentionSchedule', {
    schedule: 'bq-du-thao',
    by: inForce,
    from: '2022-06-01',
    legalBasis: basis('Bảng chính thức thay dự thảo'),
  });
  enterClass(diary);
  enterHold(diary);
  enterDisposal(diary);
}

/** A pact was to be kept for ever; the next day that is taken back. */
function enterClass(diary: Diary): void {
  diary.enter({ on: '2022-06-06', by: board }, 'assignRetentionClass', async (ledger) => ({
    record: {
      stream: blocYearStream(disposedIn.year, disposedIn.bloc),
      revision: await revisionOf(ledger, disposedIn, ({ pacts }) => pacts),
    },
    sha256: fileOf('pact').sha256,
    class: 'vinh-vien',
    schedule: inForce,
    reason: 'Giao ước đầu tiên theo quy chế mới',
  }));
  diary.enter({ on: '2022-06-07', by: board }, 'annulRetentionFact', async (ledger) => ({
    fact: (await ledger.state(retention, retentionStream)).assignments.at(-1)?.revision ?? 0,
    factType: 'RetentionClassAssigned',
    ...annulment('recordedInError', 'Hội đồng xác định giá trị tài liệu chưa có ý kiến'),
  }));
}

/** While an inspection looks into a bloc-year nothing of it is disposed of. */
function enterHold(diary: Diary): void {
  diary.enter({ on: '2022-10-10', by: board }, 'holdDisposal', {
    hold: 'td-1',
    streams: [blocYearStream(disposedIn.year, disposedIn.bloc)],
    files: [],
    cause: 'inspection',
    case: null,
    since: '2022-10-10',
    legalBasis: basis('Quyết định thanh tra (hư cấu)'),
  });
  diary.enter({ on: '2023-02-20', by: board }, 'liftDisposalHold', {
    hold: 'td-1',
    liftedFrom: '2023-02-20',
    case: null,
    legalBasis: basis('Kết thúc thanh tra (hư cấu)'),
  });
}

/** The programme of an activity of 2021 is past its year; its tombstone stays. */
function enterDisposal(diary: Diary): void {
  const { sha256, sizeBytes, mediaType } = fileOf('programme');
  diary.enter({ on: '2023-03-15', by: board }, 'disposeOfRecords', async (ledger) => ({
    disposal: 'th-2023-01',
    schedule: inForce,
    decision: boardLetter('40', '2023-03-14', 'Tiêu huỷ hồ sơ hết thời hạn bảo quản'),
    minutes: minutes('Hội đồng xác định giá trị tài liệu', '2023-03-10', 'Biên bản họp'),
    files: [
      {
        sha256,
        sizeBytes,
        mediaType,
        kind: 'activityPlan' as const,
        class: 'ngan-han',
        year: disposedIn.year,
        namedBy: [
          {
            stream: blocYearStream(disposedIn.year, disposedIn.bloc),
            revision: await revisionOf(ledger, disposedIn, ({ activities }) => activities),
          },
        ],
      },
    ],
    erasedSubjects: [],
  }));
}
