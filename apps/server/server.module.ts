// The one module of the server process: everything that is served, in a flat list.
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { CONFIGURATION, type Configuration } from './configuration.ts';
import { GraphqlErrors } from './graphql/error-filter.ts';
import { graphqlOptions } from './graphql/options.ts';
import { HealthController } from './health.controller.ts';
import { OpenLedger } from './open-ledger.ts';
import { resolvers } from './resolvers.ts';
import { inputValidation } from './validation.ts';

@Module({})
export class ServerModule {
  static serving(configuration: Configuration, ledger: OpenLedger, logger: Logger): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        GraphQLModule.forRoot(graphqlOptions(configuration)),
        TerminusModule.forRoot({ logger: false, gracefulShutdownTimeoutMs: 0 }),
        // Requests carry Fastify's own logger; Nest's needs no middleware of its own.
        LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [], useExisting: true }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: OpenLedger, useValue: ledger },
        { provide: APP_PIPE, useFactory: inputValidation },
        { provide: APP_FILTER, useClass: GraphqlErrors },
        ...resolvers,
      ],
    };
  }
}
