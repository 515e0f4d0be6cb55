// `thidua case export` writes the file of a case for whoever has no ledger; `thidua verify --case` checks it there.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  FolderTaken,
  gatherCase,
  kindOfCase,
  writeCaseFile,
  type Written,
} from '../../libs/case-file/case-file.ts';
import type { CaseDocument } from '../../libs/case-file/contents.ts';
import { chainBlindSpots } from '../../libs/ledger/chain.ts';
import { verifyCaseFile, type CaseFileVerified } from '../../libs/case-file/verify.ts';
import { Answered, Failure } from './failure.ts';
import { foldersOf, type FolderFlags } from './evidence-folders.ts';
import type { CommonFlags } from './flags.ts';
import { countOf, reading } from './ledger-reading.ts';
import { printJson, printLines, progressBar } from './output.ts';

interface ExportFlags extends CommonFlags, FolderFlags {
  readonly to?: string;
  readonly denunciation?: true;
}

export async function exportCase(complaint: string, flags: ExportFlags): Promise<void> {
  const { evidence } = foldersOf(flags);
  const { folder, written } = await reading(flags, async (store) => {
    requireAsked(complaint, await kindOfCase(store, complaint), flags);
    const bar = progressBar('Tìm trong sổ cái / Searching');
    const total = await countOf(store, flags);
    const onProgress = (done: number) => bar.update(done, total);
    const events = await gatherCase(store, { complaint, onProgress }).finally(() => bar.stop());
    if (events === null) {
      throw new Failure(
        `Sổ cái không có vụ việc “${complaint}”.`,
        `The ledger has no case “${complaint}”.`,
      );
    }
    const to = resolve(flags.to ?? `ho-so-${complaint}`);
    return { folder: to, written: await writtenTo(to, events, { complaint, evidence }) };
  });
  if (flags.json) printJson({ folder, ...written });
  else printLines(writtenLines(folder, written));
  requireUndamaged(written, flags);
}

/** The file is written all the same, for what is left of it; but nobody hands it over unaware. */
function requireUndamaged({ damaged }: Written, { json }: CommonFlags): void {
  if (damaged.length === 0) return;
  const paths = damaged.join(', ');
  const vi = `Tệp trong kho đã hỏng, không còn đúng mã băm đã ghi: ${paths}. Hãy khôi phục từ bản sao lưu rồi xuất lại.`;
  const en = `Stored files are damaged and no longer have their recorded hash: ${paths}. Restore them from a backup and export again.`;
  throw json ? new Answered(vi, en) : new Failure(vi, en);
}

/** The file of a denunciation leaves the ledger only where whoever writes it says that it is one. */
function requireAsked(
  complaint: string,
  kind: Awaited<ReturnType<typeof kindOfCase>>,
  { denunciation = false }: { readonly denunciation?: boolean },
): void {
  if (kind !== 'denunciation' || denunciation) return;
  throw new Failure(
    `“${complaint}” là đơn tố cáo: chỉ xuất hồ sơ khi thêm --denunciation, và giao theo chế độ mật.`,
    `“${complaint}” is a denunciation: its file is written with --denunciation alone, to be handed over in secrecy.`,
    2,
  );
}

async function writtenTo(
  folder: string,
  events: Parameters<typeof writeCaseFile>[1],
  { complaint, evidence }: { readonly complaint: string; readonly evidence: string },
): Promise<Written> {
  const now = new Date().toISOString();
  mkdirSync(dirname(folder), { recursive: true });
  try {
    return await writeCaseFile(folder, events, {
      complaint,
      evidence,
      now,
      onProgress: () => undefined,
    });
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error;
    throw new Failure(
      `Thư mục ${folder} không trống; hãy chọn thư mục khác bằng --to.`,
      `The folder ${folder} is not empty; name another with --to.`,
    );
  }
}

function writtenLines(
  folder: string,
  { events, documents, answers, manifestHash }: Written,
): readonly string[] {
  const count = (state: CaseDocument['state']) =>
    documents.filter((each) => each.state === state).length;
  return [
    `Đã lập hồ sơ / Written: ${folder}`,
    `${events} sự kiện / events, ${answers} câu trả lời / answers, ${count('here')} tệp / files (không lưu trong kho / not stored: ${count('notStored')}, đã tiêu huỷ / disposed of: ${count('disposed')})`,
    `Mở trang / Open: ${folder}/index.html`,
    `Mã hồ sơ, ghi lại trên giấy khi bàn giao / Hash of the file, to be noted on paper: ${manifestHash}`,
    `Kiểm tra trên máy khác / Verify elsewhere: thidua verify --case ${folder} --noted ${manifestHash}`,
  ];
}

interface VerifyFlags {
  readonly case?: string;
  readonly noted?: string;
  readonly json: boolean;
}

export async function verifyCase(folder: string, { noted, json }: VerifyFlags): Promise<void> {
  const verified = await verifyCaseFile(resolve(folder), noted ?? null);
  const intact = verified.faults.length === 0;
  if (json) printJson({ intact, ...verified });
  else printLines([...verifiedLines(verified), ...(noted === undefined ? blindSpots : [])]);
  if (intact) return;
  const [vi, en] = ['Hồ sơ không toàn vẹn.', 'The file of the case is not intact.'] as const;
  throw json ? new Answered(vi, en) : new Failure(vi, en);
}

function verifiedLines(verified: CaseFileVerified): readonly string[] {
  const { complaint, ledger, parts, events, streams, faults, recomputed, manifestHash } = verified;
  const isWhole = faults.length === 0;
  return [
    `Vụ việc / Case: ${complaint ?? '—'} (sổ cái / ledger: ${ledger ?? '—'})`,
    `Đã kiểm tra / Verified: ${parts} phần / parts, ${events} sự kiện / events, ${streams} luồng / streams`,
    ...faults.map(({ at, vi, en }) => `Sai / Wrong: ${at}: ${vi} / ${en}`),
    ...(recomputed ? [madeAnew] : isWhole ? [otherVersion] : []),
    ...(isWhole ? ['Toàn vẹn / Intact.'] : []),
    `Mã hồ sơ, so với mã đã ghi trên giấy / Hash, to be compared with the one on paper: ${manifestHash ?? '—'}`,
  ];
}

/** Without the hash noted on paper; whoever made the whole file anew cannot give it that hash. */
const blindSpots = ['', chainBlindSpots.vi, chainBlindSpots.en] as const;

const madeAnew = 'Đã tính lại các câu trả lời và lập lại trang. / Answers and page were made anew.';
const otherVersion =
  'Hồ sơ do phiên bản tính khác lập; không có gì khác với bản đã ghi trên giấy hoặc với kết quả tính lại. / Made by another version; nothing differs from what was noted, or from what this one computes.';
