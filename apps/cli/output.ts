// How the command line shows things: tables, points, progress; plain where nobody looks.
import { Presets, SingleBar } from 'cli-progress';
import Table from 'cli-table3';

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

export const simulatedLine =
  'Giờ ghi nhận của dữ liệu minh hoạ là giờ giả lập. / Times of recording in the demonstration are simulated.';
export const illustrativeLine =
  'Bảng chấm điểm hoặc bộ quy tắc là mẫu minh hoạ. / The scorecard or the rule book is an illustrative sample.';

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

export interface Bar {
  /** `total` null: not known. */
  update(done: number, total: number | null): void;
  stop(): void;
}

/** A progress bar on a terminal's error stream; silent elsewhere. */
export function progressBar(label: string): Bar {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {percentage}% {value}/{total}`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total) {
      const most = Math.max(total ?? 0, done);
      if (!started) bar.start(most, done);
      else bar.setTotal(most);
      bar.update(done);
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
