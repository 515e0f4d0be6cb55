// A small province in the year that its wards were consolidated, served over real HTTP, and questions to it.
import { openLedger } from '../../libs/commands/genesis.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder } from '../running-server.ts';
import { recorder, type Recorder } from '../season-recorder.ts';
import { paper, usualBook } from '../season-rules.ts';
import { askingOf, type Asking } from './asking.ts';

const book = usualBook(2025);
const pactSigning = {
  id: 'pactSigning',
  kind: 'yearly',
  boundary: 'onOrBefore',
  monthDay: null,
  exceptions: [],
  clause: { ...book.scorecardClause, reference: 'Mẫu số 02, mục I.2.2' },
  illustrative: true,
} as const;
const decision = paper('1660', '2025-06-16');
const legalBasis = { text: 'Kết luận kiểm tra', document: paper('15', '2025-06-17') };

/** Units of one name are told apart by their ids: the new ward is not the old one. */
async function wards(record: Recorder): Promise<void> {
  const on = '2025-01-06';
  const ward = { kind: 'commune', housesBoard: false, parent: 'tp', from: '2004-11-30' } as const;
  const town = { kind: 'district', housesBoard: false, parent: null, from: null } as const;
  await record.do(on, 'enterUnit', { unit: 'tp', name: 'Thành phố Lào Cai', ...town });
  await record.do(on, 'enterUnit', { unit: 'p-cu', name: 'Phường Lào Cai', ...ward });
  await record.do(on, 'enterUnit', { unit: 'p-2', name: 'Phường Duyên Hải', ...ward });
  await record.do(on, 'enterUnit', { unit: 'p-3', name: 'Phường Bắc Cường', ...ward });
  const board = { kind: 'department', housesBoard: true, parent: null, from: null } as const;
  await record.do(on, 'enterUnit', { unit: 'snv', name: 'Sở Nội vụ', ...board });
  const set = {
    tier: 'delegated',
    authority: 'tp',
    setUpOn: '2020-05-01',
    decision: paper('3', '2020-04-28'),
  } as const;
  await record.do(on, 'setUpBloc', { bloc: 'k-phuong', name: 'Khối 10 các phường', ...set });
  const other = {
    tier: 'provincial',
    authority: null,
    setUpOn: '2020-05-01',
    decision: paper('4', '2020-04-28'),
  } as const;
  await record.do(on, 'setUpBloc', { bloc: 'k-so', name: 'Khối 2 các sở', ...other });
  for (const unit of ['p-cu', 'p-2', 'p-3']) {
    await record.do(on, 'joinBloc', {
      unit,
      bloc: 'k-phuong',
      from: '2020-05-01',
      decision: paper('5', '2020-04-29'),
    });
  }
  await record.do(on, 'joinBloc', {
    unit: 'snv',
    bloc: 'k-so',
    from: '2020-05-01',
    decision: paper('5', '2020-04-29'),
  });
  const leading = { lead: 'p-cu', deputies: ['p-2'], from: '2025-01-01', until: null };
  await record.do(on, 'approveBlocLead', {
    bloc: 'k-phuong',
    ...leading,
    decision: paper('6', '2025-01-03'),
  });
}

async function reorganise(record: Recorder): Promise<void> {
  const of = { reorganisation: 'sx-2025' } as const;
  const none = { counterparts: [], name: null, parent: null } as const;
  const into = { ...none, counterparts: ['p-moi'] } as const;
  const parts = [
    { part: '1', change: 'consolidated', unit: 'p-cu', ...into },
    { part: '2', change: 'consolidated', unit: 'p-2', ...into },
    { part: '3', change: 'succeeded', unit: 'p-moi', ...none, counterparts: ['p-cu', 'p-2'] },
    { part: '4', change: 'dissolved', unit: 'tp', ...none },
    { part: '5', change: 'renamed', unit: 'p-3', ...none, name: 'Phường Cam Đường' },
  ] as const;
  const stated = { ...of, decision, effectiveFrom: '2025-07-01' };
  const title = 'Sắp xếp đơn vị hành chính cấp xã';
  await record.do('2025-06-18', 'decideReorganisation', {
    ...stated,
    title,
    legalBasis: null,
    parts: parts.slice(0, 4),
  });
  await record.do('2025-06-19', 'correctReorganisation', { ...stated, legalBasis, parts });
  const ward = { kind: 'commune', housesBoard: false, parent: null, from: '2025-07-01' } as const;
  await record.do('2025-06-20', 'enterUnit', { unit: 'p-moi', name: 'Phường Lào Cai', ...ward });
  await record.do('2025-06-21', 'carryOutReorganisation', { ...of, unit: 'p-cu', part: '1' });
  await record.do('2025-06-22', 'carryOutReorganisation', { ...of, unit: 'p-moi', part: '3' });
  await record.do('2025-06-23', 'carryOutReorganisation', { ...of, unit: 'p-3', part: '5' });
  await record.do('2025-06-24', 'carryOutReorganisation', { ...of, unit: 'tp', part: '4' });
  const inError = { cause: 'recordedInError', legalBasis, effectiveFrom: null } as const;
  await record.do('2025-06-25', 'annulUnitFact', {
    unit: 'tp',
    fact: 1,
    factType: 'UnitDissolved',
    ...inError,
  });
  const mistaken = { reorganisation: 'sx-nham', title: 'Đổi tên', legalBasis: null } as const;
  const renaming = {
    ...none,
    part: '1',
    change: 'renamed',
    unit: 'p-3',
    name: 'Phường Khác',
  } as const;
  await record.do('2025-06-25T03:00:00.000Z', 'decideReorganisation', {
    ...mistaken,
    decision,
    effectiveFrom: '2025-07-01',
    parts: [renaming],
  });
  await record.do('2025-06-25T04:00:00.000Z', 'annulReorganisation', {
    reorganisation: 'sx-nham',
    ...inError,
  });
  const end = {
    until: '2025-06-30',
    successors: [],
    decision,
    reorganisation: { stream: 'reorganisation-sx-2025', revision: 1 },
  };
  await record.do('2025-06-26', 'dissolveBloc', { bloc: 'k-phuong', ...end });
}

/** What blocs do in their year follows where a test asks for it. */
export async function askTheOrganisation(
  more: (record: Recorder) => Promise<void>,
  waitFor: string,
): Promise<Asking> {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder, { mode: 'write' });
  await openLedger(
    store,
    { ledger: 'thu', purpose: 'Thử', clock: 'machine' },
    '2025-01-02T02:00:00.000Z',
  );
  const record = recorder(store);
  await record.do('2025-01-04', 'publishRuleBook', {
    ruleBook: 'qt',
    book: { ...book, deadlines: [...book.deadlines, pactSigning] },
  });
  await wards(record);
  await more(record);
  await reorganise(record);
  await store.close();
  const server = await runServer({ data: folder });
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': waitFor });
  return askingOf(server, folder);
}
