// Starts and stops the server: the order in which things open, listen and close.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { Logger } from 'nestjs-pino';
import { pino, type Logger as PinoLogger } from 'pino';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import { openKeys, type KeyStore } from '../../libs/evidence/keys.ts';
import { viewsBuilding, type Building } from '../../libs/views/building.ts';
import { removeAddress, writeAddress } from './address-file.ts';
import { storeOf, type Configuration } from './configuration.ts';
import { fillIfEmpty } from './demonstration.ts';
import { guardDoor } from './door.ts';
import { carryOutDisposals } from './evidence-files.disposal.ts';
import { serveFiles } from './evidence-files.routes.ts';
import { foldersOf, openFiles } from './evidence-files.store.ts';
import { sweepUnnamed } from './evidence-files.sweep.ts';
import { contentSecurity, serveExplorer } from './explorer.ts';
import { refuseMalformed } from './graphql/error-filter.ts';
import { OpenLedger } from './open-ledger.ts';
import { startReactors } from './reactors.ts';
import { waitForOwnWrites } from './own-write.ts';
import { limitReceiving } from './receiving.ts';
import { serveReportPages } from './report-pages.routes.ts';
import { ServerModule } from './server.module.ts';

export interface RunningServer {
  readonly url: string;
  /** Whether the demonstration was asked for and filled in; null where it was not asked for. */
  readonly demonstration: 'filled' | 'hasData' | null;
  /** Why commands are refused and where the views stopped, as it stands when it is asked; null where neither is so. */
  readonly refusing: OpenLedger['refusing'];
  readonly stopped: OpenLedger['stopped'];
  /** How far the views have come that are being built, and how many events were read. */
  readonly progress: { readonly read: number; readonly building: readonly Building[] };
  /** Events of the ledger, once every view has handled those that the store had at the start. */
  caughtUp(): Promise<number>;
  /** Takes in nothing new, answers what is under way, closes the ledger. */
  stop(): Promise<void>;
}

/**
 * Resolves when the server listens.
 * @throws FolderInUse where another process writes to the folder; the system's error where folder or port cannot be had;
 * StoreAway and the refusals of a remote store
 */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  let demonstration: RunningServer['demonstration'] = null;
  const { data, demo } = configuration;
  const store = storeOf(configuration);
  const oneByOne = store.kind === 'eventstoredb';
  const keys = await openKeys(foldersOf(configuration).keys);
  const files = await openFiles(configuration, keys);
  const ledger = await OpenLedger.open({ store, data, files, keys }, async (store) => {
    if (demo === null) return;
    const isFilled = await fillIfEmpty(store, { extent: demo, oneByOne, files });
    demonstration = isFilled ? 'filled' : 'hasData';
  }).catch(closing(files));
  const logger = pino({ level: configuration.logLevel, base: null }, pino.destination(2));
  const served = { ledger, files, keys, logger };
  const app = await serve(configuration, served);
  const sweeping = sweepOf(configuration, served);
  const disposing = disposalsOf(configuration, served);
  ledger.disposed = () => disposing.wake();
  const reacting = reactorsOf(configuration, served);
  ledger.waiting = () => reacting.waiting;
  const url = urlOf(app.getHttpServer().address() as AddressInfo);
  writeAddress(data, url, store);
  return {
    url,
    demonstration,
    get refusing() {
      return ledger.refusing;
    },
    get stopped() {
      return ledger.stopped;
    },
    get progress() {
      const status = ledger.views.status();
      return { read: status.index + 1, building: viewsBuilding(status) };
    },
    async caughtUp() {
      await ledger.caughtUp;
      return ledger.views.status().index + 1;
    },
    async stop() {
      removeAddress(data);
      await closeWithin(app, configuration.limits.stopTimeoutMs);
      await reacting.stop();
      await sweeping.stop();
      await disposing.stop();
      await files.close();
      await ledger.close();
    },
  };
}

