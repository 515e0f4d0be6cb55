// Whether the process lives, and whether it can answer: what a person or a supervisor asks before anything else.
import { Controller, Get, Inject } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { CONFIGURATION, type Configuration } from './configuration.ts';
import { OpenLedger } from './open-ledger.ts';

const storeTimeoutMs = 2_000;

@Controller('health')
export class HealthController {
  private readonly checks: HealthCheckService;
  private readonly indicators: HealthIndicatorService;
  private readonly ledger: OpenLedger;
  private readonly configuration: Configuration;

  constructor(
    checks: HealthCheckService,
    indicators: HealthIndicatorService,
    ledger: OpenLedger,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.checks = checks;
    this.indicators = indicators;
    this.ledger = ledger;
    this.configuration = configuration;
  }

  /** The process answers; nothing else is asked, so that a slow disk does not get it restarted. */
  @Get('live')
  @HealthCheck()
  live(): Promise<HealthCheckResult> {
    return this.checks.check([]);
  }

  /** 503 unless the store answers, the views have caught up and none has stopped at an event. */
  @Get('ready')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.checks.check([() => this.store()]);
  }

  private async store(): Promise<HealthIndicatorResult> {
    return this.indicators
      .check('store')
      .attempt(async () => ({ head: (await this.ledger.store.head())?.index ?? 0 }))
      .withTimeout(storeTimeoutMs);
  }
}
