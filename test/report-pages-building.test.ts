// A report's page while the view of reports is being built on an old file: it says so, and never that there is no report.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { openPeople } from '../apps/server/people.ts';
import { serveReportPages } from '../apps/server/report-pages.routes.ts';
import { openEvidence } from '../libs/evidence/evidence.ts';
import { openKeys } from '../libs/evidence/keys.ts';
import { openViews } from '../libs/views/open-views.ts';
import { blocs } from '../projections/blocs.ts';
import { reports } from '../projections/reports.ts';
import { lawfulStore } from './lawful-store.ts';
import { temporaryFolder } from './running-server.ts';

test('a page is refused until the view of reports is built, then tells what there is', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'views.sqlite');
  const store = await lawfulStore(1);
  const before = openViews(file, [blocs]);
  await before.catchUp(store);
  before.close();
  const views = openViews(file, [blocs, reports]);
  const files = await openEvidence(join(folder, 'evidence'));
  const people = openPeople(await openKeys(join(folder, 'keys')), () => 'thu');
  const routes = fastify();
  await serveReportPages(routes, { views, people }, files);
  const codeOf = async () => {
    const answer = await routes.inject('/reports/mau-02/khong-co/2021/year');
    const { errors } = answer.json<{ errors: { extensions: { code: string } }[] }>();
    return `${answer.statusCode} ${errors[0]?.extensions.code}`;
  };
  expect(await codeOf()).toBe('503 VIEW_BUILDING');
  await views.catchUp(store);
  expect(await codeOf()).toBe('404 NOT_FOUND');
  await routes.close();
  await files.close();
  views.close();
  rmSync(folder, { recursive: true });
});
