// Whether the process lives, and whether it can answer: what a person or a supervisor asks before anything else.
import { Controller, Get, Inject } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { viewsBuilding } from '../../libs/views/building.ts';
import type { Lag } from '../../libs/views/status.ts';
import { CONFIGURATION, type Configuration } from './configuration.ts';
import { OpenLedger } from './open-ledger.ts';
import { eventNamed } from './stopped.ts';

@Controller('health')
export class HealthController {
  private readonly checks: HealthCheckService;
  private readonly indicators: HealthIndicatorService;
  private readonly ledger: OpenLedger;
  private readonly configuration: Configuration;
  private caughtUpOnce = false;

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
  async ready(): Promise<HealthCheckResult> {
    const lag = await this.ledger.views.lag(this.ledger.store);
    return this.checks.check([
      () => this.store(lag),
      () => this.views(lag),
      () => this.integrity(),
    ]);
  }

  /** Whether the store answers; where not, for how long it has not. */
  private store({ events, seconds }: Lag): HealthIndicatorResult {
    const session = this.indicators.check('store');
    const { index, caughtUp } = this.ledger.views.status();
    if (events !== null) return session.up({ head: index + 1 + events });
    const { available, sinceMs } = this.ledger.availability();
    // A store may have to count what views that are being built do not have yet.
    if (available && !caughtUp) return session.up({ head: null });
    // One that hangs has not been found out yet, but it was not heard of either.
    const forSeconds = available ? seconds : sinceMs / 1_000;
    return session.down({ code: 'STORE_UNAVAILABLE', forSeconds });
  }

  /** How far the views are behind the store; unknown while it is away, which is then said of the store itself. */
  private views(lag: Lag): HealthIndicatorResult {
    const { lagEventsMax, lagMsMax } = this.configuration.limits;
    const status = this.ledger.views.status();
    const { caughtUp } = status;
    const { events, seconds } = lag;
    const late = events !== null && (events > lagEventsMax || seconds * 1_000 > lagMsMax);
    const session = this.indicators.check('views');
    const building = viewsBuilding(status);
    const said = { caughtUp, lagEvents: events, lagSeconds: seconds, building };
    return late || !this.wasCaughtUp(caughtUp) ? session.down(said) : session.up(said);
  }

  /** A server that was ready once stays so while it takes in new events within the limits of the lag. */
  private wasCaughtUp(now: boolean): boolean {
    this.caughtUpOnce ||= now;
    return this.caughtUpOnce;
  }

  /** Whether every event taken in fits its id and its stream and was applied; where not, which one stopped it. */
  private integrity(): HealthIndicatorResult {
    const { stopped } = this.ledger;
    const session = this.indicators.check('integrity');
    if (stopped === null) return session.up();
    const at = eventNamed(stopped);
    return session.down({ code: stopped.code, at, index: stopped.event?.index ?? null });
  }
}
