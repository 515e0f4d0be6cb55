// People on their way into events and out of them: sealed for one place, shown to those who act, erased with their key.
import 'reflect-metadata';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { id } from '../../libs/domain/shape.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import { checkSealed } from '../../libs/domain/sealed.ts';
import { openKeys, type KeyStore } from '../../libs/evidence/keys.ts';
import { EvidenceRefused } from '../../libs/evidence/refusals.ts';
import { openPeople, type People } from './people.ts';
import { PersonInput } from './person.input.ts';
import { personShown } from './person.shown.ts';

let folder: string;
let keys: KeyStore;
let people: People;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'people-'));
  keys = await openKeys(folder);
  people = openPeople(keys, () => 'so-cai-1');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hong = { fullName: 'Trần Thị Hồng', position: 'Giám đốc', workplace: 'Sở Tài chính' };
const binh = { fullName: 'Lê Văn Bình', position: null, workplace: null };
const person = (subject: string, of: typeof hong | typeof binh) =>
  Object.assign(new PersonInput(), { subject, ...of });
const report = () => ({
  report: 'bc1',
  exemplars: {
    named: [
      { kind: 'collective', name: 'Phòng Ngân sách' },
      { kind: 'individual', person: person('nguoi-1', hong) },
      { kind: 'individual', person: person('nguoi-2', binh) },
    ],
  },
});
type SealedReport = { exemplars: { named: readonly { person?: Sealed }[] } };

const place = { stream: 'unitYear-2021-stc', revision: 7 };
const field = (at: number) => `exemplars.named[${at}].person`;

async function sealedAt(revision: number): Promise<readonly Sealed[]> {
  const { sealedFor } = await people.sealing(report());
  const { exemplars } = sealedFor({ ...place, revision }) as SealedReport;
  return exemplars.named.flatMap((each) => each.person ?? []);
}

test('people are sealed where they stand, each openable there, and the rest is left as it was', async () => {
  const { input, sealedFor } = await people.sealing(report());
  expect(input).toEqual({
    report: 'bc1',
    exemplars: {
      named: [
        { kind: 'collective', name: 'Phòng Ngân sách' },
        { kind: 'individual', person: { subject: 'nguoi-1' } },
        { kind: 'individual', person: { subject: 'nguoi-2' } },
      ],
    },
  });
  const recorded = sealedFor(place) as SealedReport;
  expect(JSON.stringify(recorded)).not.toMatch(/Hồng|Bình|Giám đốc/);
  const [collective, first, second] = recorded.exemplars.named;
  expect(collective).toEqual({ kind: 'collective', name: 'Phòng Ngân sách' });
  for (const [at, each] of [first, second].entries()) checkSealed(each!.person!, field(at + 1));
  expect(await people.open(first!.person!, { ...place, field: field(1) })).toEqual(hong);
  expect(await people.open(second!.person!, { ...place, field: field(2) })).toEqual(binh);
});

test('a seal moved to another field, event or ledger does not open, nor under another person’s name', async () => {
  const [one] = await sealedAt(7);
  expect(await people.open(one!, { ...place, field: field(2) })).toBeNull();
  expect(await people.open(one!, { ...place, revision: 8, field: field(1) })).toBeNull();
  expect(await people.open(one!, { ...place, stream: 'other', field: field(1) })).toBeNull();
  const elsewhere = openPeople(keys, () => 'so-cai-2');
  expect(await elsewhere.open(one!, { ...place, field: field(1) })).toBeNull();
  const renamed = { ...one!, subject: 'nguoi-2' };
  expect(await people.open(renamed, { ...place, field: field(1) })).toBeNull();
});

test('a decision made anew after a conflict seals anew: each attempt opens at its own revision only', async () => {
  const { sealedFor } = await people.sealing(report());
  for (const revision of [7, 8]) {
    const { exemplars } = sealedFor({ ...place, revision }) as SealedReport;
    const sealed = exemplars.named[1]!.person!;
    for (const asked of [7, 8]) {
      const opened = await people.open(sealed, { ...place, revision: asked, field: field(1) });
      expect(opened).toEqual(asked === revision ? hong : null);
    }
  }
});

test('a person whose key was erased is shown as erased, and can be sealed no more', async () => {
  const [one, two] = await sealedAt(7);
  await keys.erase('nguoi-1');
  expect(await people.open(one!, { ...place, field: field(1) })).toBe('erased');
  expect(await people.open(two!, { ...place, field: field(2) })).toEqual(binh);
  // The command may have been carried out before: it is told so before anything is sealed.
  const { sealedFor, input } = await people.sealing(report());
  expect(input).toMatchObject({ report: 'bc1' });
  expect(() => sealedFor(place)).toThrow(EvidenceRefused);
  expect(() => sealedFor(place)).toThrow(/erased/);
});

test('a person is shown by name to those who act, and by subject alone to everybody else', async () => {
  const [one, two] = await sealedAt(7);
  const at = { ...place, field: field(1) };
  expect(await personShown(people, one!, at, true)).toEqual({
    subject: 'nguoi-1',
    state: 'open',
    shown: 'Trần Thị Hồng, Giám đốc, Sở Tài chính',
    ...hong,
  });
  const untold = { fullName: null, position: null, workplace: null };
  const sealed = { subject: 'nguoi-1', state: 'sealed', shown: 'đã niêm phong', ...untold };
  expect(await personShown(people, one!, at, false)).toEqual(sealed);
  const elsewhere = await personShown(people, one!, { ...at, revision: 8 }, true);
  expect(elsewhere).toMatchObject({ state: 'unreadable', ...untold });
  await keys.erase('nguoi-1');
  const erased = { subject: 'nguoi-1', state: 'erased', shown: 'đã xoá', ...untold };
  expect(await personShown(people, one!, at, true)).toEqual(erased);
  const second = await personShown(people, two!, { ...place, field: field(2) }, true);
  expect(second.shown).toBe('Lê Văn Bình');
});

test('a key that is lost shows nobody, and no new one is made by looking', async () => {
  const [one] = await sealedAt(7);
  rmSync(join(folder, 'nguoi-1.key'));
  expect(await people.open(one!, { ...place, field: field(1) })).toBeNull();
  expect(readdirSync(folder)).toEqual(['nguoi-2.key']);
});

test('what ids are drawn by is no key that a person can have', async () => {
  const drawn = await people.drawn('case lenh-1');
  expect(await people.drawn('case lenh-1')).toBe(drawn);
  const subjects = (await keys.list()).map(({ subject }) => subject);
  const asAnId = (subject: string) => {
    const faults: string[] = [];
    id()(subject, 'subject', (code) => faults.push(code));
    return faults;
  };
  expect(subjects.filter((subject) => asAnId(subject).length === 0)).toEqual([]);
});
