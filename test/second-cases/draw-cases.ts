// Commands by which cases are entered, answered and looked into, drawn by chance.
import {
  basis,
  day,
  dayAbout,
  type Draw,
  type Drawn,
  file,
  fileOf,
  files,
  id,
  idOf,
  isOfPeople,
  letter,
  organ,
  paper,
  paperOrNone,
  parties,
  party,
  procedures,
  reason,
  sealed,
  unit,
  yearStream,
} from './draw.ts';
import { current, entryOf } from './case-file.ts';

const kinds = ['complaint', 'petition', 'explanation'] as const;

function kindOf({ random, complaint }: Draw) {
  if (complaint.startsWith('tc-')) return random.chance(0.98) ? 'denunciation' : 'petition';
  return random.chance(0.8) ? 'complaint' : random.pick(kinds);
}
function lodgerOf(draw: Draw) {
  if (draw.random.chance(0.02)) return { kind: 'denouncer', person: null } as const;
  if (draw.complaint.startsWith('tc-'))
    return { kind: 'denouncer', person: draw.random.chance(0.5) ? sealed(draw) : null } as const;
  if (isOfPeople(draw)) return { kind: 'people', people: [sealed(draw)] } as const;
  const second = draw.random.chance(0.1) ? [unit(draw)] : [];
  return { kind: 'units', units: ['so-y-te', ...second] } as const;
}
function authority(draw: Draw) {
  const { random } = draw;
  if (random.chance(0.9)) {
    const authorisation = random.chance(0.02) ? file(draw) : null;
    return { capacity: 'ownRight', representative: null, authorisation } as const;
  }
  const representative = random.chance(0.6) ? sealed(draw) : null;
  return {
    capacity: 'authorised',
    representative,
    authorisation: random.chance(0.7) ? file(draw) : null,
  } as const;
}
function against(draw: Draw) {
  const { random, facts } = draw;
  if (random.chance(0.25)) return null;
  const own = facts.filter(({ stream }) => stream === yearStream);
  const { stream, revision, type } = random.pick(random.chance(0.95) ? own : facts);
  return {
    event: { stream, revision: random.chance(0.02) ? 99 : revision },
    type: random.chance(0.02) ? 'BlocJoined' : type,
  };
}
function concerns(draw: Draw) {
  const { random } = draw;
  const one = { unit: 'so-y-te', year: random.chance(0.03) ? 2022 : 2021 };
  const other = { unit: random.pick(['so-tu-phap', 'so-y-te']), year: 2021 };
  if (random.chance(0.08)) return [];
  return random.chance(0.2) ? [one, other] : [one];
}
function forwarded(draw: Draw) {
  if (draw.random.chance(0.85)) return null;
  return { body: 'UBND huyện', on: day(draw), document: paperOrNone(draw) };
}
const lines = ({ random }: Draw) =>
  random.chance(0.1) ? ['III.1', random.pick(['III.1', 'III.2'])] : [];
const knownOn = (draw: Draw) => (draw.random.chance(0.2) ? null : dayAbout(draw, -110, -1));
const area = ({ random }: Draw) => random.pick(['ordinary', 'ordinary', 'remote'] as const);
const procedure = ({ random }: Draw) => (random.chance(0.03) ? 'qt-la' : random.pick(procedures));
const complexity = ({ random }: Draw) => random.pick(['ordinary', 'complex'] as const);
const of = ({ complaint }: Draw) => ({ complaint });

