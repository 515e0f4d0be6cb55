// Starts and stops the server: the order in which things open, listen and close.
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { pino } from 'pino';
import { removeAddress, writeAddress } from './address-file.ts';
import type { Configuration } from './configuration.ts';
import { guardDoor } from './door.ts';
import { contentSecurity, serveExplorer } from './explorer.ts';
import { ServerModule } from './server.module.ts';

export interface RunningServer {
  readonly url: string;
  /** Takes in nothing new, answers what is under way, closes the ledger. */
  stop(): Promise<void>;
}

/**
 * Resolves when the server listens.
 * @throws FolderInUse where another process writes to the folder; the system's error where folder or port cannot be had
 */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  mkdirSync(configuration.data, { recursive: true });
  const app = await createApplication(configuration);
  try {
    await app.listen(configuration.port, configuration.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = urlOf(configuration.host, app.getHttpServer().address() as AddressInfo);
  writeAddress(configuration.data, url);
  return {
    url,
    async stop() {
      removeAddress(configuration.data);
      await app.close();
    },
  };
}

async function createApplication(configuration: Configuration): Promise<NestFastifyApplication> {
  const logger = pino({ level: configuration.logLevel, base: null }, pino.destination(2));
  const { limits } = configuration;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    disableRequestLogging: configuration.logLevel !== 'debug',
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.receiveTimeoutMs,
    handlerTimeout: limits.answerTimeoutMs,
    forceCloseConnections: 'idle',
    trustProxy: false,
  });
  const fastify = adapter.getInstance();
  // Plain text would let a page of another site send a mutation without asking first.
  fastify.removeContentTypeParser('text/plain');
  guardDoor(fastify, configuration);
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurity,
    // There is no TLS here to be strict about; a proxy in front adds it with its own.
    strictTransportSecurity: false,
  });
  await serveExplorer(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.serving(configuration, logger),
    adapter,
    { abortOnError: false, bufferLogs: true, bodyParser: false },
  );
  app.useLogger(app.get(Logger));
  return app;
}

function urlOf(host: string, { port }: AddressInfo): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
