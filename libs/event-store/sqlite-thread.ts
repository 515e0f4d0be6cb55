// Starting the writer thread of the embedded store, and talking to it.
import { Worker } from 'node:worker_threads';
import type { FromWriter, ToWriter, WriterStart } from './sqlite-messages.ts';

/** From this size on handing memory over to the other thread is cheaper than copying it. */
const transferBytesMin = 16 * 1024;

export interface WriterThread {
  /** The bytes of a large batch are handed over: the caller must not use them afterwards. */
  readonly tell: (message: ToWriter) => void;
  /** Resolves when the thread can write, or has ended. */
  readonly ready: Promise<unknown>;
  /** Resolves when the thread has ended and all it said was heard, with the reason. */
  readonly ended: Promise<string>;
}

/** `hear` is called with everything that the thread says once it is ready. */
export function startThread(
  file: string,
  hear: (message: Exclude<FromWriter, { readonly kind: 'ready' }>) => void,
): WriterThread {
  const sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WriterStart = { file, sent };
  const worker = new Worker(writerModule(), { workerData, execArgv: [] });
  let reason = 'the writer has ended';
  worker.on('error', (error) => (reason = String(error)));
  const ended = new Promise<string>((resolve) => worker.once('exit', () => resolve(reason)));
  const started = new Promise<void>((resolve) => {
    worker.on('message', (message: FromWriter) => {
      if (message.kind === 'ready') resolve();
      else hear(message);
    });
  });
  return {
    tell(message) {
      const isLarge = message !== 'finish' && message.bytes.length >= transferBytesMin;
      worker.postMessage(message, isLarge ? [message.bytes.buffer] : []);
      Atomics.add(sent, 0, 1);
      Atomics.notify(sent, 0);
    },
    ready: Promise.race([started, ended]),
    ended,
  };
}

/** The module beside this one, as source or as built. Node runs it as it is: only syntax that erases may stand in it. */
function writerModule(): URL {
  const name = import.meta.url.endsWith('.ts') ? './sqlite-writer.ts' : './sqlite-writer.js';
  return new URL(name, import.meta.url);
}
