// A small lawful year on a real store: three units of one bloc from the rule book to an approval and what came after it.
import type { RuleBook } from '../libs/domain/rule-book/rule-book.ts';
import type { Scorecard } from '../libs/domain/scorecard/scorecard.ts';
import { digestible, scoreOf } from '../libs/domain/scoring/score.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { counted } from '../libs/domain/unit-year/counted.ts';
import { adoptMachineClock, openLedger } from '../libs/commands/genesis.ts';
import { opened, openStreamFold } from '../libs/commands/stream-fold.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { canonicalBytes } from '../libs/ledger/canonical.ts';
import { sha256Hex } from '../libs/ledger/hash.ts';
import { recorder, type Recorder } from './season-recorder.ts';
import { paper, scorecardOf, usualBook } from './season-rules.ts';

const year = 2021;
const bloc = 'k1';
/** In the order of the year's own names; `stp` is approved, `stc` has the most points. */
const unitNames = { stc: 'Sở Tài chính', stp: 'Sở Tư pháp', snv: 'Sở Nội vụ' } as const;
type UnitId = keyof typeof unitNames;
const unitIds = Object.keys(unitNames) as readonly UnitId[];

interface SeasonOptions {
  readonly clock: 'machine' | 'simulated';
  /** Criteria in each of the three sections. */
  readonly criteriaPerSection?: number;
  /** Evidence that each unit files. */
  readonly evidencePerUnit?: number;
}

/** Records the whole year. Every figure below is worked by hand in the tests that read it. */
export async function recordSeason(store: EventStore, options: SeasonOptions): Promise<void> {
  const { clock, criteriaPerSection = 2, evidencePerUnit = 2 } = options;
  await openLedger(store, { ledger: 'thu', purpose: 'Thử', clock }, '2021-01-04T02:00:00.000Z');
  const record = recorder(store);
  const book = usualBook(year);
  const card = scorecardOf(book, criteriaPerSection);
  await foundBloc(record, book);
  await issue(record, card);
  await score(record, card, evidencePerUnit);
  await decide(record, card);
  await approve(store, record);
  await afterwards(record);
  if (clock === 'simulated') {
    await adoptMachineClock(
      store,
      'thu',
      { reason: 'Hết phần minh hoạ' },
      new Date().toISOString(),
    );
  }
}

async function foundBloc(record: Recorder, book: RuleBook): Promise<void> {
  const decision = paper('1', '2021-01-03');
  const from = '2020-12-31';
  await record.do('2021-01-04', 'publishRuleBook', { ruleBook: 'qt-2021', book });
  const tier = { tier: 'provincial', authority: null } as const;
  const named = { bloc, name: 'Khối các sở', ...tier };
  await record.do('2021-01-04', 'setUpBloc', { ...named, setUpOn: '2020-05-01', decision });
  for (const unit of unitIds) {
    const housesBoard = unit === 'snv';
    const about = { name: unitNames[unit], kind: 'department', parent: null, from: null } as const;
    await record.do('2021-01-04', 'enterUnit', { unit, housesBoard, ...about });
    await record.do('2021-01-04', 'joinBloc', { unit, bloc, from, decision });
  }
  const lead = { lead: 'stp', deputies: ['stc'], from: '2021-01-01', until: null, decision };
  await record.do('2021-01-05', 'approveBlocLead', { bloc, ...lead });
  await record.do('2021-01-05', 'openBlocYear', { bloc, year });
  await record.do('2021-01-05', 'pinRuleBook', {
    bloc,
    year,
    ruleBook: 'qt-2021',
    legalBasis: null,
  });
  for (const unit of unitIds) {
    await record.do('2021-01-06', 'openUnitYear', { unit, year, bloc });
  }
  for (const unit of unitIds) {
    await record.do('2021-03-01', 'receiveRegistration', {
      unit,
      year,
      registration: 'dk1',
      items: [
        {
          item: 'ct1',
          kind: 'target',
          text: 'Thu ngân sách',
          measure: 'tỷ đồng',
          value: '100',
          direction: 'higherIsBetter',
        },
      ],
      titles: ['Cờ thi đua'],
      document: null,
    });
  }
}

async function issue(record: Recorder, scorecard: Scorecard): Promise<void> {
  const of = { bloc, year };
  const lead = { role: 'blocLead', unit: 'stp', bloc } as const;
  const draft = 2;
  const document = paper('2', '2021-03-02');
  await record.do('2021-03-02', 'draftScorecard', { ...of, scorecard }, lead);
  await record.do('2021-03-03', 'agreeScorecard', {
    ...of,
    draft,
    members: [...unitIds],
    minutes: null,
  });
  await record.do('2021-03-04', 'requestBoardOpinion', { ...of, draft, request: document }, lead);
  const opinion = { opinion: 'favourable', text: 'Nhất trí', document } as const;
  await record.do('2021-03-05', 'giveBoardOpinion', { ...of, draft, ...opinion });
  await record.do('2021-03-08', 'issueScorecard', { ...of, draft, decision: document }, lead);
}

