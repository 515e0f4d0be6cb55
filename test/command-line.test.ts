// The command line and the README's own commands, run on the compiled programs as a user runs them.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterUnit, openPrograms, root } from './compiled-programs.ts';
import { isOfAnyLedger, readmeCommands, startFlags } from './readme-commands.ts';

/** The small demonstration. */
const programs = openPrograms();
const { batchOf, cli, data, place, said, startServer, stopServer, thidua } = programs;
beforeAll(() => programs.fillSmall());
afterAll(() => programs.clear());

describe('the README', () => {
  /** The whole province, unless a command starts a server on another ledger. */
  const tour = openPrograms();
  afterAll(() => tour.clear());

  let url = '';

  /** What a command says; nothing where it starts another server, which goes on. */
  async function answered(command: string): Promise<string> {
    const flags = startFlags(command);
    if (flags) {
      await tour.stopServer();
      url = await tour.startServer(...flags);
      return '';
    }
    const run = command
      .replaceAll('npm run -s thidua --', `"${process.execPath}" "${cli}"`)
      .replaceAll('localhost:8080', new URL(url).host)
      .replaceAll('docs/', `${root}/docs/`);
    return (isOfAnyLedger(command) ? programs : tour).said('bash', ['-c', run]).all;
  }

  test('shows what its commands really say, beside the running server', async () => {
    url = await tour.startServer('--demo');
    const shown = readmeCommands();
    expect(shown.length).toBeGreaterThan(8);
    for (const { command, lines } of shown) {
      const all = await answered(command);
      for (const line of lines) {
        // A line may be cut by an ellipsis: what stands before it must be said.
        const [before = ''] = line.split('…');
        expect(all, command).toContain(before);
      }
    }
  }, 300_000);

  // What follows is asked of the small ledger, in which the tour's batch is recorded too.
  afterAll(() => {
    thidua('record', `${root}/docs/examples/reminder.jsonl`);
  }, 60_000);
});

describe('a batch', () => {
  test('is refused at the first wrong line, says which and why, and keeps what went before', async () => {
    await startServer();
    const batch = [enterUnit('u-1'), enterUnit('u-2'), '{"command":"enterUnit"}', enterUnit('u-3')];
    writeFileSync(join(place, 'batch.jsonl'), batch.join('\n'));
    const first = thidua('record', 'batch.jsonl');
    expect(first.code).toBe(1);
    expect(first.all).toContain('Dòng 3');
    expect(first.all).toContain('Recorded 2 commands; 0 had been recorded before.');
    expect(first.all).toContain('The lines before it are recorded; mend this line');
    const told = thidua('record', 'batch.jsonl', '--json');
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({
      recorded: [{ line: 1, repeated: true }, { line: 2 }],
      refused: { line: 3, command: null, code: 'LINE_INVALID', field: null },
    });
    const again = thidua('record', batchOf('batch.jsonl', 'u-1', 'u-2', 'u-3'), '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      recorded: [
        { line: 1, repeated: true },
        { line: 2, repeated: true },
        { line: 3, repeated: false, stream: 'unit-u-3', revision: 0 },
      ],
      refused: null,
    });
    const taken = enterUnit('u-1').replace('"commandId":"u-1"', '"commandId":"u-1-again"');
    const refused = said(process.execPath, [cli, 'record', '-', '--json'], taken);
    expect(JSON.parse(refused.out)).toMatchObject({
      recorded: [],
      refused: { line: 1, command: 'enterUnit', code: expect.any(String), vi: expect.any(String) },
    });
    expect(refused.all).toContain('There is no line before it that was recorded');
  }, 60_000);

  test('without a running server starts one for itself, and reads from standard input', async () => {
    await stopServer();
    const alone = said(process.execPath, [cli, 'record', '-'], enterUnit('u-4'));
    expect(alone.all).toContain('Recorded 1 commands');
    expect(existsSync(join(data, 'server.json'))).toBe(false);
  }, 60_000);
});

