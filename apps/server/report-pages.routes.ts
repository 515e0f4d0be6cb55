// The routes of printed reports: Mẫu số 01 and Mẫu số 02 as pages that print to A4, at any point of the ledger.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReportPeriod } from '../../libs/domain/report/figures.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import { ViewBuilding } from '../../libs/views/building.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  reports,
  reportsPrefix,
  reportsScope,
  type ReportForm,
  type ReportRow,
} from '../../projections/reports.ts';
import { unitYearFold } from '../../projections/stream-folds.ts';
import { AsOfInput, heldAt, pointAsked } from './as-of.ts';
import { answerRefusal } from './graphql/error-filter.ts';
import { viewBuilding } from './graphql/errors.ts';
import { parseInstant } from './graphql/scalars.ts';
import type { OpenLedger } from './open-ledger.ts';
import { isActing } from './person.shown.ts';
import { EdgeRefusal } from './refusal.ts';
import { draftPage01, draftPage02 } from './report-pages/draft-page.ts';
import { textOf, type Markup } from '../../libs/documents/markup.ts';
import { receivedPage } from './report-pages/report-page.ts';
import { sheet } from './report-pages/style.ts';
import { yearReading } from './report-readings.ts';

interface PageRequest {
  readonly Params: { readonly id: string; readonly year: string; readonly period: string };
  readonly Querystring: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Serves GET and HEAD /reports/mau-01/{unit}/{year}/{period} and /reports/mau-02/{bloc}/{year}/{period}. */
export async function serveReportPages(
  fastify: FastifyInstance,
  ledger: Pick<OpenLedger, 'views' | 'people'>,
  files: EvidenceStore,
): Promise<void> {
  await fastify.register(async (routes) => {
    routes.setErrorHandler((error, _request, reply) => answerFailure(error, reply));
    for (const [path, form] of [
      ['mau-01', 'mau01'],
      ['mau-02', 'mau02'],
    ] as const) {
      routes.get<PageRequest>(`/reports/${path}/:id/:year/:period`, async (request, reply) => {
        const page = await pageFor({ form, ...readPath(request) }, request, ledger, files);
        return answer(reply, page);
      });
    }
  });
}

function answerFailure(error: unknown, reply: FastifyReply): void {
  const refusal = error instanceof ViewBuilding ? viewBuilding(error) : error;
  if (refusal instanceof EdgeRefusal) return answerRefusal(refusal, reply);
  reply.log.error({ err: error }, 'a report page could not be served');
  answerRefusal(new EdgeRefusal('INTERNAL'), reply);
}

const styleHash = createHash('sha256').update(sheet).digest('base64');
/** Nothing but the page and its own style: no script, no frame, nothing fetched. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function answer(reply: FastifyReply, page: Markup): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(textOf(page));
}

// What is asked for

interface Asked {
  readonly form: ReportForm;
  /** Of the unit, or of the bloc. */
  readonly id: string;
  readonly year: number;
  readonly period: ReportPeriod;
}

const periods: readonly string[] = ['halfYear', 'year'] satisfies readonly ReportPeriod[];

function readPath({ params }: FastifyRequest<PageRequest>): Omit<Asked, 'form'> {
  const { id, year, period } = params;
  if (!/^(?:19|2[01])\d\d$/.test(year) || !periods.includes(period)) {
    throw new EdgeRefusal('NOT_FOUND');
  }
  return { id, year: Number(year), period: period as ReportPeriod };
}

/** `?asOf=` an index or a time; left out: now. @throws EdgeRefusal INPUT_INVALID */
function readPoint(text: unknown, views: Questions): number | null {
  if (text === undefined || text === '') return null;
  const told = typeof text === 'string' ? text : '';
  const index = /^\d{1,12}$/.test(told) ? Number(told) : null;
  // In an address a plus is often read as a space.
  const time = parseInstant(told.replace(' ', '+'));
  if (index !== null || time !== null) {
    return pointAsked(views, Object.assign(new AsOfInput(), { index, time }));
  }
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'asOf',
    vi: 'Trường asOf phải là chỉ số của sự kiện hoặc thời điểm theo RFC 3339, ví dụ 2021-12-15T00:00:00+07:00.',
    en: 'asOf is an index of an event or an instant of RFC 3339.',
  });
}

/** The version asked for by `?report=`, else the report of the period, else its draft, which `?report=draft` asks for too. */
async function pageFor(
  asked: Asked,
  request: FastifyRequest<PageRequest>,
  { views, people }: Pick<OpenLedger, 'views' | 'people'>,
  files: EvidenceStore,
): Promise<Markup> {
  const { asOf: point, report } = request.query;
  const asOf = readPoint(point, views);
  const held = heldAt(views, asOf ?? views.resolveAsOf(null));
  const reading = yearReading(views, asked.year, asOf);
  const page = { reading, held, maySee: isActing(request) };
  const versions = versionsOf(views, asked, asOf);
  const row = versions.find(({ state, report: id }) =>
    report === undefined ? state === 'standing' : id === report,
  );
  if (row) return receivedPage({ views, people, files }, row, versions, page);
  if (report !== undefined && report !== 'draft') throw new EdgeRefusal('NOT_FOUND');
  const drafted = (asked.form === 'mau01' ? draftPage01 : draftPage02)(views, asked, page);
  if (!drafted) throw new EdgeRefusal('NOT_FOUND');
  return drafted;
}

/** Every version of the period, in the order of recording. */
function versionsOf(
  views: Questions,
  { form, id, year, period }: Asked,
  asOf: number | null,
): readonly ReportRow[] {
  const prefix = form === 'mau01' ? prefixOfUnit(views, id, year, asOf) : reportsPrefix(id, form);
  const { rows } = views.rows(reports.name, reportsScope(year), asOf, {
    first: versionsMax,
    after: prefix,
  });
  return rows
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ value }) => value as ReportRow)
    .filter((row) => row.period === period);
}

/** Of one unit or bloc in a year, both periods together. */
const versionsMax = 100;

function prefixOfUnit(views: Questions, unit: string, year: number, asOf: number | null): string {
  const { counted } = views.state(unitYearStream({ unit, year }), unitYearFold, asOf);
  return reportsPrefix(counted.facts.bloc ?? '', 'mau01', unit);
}
