// Which days of a case its clocks count from and are met by.
import { expect, test } from 'vitest';
import { by, deed, given, knownFrom, type Deed } from '../given.contract.ts';
import {
  acceptance,
  accepted,
  before,
  body,
  caseDecided,
  course,
  decision,
  dialogue,
  handler,
  lodged,
  lodger,
  notice,
  ofCase,
  refusal,
  report,
  suspended,
} from './case-given.contract.ts';
import { complaint } from './complaint.ts';
import { instanceDaysOf } from './instance-days.ts';

function daysOf(deeds: readonly Deed[]) {
  const { state } = knownFrom(given(deeds)).of(complaint, 'complaint-kn-1');
  const [first] = state.instances;
  if (!first) throw new Error('nothing was lodged');
  return instanceDaysOf(state, first);
}
const february = by(handler, '2022-02-10');

test('what was lodged waits for an answer, from the day on which it came', () => {
  expect(daysOf(course.lodged)).toEqual({
    kind: 'complaint',
    instance: 'first',
    firstElsewhere: false,
    area: 'ordinary',
    knownOn: '2021-12-10',
    lodgedOn: '2021-12-20',
    receivedOn: '2021-12-20',
    answeredOn: null,
    accepted: null,
    extended: null,
    suspensions: [],
    decidedOn: null,
    discontinuedOn: null,
    deliveredOn: null,
    secondLodgedOn: null,
    inForceFrom: null,
    carriedOutOn: null,
    publishedOn: null,
  });
});

test('what was forwarded was lodged when the other body had it, and its answer is due from when it came here', () => {
  const forwarded = { body: 'Thanh tra tỉnh', on: '2021-12-13', document: null };
  const days = daysOf([...before, lodged({ receivedFrom: forwarded })]);
  expect(days).toMatchObject({ lodgedOn: '2021-12-13', receivedOn: '2021-12-20' });
});

test('a second complaint whose first was settled elsewhere is known as one', () => {
  const firstDecision = notice('8', '2021-12-03', 'QĐ-SNV');
  expect(daysOf([...before, lodged({ instance: 'second', firstDecision })])).toMatchObject({
    instance: 'second',
    firstElsewhere: true,
  });
});

test('the acceptance answers it, and the settlement counts from its document', () => {
  expect(daysOf(course.accepted)).toMatchObject({
    answeredOn: '2021-12-24',
    accepted: { on: '2021-12-24', complexity: 'ordinary' },
  });
});

test('what came back is due anew from that day, until it is accepted', () => {
  const transfer = {
    to: body,
    reason: 'Không thuộc thẩm quyền',
    document: notice('62', '2021-12-22'),
  } as const;
  const transferred = [
    ...course.lodged,
    deed('transferCase', { ...ofCase, ...transfer }, by(handler, '2021-12-22')),
  ];
  const back = { from: body, reason: 'Chuyển trả', document: null } as const;
  const returned = [
    ...transferred,
    deed('receiveCaseBack', { ...ofCase, ...back }, by(handler, '2021-12-23')),
  ];
  expect(daysOf(transferred)).toMatchObject({ answeredOn: '2021-12-22' });
  expect(daysOf(returned)).toMatchObject({ receivedOn: '2021-12-23', answeredOn: null });
  expect(daysOf([...returned, accepted()])).toMatchObject({ answeredOn: '2021-12-24' });
});

test('a suspension is open until it is resumed', () => {
  const paused = [...course.accepted, suspended()];
  const resume = { suspension: 'td-1', resumedFrom: '2022-01-20', document: null };
  expect(daysOf(paused).suspensions).toEqual([{ from: '2022-01-05', resumedFrom: null }]);
  expect(daysOf([...paused, deed('resumeCase', { ...ofCase, ...resume }, february)])).toMatchObject(
    { suspensions: [{ from: '2022-01-05', resumedFrom: '2022-01-20' }] },
  );
});

test('the decision is delivered when the lodger has it, not when another body does', () => {
  const delivery = { manner: 'post', document: null } as const;
  const to = (id: string, party: typeof lodger | typeof body, on: string) =>
    deed('deliverDecision', { ...ofCase, ...delivery, delivery: id, to: party, on }, february);
  const delivered = [
    ...caseDecided,
    to('gui-1', body, '2022-01-18'),
    to('gui-2', lodger, '2022-01-25'),
    to('gui-3', lodger, '2022-01-21'),
  ];
  expect(daysOf(caseDecided)).toMatchObject({ decidedOn: '2022-01-17', deliveredOn: null });
  expect(daysOf(delivered).deliveredOn).toBe('2022-01-21');
});

test('the first day on which it was made public is the day of its publication', () => {
  const publish = (publication: string, on: string) =>
    deed(
      'publishDecision',
      { ...ofCase, publication, on, manner: 'portal', files: [], document: null },
      february,
    );
  const made = [...caseDecided, publish('ck-1', '2022-02-01'), publish('ck-2', '2022-01-19')];
  expect(daysOf(made).publishedOn).toBe('2022-01-19');
});

test('what was made public of a second decision is not of the first, though a second complaint was refused before', () => {
  const march = by(handler, '2022-03-20');
  const authority = { capacity: 'ownRight', representative: null, authorisation: null } as const;
  const again = deed(
    'lodgeSecondComplaint',
    {
      ...ofCase,
      ...authority,
      claims: 'Chưa đồng ý',
      receivedFrom: null,
      document: null,
      letterDate: null,
      procedure: 'khieu-nai-2011',
      files: [],
    },
    february,
  );
  const refused = deed('refuseCase', { ...ofCase, ...refusal }, february);
  const settledBy = { kind: 'body', body: 'Thanh tra Chính phủ' } as const;
  const acceptedAgain = deed('acceptCase', { ...ofCase, ...acceptance, settledBy }, february);
  const heardAgain = [
    deed('reportVerification', { ...ofCase, ...report, report: 'bc-2' }, february),
    deed('holdDialogue', { ...ofCase, ...dialogue, dialogue: 'dt-2' }, february),
  ];
  const decidedAgain = deed('decideCase', { ...ofCase, ...decision }, february);
  const published = deed(
    'publishDecision',
    {
      ...ofCase,
      publication: 'ck-1',
      on: '2022-03-01',
      manner: 'portal',
      files: [],
      document: null,
    },
    march,
  );
  const second = [again, refused, again, acceptedAgain, ...heardAgain, decidedAgain, published];
  expect(daysOf([...caseDecided, ...second]).publishedOn).toBeNull();
});

test('a discontinuance is the end of every wait', () => {
  const cause = { cause: 'other', reason: 'Đơn vị giải thể' } as const;
  const discontinue = { ...ofCase, ...cause, document: notice('70', '2022-01-12') };
  const ended = [...course.accepted, deed('discontinueCase', discontinue, february)];
  expect(daysOf(ended)).toMatchObject({ discontinuedOn: '2022-01-12', decidedOn: null });
});
