// The draft of Mẫu số 02: what the ledger knows of a bloc's half-year or year, and the sums of its members' own reports.
import {
  addressIn,
  source,
  toldOf,
  unstatedPeople,
  unwritten,
  type Drafted,
  type DraftSource,
  type StandingStream,
  type ToFillIn,
} from './draft.ts';
import {
  countedDossiers,
  decided,
  eventsOf,
  peopleIn,
  type CountedDossier,
} from './draft-awards.ts';
import { materialOf02 } from './draft-material.ts';
import type { BlocFacts, MemberFacts } from './draft-facts.ts';
import { draftedTargets } from './draft-targets.ts';
import type { StatedPeople, TitleCount } from './figures.ts';
import type { AwardsNamed, Mau02 } from './mau-02.ts';
import { sumOf } from './shares.ts';

export interface DraftedOfBloc extends Drafted<Mau02> {
  /** Members whose own report of the period is not in: no sum has them. */
  readonly membersMissing: readonly string[];
}

export function draftMau02(facts: BlocFacts): DraftedOfBloc {
  const { blocYear, members } = facts;
  const dossiers = countedDossiers(blocYear);
  const pact = pactOf(blocYear);
  const exemplars = exemplarsOf(members);
  const { targets, targetSources } = draftedTargets(facts);
  const { titles, titleSources } = titlesOf(members);
  const launched = toldOf(blocYear, 'MovementLaunched');
  const current = members.filter(({ isMember }) => isMember);
  const paper: Mau02 = {
    document: unwritten(facts.blocName),
    scan: null,
    narrative: null,
    members: current.length,
    workforce: null,
    pact: pact.paper,
    titles,
    movements: launched.map(({ data }) => data.movement),
    unitsWithLivelyMovements: [],
    targets,
    ...awardsOf(dossiers),
    blocAwards: unstatedPeople,
    exemplars: exemplars.paper,
    exemplarsByUnit: exemplars.byUnit,
    membersTakingPart: null,
  };
  const sources = [
    source(
      'members',
      current.map((each) => addressIn(each, 0)),
    ),
    ...pact.sources,
    ...titleSources,
    ...listed(
      'movements',
      launched.map(({ revision }) => addressIn(blocYear, revision)),
    ),
    ...targetSources,
    ...awardSources(dossiers),
    ...exemplars.sources,
  ];
  const missing = current.filter(({ report }) => report === null).map(({ unit }) => unit);
  return { paper, sources, toFillIn, material: materialOf02(blocYear), membersMissing: missing };
}

function listed(field: string, events: readonly string[]): readonly DraftSource[] {
  return events.length > 0 ? [source(field, events)] : [];
}

/** Who signed at first or later, and who is named for not having signed, and has not since. */
function pactOf(blocYear: StandingStream) {
  const [signed] = toldOf(blocYear, 'PactSigned').toReversed();
  if (!signed) return { paper: { signers: null, nonSigners: [] }, sources: [] };
  const added = toldOf(blocYear, 'PactSignatureAdded').filter(
    ({ data }) => data.pact === signed.data.pact,
  );
  const signers = new Set([...signed.data.signers, ...added.map(({ data }) => data.unit)]);
  const named = signed.data.nonSigners.map(({ unit }) => unit);
  const nonSigners = named.filter((unit) => !signers.has(unit));
  const events = [signed, ...added].map(({ revision }) => addressIn(blocYear, revision));
  return { paper: { signers: signers.size, nonSigners }, sources: [source('pact', events)] };
}

/** Titles of the members' registrations; by how many, as far as their own reports state it. */
function titlesOf(members: readonly MemberFacts[]) {
  const registered = members.flatMap(({ state }) => state.registrations.at(-1)?.titles ?? []);
  const reported = members.flatMap(({ report }) => report?.paper.titles ?? []);
  const names = [...new Set([...registered, ...reported.map(({ title }) => title)])];
  const titles = names.map((title): TitleCount => {
    const own = reported.filter((each) => each.title === title);
    return { title, registered: statedSum(own.map((each) => each.registered)) };
  });
  const events = members.flatMap((member) => {
    const newest = member.state.registrations.at(-1);
    return [
      ...(newest ? [addressIn(member, newest.revision)] : []),
      ...(member.report && member.report.paper.titles.length > 0 ? [member.report.event] : []),
    ];
  });
  return { titles, titleSources: titles.length > 0 ? [source('titles', events)] : [] };
}

/** The sum of what is stated; null where nobody states it. */
function statedSum(people: readonly StatedPeople[]): StatedPeople {
  const of = (counts: readonly (number | null)[]) => {
    const stated = counts.filter((each) => each !== null);
    return stated.length > 0 ? sumOf(stated) : null;
  };
  return {
    collectives: of(people.map(({ collectives }) => collectives)),
    individuals: of(people.map(({ individuals }) => individuals)),
  };
}

function isStated({ collectives, individuals }: StatedPeople): boolean {
  return collectives !== null && individuals !== null;
}