async function score(
  record: Recorder,
  { criteria }: Scorecard,
  evidenceCount: number,
): Promise<void> {
  const mapping = [{ item: 'ct1', criterion: 'I.1' }];
  for (const unit of unitIds) {
    await record.do('2021-03-10', 'applyScorecard', { unit, year, mapping });
  }
  const ids = criteria.map(({ id }) => id);
  for (const unit of unitIds) await fileEvidence(record, unit, ids, evidenceCount);
  for (const unit of unitIds) {
    const present = unit !== 'snv';
    const organisations = { partyOrganisation: present, tradeUnion: present, reason: 'Hồ sơ' };
    await record.do('2021-06-02', 'recordOrganisations', { unit, year, ...organisations });
  }
  const lines = criteria.map(({ id, max }, place) => ({
    criterion: id,
    points: max,
    evidence: place < evidenceCount ? [`hs${place + 1}`] : [],
    explanation: place < evidenceCount ? null : 'Giải trình bằng văn bản',
  }));
  for (const unit of unitIds) {
    const own = { role: 'unitOfficer', unit } as const;
    await record.do('2021-11-01', 'submitSelfScore', { unit, year, lines }, own);
  }
}

async function fileEvidence(
  record: Recorder,
  unit: UnitId,
  criteria: readonly string[],
  count: number,
): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const content = {
      sha256: sha256Hex(Buffer.from(`${unit} ${place}`)),
      sizeBytes: 1000,
      mediaType: 'application/pdf',
    };
    const filing = {
      unit,
      year,
      evidence: `hs${place + 1}`,
      criteria: [criteria[place % criteria.length]!],
      title: `Báo cáo số ${place + 1}`,
      content,
      document: paper(String(100 + place), '2021-05-31'),
    };
    await record.do('2021-06-01', 'fileEvidence', filing, { role: 'unitOfficer', unit });
  }
}

/** What each unit's year has of its own. */
async function decide(record: Recorder, { criteria }: Scorecard): Promise<void> {
  const of = (unit: UnitId) => ({ unit, year });
  const result = { result: 'kq1', item: 'ct1', period: 'year', periodEnd: '2021-11-30' } as const;
  const measured = { measure: 'tỷ đồng', assignedPlan: null, previousValue: null, evidence: [] };
  await record.do('2021-12-01', 'recordResult', {
    ...of('stc'),
    ...result,
    ...measured,
    value: '120',
  });
  const criticism = { kind: 'criticism', issuingBody: 'provincialPeoplesCommittee' } as const;
  await record.do('2021-12-02', 'recordCriticismDocument', {
    ...of('stp'),
    criticism: 'vb1',
    ...criticism,
    document: paper('12', '2021-06-05'),
    serious: false,
    extendsDeadlineTo: '2021-12-30',
  });
  const withdrawal = { evidence: 'hs1', reason: 'Nộp nhầm' };
  await record.do('2021-12-03', 'withdrawEvidence', { ...of('snv'), ...withdrawal });
  const request = { units: [...unitIds], document: paper('30', '2021-12-04') };
  await record.do('2021-12-04', 'requestAppraisal', { bloc, year, ...request });
  const minutes = paper('31', '2021-12-05');
  const third = criteria.find(({ section }) => section === 'III')!;
  for (const unit of ['stc', 'stp'] as const) {
    await record.do('2021-12-05', 'agreeScores', { ...of(unit), lines: [], minutes });
    const lines = [{ criterion: third.id, points: third.max - 100, reason: 'Thiếu minh chứng' }];
    await record.do('2021-12-06', 'appraiseSectionThree', {
      ...of(unit),
      lines,
      document: paper('32', '2021-12-06'),
    });
  }
}

/** As an approver does: reads the score, and approves what was read. */
async function approve(store: EventStore, record: Recorder): Promise<void> {
  const streams = new Map<string, ReturnType<typeof openStreamFold>>();
  for (const stream of [`unitYear-${year}-stp`, `blocYear-${year}-${bloc}`, 'ruleBook-qt-2021']) {
    const fold = openStreamFold(stream);
    for await (const event of store.readStream(stream)) fold.advance([opened(event)]);
    streams.set(stream, fold);
  }
  const digest = (value: unknown) => sha256Hex(canonicalBytes(value));
  const source = basisSource({
    digest,
    of: (aggregate, stream) => {
      const fold = streams.get(stream)!;
      return { state: fold.state(aggregate), revision: fold.revision };
    },
  });
  const seen = scoreOf(streams.get(`unitYear-${year}-stp`)!.state(counted), source);
  await record.do(
    '2021-12-20',
    'approveUnitYear',
    {
      unit: 'stp',
      year,
      total: seen.computed,
      scoreDigest: digest(digestible(seen)),
      decision: paper('99', '2021-12-20'),
    },
    { role: 'chairman' },
  );
}

async function afterwards(record: Recorder): Promise<void> {
  await record.do('2021-12-28', 'recordDisciplineBreach', {
    unit: 'stp',
    year,
    breach: 'vp1',
    kind: 'meetingMissed',
    breachedOn: '2021-10-10',
    description: 'Vắng họp khối',
    concerns: null,
    document: null,
  });
}
