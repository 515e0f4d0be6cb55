// The command line `thidua`: its commands, and what it says where one fails.
import { resolve } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { allowsDeletionFlag, storeFlags } from '../../libs/event-store/store-address.ts';
import { demonstrationSeed, extents } from '../../libs/demonstration/generate.ts';
import { backup, restore } from './backup.ts';
import { exportCase } from './case-file.ts';
import { demo } from './demo.ts';
import { exportLedger } from './export.ts';
import { Answered, Failure, sentencesOf } from './failure.ts';
import { install } from './install.ts';
import { migrateLedger } from './migrate.ts';
import { printJson } from './output.ts';
import { record } from './record.ts';
import { pointsApart, withPoint } from './replay-points.ts';
import { replayUnitYear } from './replay.ts';
import { scoreboard } from './scoreboard.ts';
import { inBothLanguages, usageSentences } from './usage.ts';
import { verify } from './verify.ts';

const asJson = ['--json', 'trả kết quả dạng JSON / answer as JSON', false] as const;

function command(program: Command, name: string, description: string): Command {
  const made = program
    .command(name)
    .description(description)
    .addOption(
      new Option('--data <folder>', 'thư mục dữ liệu / folder of the data')
        .env('LEDGER_DATA')
        .default(resolve('data'))
        .argParser(folder),
    )
    .option(allowsDeletionFlag.flag, allowsDeletionFlag.words)
    .option(...asJson);
  for (const { flag, words, variable } of storeFlags) {
    made.addOption(new Option(flag, words).env(variable));
  }
  return made;
}

function evidenceFolder(): Option {
  return new Option('--evidence <folder>', 'thư mục tệp kiểm chứng / folder of the evidence files')
    .env('LEDGER_EVIDENCE')
    .argParser(folder);
}

function keysFolder(): Option {
  return new Option('--keys <folder>', 'thư mục khoá / folder of the keys')
    .env('LEDGER_KEYS')
    .argParser(folder);
}

function folder(text: string): string {
  return resolve(text);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('Cần một số nguyên. / A whole number is needed.');
  }
  return Number(text);
}

const year = () => new Argument('<year>', 'năm thi đua / year of emulation').argParser(wholeNumber);
const asOf = [
  '--as-of <point>',
  'tại chỉ số sự kiện hoặc thời điểm / at a ledger index or a time',
] as const;

function program(): Command {
  const thidua = inBothLanguages(new Command('thidua'))
    .description('Sổ cái thi đua trên dòng lệnh\nThe emulation ledger on the command line')
    .exitOverride();
  command(
    thidua,
    'demo',
    'nạp dữ liệu minh hoạ vào sổ cái trống / fill an empty ledger with the demonstration',
  )
    .option('--seed <number>', 'hạt giống / seed', wholeNumber, demonstrationSeed)
    .addOption(
      new Option('--extent <extent>', 'cả tỉnh, hoặc ba khối / the province, or three blocs')
        .choices(extents)
        .default('province'),
    )
    .addOption(evidenceFolder())
    .action(demo);
  command(thidua, 'record', 'ghi một loạt lệnh JSON Lines / record a batch of commands, JSON Lines')
    .argument('<file>', 'tệp, hoặc - để đọc từ đầu vào chuẩn / a file, or - for standard input')
    .action(record);
  replayCommand(thidua);
  command(thidua, 'scoreboard', 'bảng điểm của một khối / the scoreboard of a bloc')
    .argument('<bloc>', 'mã khối / id of the bloc')
    .addArgument(year())
    .option(...asOf)
    .action(scoreboard);
  command(thidua, 'verify', 'kiểm tra mọi giá trị băm / recompute every hash')
    .option(
      '--export <file>',
      'kiểm tra một tệp đã xuất thay cho thư mục / verify an export instead',
    )
    .option('--heads <file>', 'so với các sự kiện cuối đã lưu / compare with heads noted earlier')
    .option(
      '--note-heads <file>',
      'lưu sự kiện cuối của từng luồng / note the heads of all streams',
    )
    .option(
      '--case <folder>',
      'kiểm tra hồ sơ vụ việc đã xuất / verify the exported file of a case instead',
    )
    .option('--noted <hash>', 'mã hồ sơ đã ghi trên giấy / the hash noted on paper')
    .addOption(evidenceFolder())
    .action(verify);
  command(
    thidua,
    'export',
    'xuất mọi sự kiện, mỗi dòng một sự kiện / write out every event, one a line',
  )
    .argument('<file>', 'tệp, hoặc - để ghi ra đầu ra chuẩn / a file, or - for standard output')
    .action(exportLedger);
  caseCommand(thidua);
  backupCommands(thidua);
  storeCommands(thidua);
  return thidua;
}