const counts = ['all', 'newlyFound', 'onPortal'] as const;

/** The members' own reports summed; who leaves a part unsaid is named beside the sum. */
function exemplarsOf(members: readonly MemberFacts[]) {
  const told = members.flatMap(({ unit, report }) =>
    report ? [{ unit, exemplars: report.paper.exemplars, event: report.event }] : [],
  );
  const sums = counts.map((part) => statedSum(told.map(({ exemplars }) => exemplars[part])));
  const [all = unstatedPeople, newlyFound = unstatedPeople, onPortal = unstatedPeople] = sums;
  const sources = counts.map((part) =>
    source(
      `exemplars.${part}`,
      told.map(({ event }) => event),
      told.filter(({ exemplars }) => !isStated(exemplars[part])).map(({ unit }) => unit),
    ),
  );
  const byUnit = told
    .filter(
      ({ exemplars }) => exemplars.all.collectives !== null || exemplars.all.individuals !== null,
    )
    .map(({ unit, exemplars }) => ({ unit, count: exemplars.all }));
  // A seal holds in the event of the member's report alone, so nobody is named here.
  const paper = { all, newlyFound, onPortal, named: [] };
  return { paper, byUnit, sources: told.length > 0 ? sources : [] };
}

type OfAwards = Pick<Mau02, 'awards' | 'badge' | 'occasions'>;

/** Nothing decided here is no proof that there was nothing: then it is to be filled in. */
function awardsOf(dossiers: readonly CountedDossier[]): OfAwards {
  const badges = dossiers.filter(({ award }) => award.kind === 'provincialBadge');
  const granted = decided(dossiers);
  const of = (occasion: CountedDossier['occasion']) =>
    dossiers.length > 0
      ? peopleIn(granted.filter((each) => each.occasion === occasion))
      : unstatedPeople;
  const none = badges.length === 0;
  return {
    awards: namedAwards(granted).map(({ level, name, own }) => ({
      level,
      name,
      granted: peopleIn(own),
    })),
    badge: {
      considered: none ? null : badges.length,
      granted: none ? null : decided(badges).length,
    },
    occasions: { regular: of('regular'), campaign: of('campaign'), adHoc: of('adHoc') },
  };
}

interface NamedAward extends Pick<AwardsNamed, 'level' | 'name'> {
  readonly own: readonly CountedDossier[];
}

/** By level, State first, then by name. The badge has a line of its own in the form. */
function namedAwards(granted: readonly CountedDossier[]): readonly NamedAward[] {
  const lines = new Map<string, NamedAward>();
  for (const each of granted) {
    if (!each.granted || each.award.kind === 'provincialBadge') continue;
    const { level } = each;
    const { name } = each.granted;
    const key = `${level === 'state' ? 0 : 1} ${name}`;
    lines.set(key, { level, name, own: [...(lines.get(key)?.own ?? []), each] });
  }
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, line]) => line);
}

function awardSources(dossiers: readonly CountedDossier[]): readonly DraftSource[] {
  const named = namedAwards(decided(dossiers));
  const badges = dossiers.filter(({ award }) => award.kind === 'provincialBadge');
  return [
    ...named.map(({ own }, place) => source(`awards[${place}]`, eventsOf(own))),
    ...listed('badge', eventsOf(badges)),
    ...listed('occasions', eventsOf(decided(dossiers))),
  ];
}

const toFillIn: readonly ToFillIn[] = [
  {
    field: 'document',
    vi: 'Số, ký hiệu, ngày, nơi nhận, người ký',
    en: 'Number, date, recipients, signatory',
  },
  { field: 'narrative', vi: 'Lời văn của các phần', en: 'The words of the sections' },
  {
    field: 'workforce',
    vi: 'Tổng số cán bộ, công chức, viên chức, người lao động',
    en: 'Officials, public employees and workers',
  },
  {
    field: 'unitsWithLivelyMovements',
    vi: 'Các đơn vị có phong trào thi đua sôi nổi, thiết thực, hiệu quả',
    en: 'Units whose movements were lively and effective',
  },
  {
    field: 'targets',
    vi: 'Số chung toàn khối của từng chỉ tiêu; kết quả chưa ghi nhận; kế hoạch cả năm với báo cáo 6 tháng',
    en: 'The whole bloc’s row of each target, results not recorded, full-year plans of a half-year report',
  },
  {
    field: 'awards',
    vi: 'Khen thưởng của bộ, ngành và khen thưởng không qua sổ cái',
    en: 'Awards of ministries, and those not in the ledger',
  },
  { field: 'blocAwards', vi: 'Khen thưởng của khối thi đua', en: 'The bloc’s own awards' },
  {
    field: 'exemplars.named',
    vi: 'Tên các điển hình tiên tiến',
    en: 'Who the models are',
  },
  {
    field: 'membersTakingPart',
    vi: 'Số lượng thành viên tham gia hoạt động của khối',
    en: 'Members that took part in the bloc’s activities',
  },
];