/** What requests reach, opened before there are any. */
interface Served {
  readonly ledger: OpenLedger;
  readonly files: EvidenceStore;
  readonly keys: KeyStore;
  readonly logger: PinoLogger;
}

function closing(files: EvidenceStore): (error: unknown) => Promise<never> {
  return async (error) => {
    await files.close();
    throw error;
  };
}

function sweepOf({ limits }: Configuration, { files, ledger, logger }: Served) {
  return sweepUnnamed({
    files,
    store: ledger.store,
    everyMs: limits.sweepEveryMs,
    keptMs: limits.unnamedKeptMs,
    told: (outcome) => {
      if ('error' in outcome) logger.error({ err: outcome.error }, 'unnamed files were not swept');
      else if (outcome.removed > 0) logger.info(outcome, 'unnamed files were swept');
    },
  });
}

function reactorsOf({ data }: Configuration, { ledger, logger }: Served) {
  return startReactors(ledger, {
    folder: data,
    told: (outcome) => {
      if ('error' in outcome) logger.error({ err: outcome.error }, 'a reactor did not go on');
      else if (Object.keys(outcome.waiting).length > 0)
        logger.warn(outcome, 'acts that the ledger does by itself are refused');
    },
  });
}

function disposalsOf({ limits }: Configuration, { files, keys, ledger, logger }: Served) {
  return carryOutDisposals({
    files,
    keys,
    store: ledger.store,
    views: ledger.views,
    everyMs: limits.sweepEveryMs,
    quietMs: limits.disposalQuietMs,
    told: (outcome) => {
      if ('error' in outcome)
        logger.error({ err: outcome.error }, 'disposals were not carried out');
      else if (outcome.overtaken > 0) logger.warn(outcome, 'disposals are overtaken');
      else if (outcome.deleted + outcome.erased > 0)
        logger.info(outcome, 'disposals were carried out');
    },
  });
}

/** Listens; where it cannot, the ledger is closed again. */
async function serve(
  configuration: Configuration,
  served: Served,
): Promise<NestFastifyApplication> {
  try {
    const app = await createApplication(configuration, served);
    await app.listen(configuration.port, configuration.host);
    // Nest would log what it also throws, so it is given its logger only when all went well.
    app.useLogger(app.get(Logger));
    return app;
  } catch (error) {
    await served.files.close();
    await served.ledger.close();
    throw error;
  }
}

async function createApplication(
  configuration: Configuration,
  { ledger, files, logger }: Served,
): Promise<NestFastifyApplication> {
  const { limits } = configuration;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.transferTimeoutMs,
    handlerTimeout: limits.answerTimeoutMs,
    forceCloseConnections: 'idle',
    trustProxy: false,
    frameworkErrors: refuseMalformed,
  });
  const fastify = adapter.getInstance();
  // Plain text would let a page of another site send a mutation without asking first.
  fastify.removeContentTypeParser('text/plain');
  guardDoor(fastify, configuration);
  limitReceiving(fastify, limits);
  waitForOwnWrites(fastify, ledger.views, limits.ownWriteTimeoutMs);
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurity,
    // There is no TLS here to be strict about; a proxy in front adds it with its own.
    strictTransportSecurity: false,
  });
  await serveExplorer(fastify);
  await serveFiles(fastify, { files, tombstoneOf: ledger.tombstoneOf }, limits);
  await serveReportPages(fastify, ledger, files);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.serving(configuration, ledger, logger),
    adapter,
    { abortOnError: false, logger: false, bodyParser: false },
  );
  return app;
}

/** A connection that neither sends nor ends would hold the stop for ever. */
async function closeWithin(app: NestFastifyApplication, timeoutMs: number): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), timeoutMs);
  await app.close();
  clearTimeout(cut);
}

/** Where this machine itself reaches it: the address that stands for all of them is none to open. */
function urlOf({ address, port }: AddressInfo): string {
  const reached = address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}