function replayCommand(thidua: Command): void {
  command(
    thidua,
    'replay',
    'diễn lại từng bước điểm của một đơn vị / replay how a score was reached',
  )
    .argument('<unit>', 'mã đơn vị / id of the unit')
    .addArgument(year())
    .option(...asOf)
    .option('--from <step>', 'từ sự kiện số / from this event on', wholeNumber)
    .option('--to <step>', 'đến hết sự kiện số / up to this event', wholeNumber)
    .addOption(
      new Option(
        '--until-event <address>',
        'như đã biết khi ghi sự kiện này (chuỗi@số) / as known when this event was recorded (stream@revision)',
      ).conflicts(['asOf']),
    )
    .addOption(
      new Option(
        '--diff <A> <B>',
        'so sánh hai mốc: @số, chuỗi@số, chỉ số hoặc thời điểm / compare two points: @revision, stream@revision, index or time',
      )
        .argParser(withPoint)
        .conflicts(['from', 'to', 'asOf', 'untilEvent']),
    )
    .option(
      '--rule-book <id>',
      'GIẢ ĐỊNH: tính theo bộ quy tắc khác / HYPOTHETICAL: by another rule book',
    )
    .option('--list', 'in hết các bước, không bấm phím / print every step, without keys')
    .action(replayUnitYear);
}

/** What is done with cases of complaint. */
function caseCommand(thidua: Command): void {
  const ofCase = thidua
    .command('case')
    .description('vụ việc khiếu nại, kiến nghị, giải trình, tố cáo / cases of complaint')
    .exitOverride();
  command(
    ofCase,
    'export',
    'xuất hồ sơ vụ việc: sự kiện, tài liệu, kết quả khi đó và hiện nay / write the file of a case',
  )
    .argument('<id>', 'mã vụ việc / id of the case')
    .option('--to <folder>', 'thư mục, mặc định ho-so-MÃ / the folder')
    .option('--denunciation', 'xuất cả khi là đơn tố cáo / even where it is a denunciation')
    .addOption(evidenceFolder())
    .action(exportCase);
}

/** What keeps a ledger from being lost with its disk. */
function backupCommands(thidua: Command): void {
  command(thidua, 'backup', 'sao lưu sổ cái, tệp và khoá, cả khi máy chủ đang chạy / back up')
    .requiredOption('--to <folder>', 'thư mục sao lưu / folder of the backup')
    .option('--keys-to <folder>', 'để riêng khoá ở nơi khác / keep the keys elsewhere')
    .addOption(evidenceFolder())
    .addOption(keysFolder())
    .action(backup);
  command(thidua, 'restore', 'khôi phục vào nơi còn trống từ bản sao lưu / restore a backup')
    .requiredOption('--from <folder>', 'thư mục sao lưu / folder of the backup')
    .option('--keys-from <folder>', 'nơi để riêng khoá / where the keys are kept')
    .addOption(evidenceFolder())
    .addOption(keysFolder())
    .action(restore);
}

/** What is done to stores themselves. */
function storeCommands(thidua: Command): void {
  command(
    thidua,
    'install',
    'thiết lập quyền và tài khoản trong kho esdb://…, bằng tài khoản quản trị / write the access settings and accounts of a store, as its administrator',
  )
    .requiredOption('--service-user <name>', 'tài khoản ghi sổ cái / account that writes')
    .requiredOption('--service-password-file <file>', 'tệp mật khẩu / password file')
    .requiredOption('--reader-user <name>', 'tài khoản chỉ đọc / account that reads')
    .requiredOption('--reader-password-file <file>', 'tệp mật khẩu / password file')
    .option(
      '--replace-settings',
      'ghi đè quyền đã có do người khác thiết lập / replace settings that somebody else made',
    )
    .action(install);
  const moving = thidua
    .command('migrate')
    .description('chuyển sổ cái giữa hai kho / move a ledger from one store to another')
    .requiredOption('--from <store>', 'kho nguồn: thư mục hoặc esdb://… / source')
    .requiredOption('--to <store>', 'kho đích: thư mục hoặc esdb://… / target')
    .option(
      '--to-allows-deletion',
      'chấp nhận kho đích cho phép xoá, chỉ để chạy thử / take a target that lets us delete, for trials only',
    )
    .option(...asJson)
    .action(migrateLedger);
  for (const side of ['from', 'to']) {
    moving
      .option(`--${side}-user <name>`, 'tài khoản / account')
      .option(`--${side}-password-file <file>`, 'tệp mật khẩu / password file')
      .option(`--${side}-ca <file>`, 'chứng thư gốc (PEM) / root certificate (PEM)')
      .option(`--${side}-prefix <prefix>`, 'tiền tố tên luồng / prefix of the streams');
  }
}

process.exitCode = await run(process.argv.slice(2));

/** 0: done; 1: refused or not in order; 2: called wrongly. */
async function run(flags: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(pointsApart(flags), { from: 'user' });
    return 0;
  } catch (error) {
    const isUsage = error instanceof CommanderError;
    if (isUsage && error.exitCode === 0) return 0;
    const known = isUsage ? usageSentences(error) : sentencesOf(error);
    if (known) process.stderr.write(`${known.vi}\n${known.en}\n`);
    else if (!isUsage) throw error;
    const isAnswered = known === null || error instanceof Answered;
    if (flags.includes('--json') && !isAnswered) printJson({ error: known });
    if (isUsage) return 2;
    return error instanceof Failure ? error.exitCode : 1;
  }
}