describe('what a reader must not take for the real thing', () => {
  interface Told {
    readonly simulatedClock: boolean;
    readonly illustrative: boolean;
    readonly steps?: readonly { readonly simulatedClock: boolean }[];
  }
  const told = (...args: readonly string[]) => JSON.parse(thidua(...args, '--json').out) as Told;

  test('is told as JSON too: simulated times, illustrative samples', () => {
    const marked = { simulatedClock: true, illustrative: true };
    expect(told('scoreboard', 'khoi-so-nganh', '2021')).toMatchObject(marked);
    expect(told('replay', 'so-tu-phap', '2021')).toMatchObject(marked);
    // Recorded by the tour, after the demonstration went over to the machine's clock.
    const steps = told('replay', 'so-noi-vu', '2021').steps ?? [];
    expect([steps[0]?.simulatedClock, steps.at(-1)?.simulatedClock]).toEqual([true, false]);
    const early = told('replay', 'so-tu-phap', '2021', '--as-of', '2021-02-01T00:00:00+07:00');
    expect(early).toMatchObject({ simulatedClock: true, illustrative: false });
  });

  test('stands in one line each, and a step with many lines shows six of them', () => {
    const { out } = thidua('replay', 'so-tu-phap', '2021');
    expect(out.match(/^Giờ ghi nhận .* giả lập/gm)).toHaveLength(1);
    expect(out.match(/^Bảng chấm điểm .* mẫu minh hoạ/gm)).toHaveLength(1);
    expect(out).toMatch(/^ {6}III\.1\.1: 0,00 → 1,25 {2}\(hồ sơ \/ evidence: hs-III\.1\.1-1, /m);
    expect(out).toContain('      … và 1 dòng khác / and 1 more');
    const longest = out.split('\n\n').map((step) => step.match(/^ {6}\S+: /gm)?.length ?? 0);
    expect(Math.max(...longest)).toBe(6);
  });
});

describe('a point in time', () => {
  test('that is a day means its end in Lào Cai', () => {
    const at = (point: string) =>
      thidua('scoreboard', 'khoi-so-nganh', '2021', '--as-of', point, '--json').out;
    expect(at('2021-12-01')).toBe(at('2021-12-01T23:59:59.999+07:00'));
    expect(at('2021-12-01')).not.toBe(at('2021-12-01T00:00:00Z'));
  });
});

describe('verify', () => {
  test('names the event whose byte was changed in the database', () => {
    const copy = join(place, 'altered');
    said('mkdir', [copy]);
    copyFileSync(join(data, 'ledger.sqlite'), join(copy, 'ledger.sqlite'));
    const database = new DatabaseSync(join(copy, 'ledger.sqlite'));
    for (const { name } of database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all() as unknown as readonly { name: string }[]) {
      database.exec(`DROP TRIGGER "${name}"`);
    }
    const { position, stream, revision, bytes } = database
      .prepare("SELECT * FROM event WHERE type = 'CriticismDocumentRecorded' LIMIT 1")
      .get() as unknown as {
      position: number;
      stream: string;
      revision: number;
      bytes: Uint8Array;
    };
    const text = Buffer.from(bytes).toString().replace('"serious":false', '"serious":true ');
    database
      .prepare('UPDATE event SET bytes = ? WHERE position = ?')
      .run(Buffer.from(text), position);
    database.close();
    const answer = thidua('verify', '--data', copy, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({
      intact: false,
      firstFault: { stream, revision, reason: 'bytes-not-canonical' },
    });
  });

  test('finds a lost tail and a lost stream by heads that were noted, and says that chains alone cannot', () => {
    const heads = join(place, 'heads.json');
    expect(thidua('verify', '--note-heads', heads).code).toBe(0);
    const file = join(place, 'whole.jsonl');
    expect(thidua('export', file).code).toBe(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const cut = join(place, 'cut.jsonl');
    writeFileSync(cut, `${lines.slice(0, -1).join('\n')}\n`);
    const alone = thidua('verify', '--export', cut);
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('không tự phát hiện được');
    const compared = thidua('verify', '--export', cut, '--heads', heads);
    expect(compared.code).toBe(1);
    expect(compared.out).toContain('Lost, a whole stream noted up to');
  }, 60_000);

  test('names an altered event of an export itself, and says nothing of heads behind it', () => {
    const lines = readFileSync(join(place, 'whole.jsonl'), 'utf8').trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('CriticismDocumentRecorded'));
    const line = lines[at] ?? '';
    const { stream, revision } = (
      JSON.parse(line) as { event: { stream: string; revision: number } }
    ).event;
    lines[at] = line.replace('"serious":false', '"serious":true');
    const altered = join(place, 'altered-event.jsonl');
    writeFileSync(altered, `${lines.join('\n')}\n`);
    const heads = join(place, 'heads.json');
    const answer = thidua('verify', '--export', altered, '--heads', heads, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({
      intact: false,
      firstFault: { index: at, stream, revision, reason: 'id-mismatch' },
      missing: [],
    });
    lines[at] = line.replace('"schema":1', '"schema":!');
    writeFileSync(altered, `${lines.join('\n')}\n`);
    expect(thidua('verify', '--export', altered).out).toContain(`dòng / line ${at + 1}`);
  }, 60_000);
});

describe('a command that cannot go on', () => {
  beforeAll(() => {
    writeFileSync(join(place, 'heads-of-another-form.json'), '{"ledger":{"revision":"1"}}');
  });

  test.each([
    ['replay of an unknown unit', ['replay', 'khong-co', '2021'], 1],
    ['scoreboard of an unknown bloc', ['scoreboard', 'khong-co', '2021'], 1],
    ['a folder without a ledger', ['verify', '--data', '/khong-co'], 1],
    ['a year that is none', ['replay', 'so-tu-phap', 'nam'], 2],
    ['a flag that is none', ['scoreboard', 'khoi-xa', '2021', '--asof', '1'], 2],
    ['a point that is none', ['scoreboard', 'khoi-xa', '2021', '--as-of', 'hom-qua'], 2],
    ['a day that is none', ['scoreboard', 'khoi-xa', '2021', '--as-of', '2021-02-30'], 2],
    [
      'a time without its zone',
      ['scoreboard', 'khoi-xa', '2021', '--as-of', '2021-12-15T08:00'],
      2,
    ],
    ['heads over a file', ['verify', '--note-heads', 'heads.json'], 1],
    ['an export without events', ['verify', '--export', '/dev/null'], 1],
    ['demo over data', ['demo'], 1],
    ['export over a file', ['export', 'whole.jsonl'], 1],
    ['a batch that is not there', ['record', 'khong-co.jsonl'], 1],
    ['an export that is not there', ['verify', '--export', 'khong-co.jsonl'], 1],
    ['an export of another form', ['verify', '--export', 'batch.jsonl'], 1],
    ['heads that are not JSON', ['verify', '--heads', 'batch.jsonl'], 1],
    ['heads of another form', ['verify', '--heads', 'heads-of-another-form.json'], 1],
  ])('%s: one plain sentence in both languages, no stack', (_, args, code) => {
    const answer = thidua(...args);
    expect(answer.code).toBe(code);
    expect(answer.all).not.toMatch(/\n\s+at /);
    expect(answer.all.trim().split('\n').length).toBeLessThan(5);
    const told = JSON.parse(thidua(...args, '--json').out) as { error: Record<string, string> };
    expect(Object.keys(told.error)).toEqual(['vi', 'en']);
    expect(answer.all).toContain(told.error['en']);
  });
});