export const drawnCases: Drawn = {
  lodgeCase: (draw) => {
    const kind = kindOf(draw);
    const second = kind === 'complaint' && draw.random.chance(0.08);
    return {
      ...of(draw),
      complaint: draw.random.chance(0.02) ? 'tc-an' : draw.complaint,
      kind,
      instance: second ? 'second' : 'first',
      firstDecision:
        second !== draw.random.chance(0.03)
          ? paper(draw, { issuer: draw.random.pick(['Thanh tra tỉnh', 'Sở Nội vụ']) })
          : null,
      lodger: lodgerOf(draw),
      ...authority(draw),
      against: against(draw),
      lines: lines(draw),
      claims: 'Xem lại',
      knownOn: knownOn(draw),
      area: area(draw),
      concerns: concerns(draw),
      receivedFrom: forwarded(draw),
      follows: draw.random.chance(0.05)
        ? { stream: 'complaint-kn-1', revision: draw.random.whole(0, 1) }
        : null,
      document: letter(draw),
      letterDate: draw.random.chance(0.5) ? day(draw) : null,
      procedure: procedure(draw),
      files: files(draw),
    };
  },
  lodgeSecondComplaint: (draw) => ({
    ...of(draw),
    claims: 'Chưa đồng ý',
    ...authority(draw),
    receivedFrom: forwarded(draw),
    document: letter(draw),
    letterDate: null,
    procedure: procedure(draw),
    files: files(draw),
  }),
  correctCaseEntry: (draw) => {
    const stage = current(fileOf(draw)) ?? fileOf(draw).stages.at(-1);
    const same =
      stage !== undefined && draw.random.chance(0.5) ? entryOf(fileOf(draw), stage) : null;
    const keeps = same !== null && draw.random.chance(0.3);
    return {
      ...of(draw),
      caseReceivedAt:
        keeps || draw.random.chance(0.6) ? null : `${dayAbout(draw, -20, 0)}T01:00:00.000Z`,
      knownOn: same !== null && (keeps || draw.random.chance(0.5)) ? same.knownOn : knownOn(draw),
      area: keeps ? (same.area as 'ordinary') : area(draw),
      against: keeps ? (same.against as ReturnType<typeof against>) : against(draw),
      lines: keeps ? same.lines : lines(draw),
      concerns: keeps ? same.concerns : concerns(draw),
      claims: 'Xem lại',
      reason: reason(draw),
      legalBasis: basis(draw),
    };
  },
  acceptCase: (draw) => ({
    ...of(draw),
    complexity: complexity(draw),
    settledBy: organ(draw),
    excusedLateness: draw.random.chance(0.4)
      ? {
          from: draw.random.chance(0.5) ? day(draw) : null,
          until: draw.random.chance(0.5) ? day(draw) : null,
          reason: reason(draw),
        }
      : null,
    document: paper(draw),
  }),
  refuseCase: (draw) => ({
    ...of(draw),
    reason: draw.random.pick(['tooLate', 'notWithinCompetence', 'notWithinCompetence', 'la']),
    explanation: reason(draw),
    document: paper(draw),
  }),
  transferCase: (draw) => ({
    ...of(draw),
    to: party(draw, 0.05),
    reason: reason(draw),
    document: paper(draw),
  }),
  receiveCaseBack: (draw) => ({
    ...of(draw),
    from: party(draw, 0.02),
    reason: reason(draw),
    document: paperOrNone(draw),
  }),
  handOverCase: (draw) => ({
    ...of(draw),
    settledBy: organ(draw),
    reason: reason(draw),
    legalBasis: basis(draw),
    document: paper(draw),
  }),
  assignVerification: (draw) => ({
    ...of(draw),
    verification: id(draw),
    to: party(draw, 0.05),
    from: draw.today,
    until: dayAbout(draw, -1, 20),
    document: paper(draw),
  }),
  requestEvidence: (draw) => ({
    ...of(draw),
    request: id(draw),
    from: party(draw, 0.3),
    what: 'Sổ điểm',
    due: dayAbout(draw, 1, 20),
    document: paper(draw),
  }),
  giveEvidence: (draw) => ({
    ...of(draw),
    evidence: id(draw),
    request: draw.random.chance(0.5) ? idOf(draw, 'EvidenceRequested', 'request') : null,
    by: party(draw, 0.3),
    summary: 'Sổ điểm',
    files: files(draw),
    document: paperOrNone(draw),
  }),
  recordWorkingMinutes: (draw) => ({
    ...of(draw),
    minutes: id(draw),
    on: day(draw),
    with: draw.random.chance(0.03)
      ? []
      : parties(draw, draw.complaint.startsWith('tc-') ? 0.05 : 0.3),
    summary: 'Đã làm việc',
    files: files(draw),
    document: paperOrNone(draw),
  }),
  holdDialogue: (draw) => ({
    ...of(draw),
    dialogue: id(draw),
    on: day(draw),
    present: parties(draw, 0.5),
    absent: draw.random.chance(0.3) ? parties(draw, 0.3) : [],
    agreement: 'notAgreed',
    files: files(draw),
    document: paperOrNone(draw),
  }),
  reportVerification: (draw) => ({
    ...of(draw),
    report: id(draw),
    findings: 'partlyUpheld',
    differFromClaims: draw.random.chance(0.5),
    summary: 'Đã xác minh',
    files: files(draw),
    document: paper(draw),
  }),
};
