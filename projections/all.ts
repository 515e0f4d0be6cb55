// Every view of the ledger; a feature adds its projection here.
import type { Projection } from '../libs/views/projection.ts';
import { blocYears } from './bloc-years.ts';
import { blocs } from './blocs.ts';
import { consequences } from './consequences.ts';
import { complaints } from './complaints.ts';
import { criticismDocuments } from './criticism-documents.ts';
import { deadlines } from './deadlines.ts';
import { directory } from './directory.ts';
import { disciplineBreaches } from './discipline-breaches.ts';
import { dossiers } from './dossiers.ts';
import { holds } from './holds.ts';
import { ineligibleDossierNotices } from './ineligible-dossier-notices.ts';
import { reconstructions } from './reconstructions.ts';
import { records } from './records.ts';
import { overtaken } from './overtaken.ts';
import { province } from './province.ts';
import { registrations } from './registrations.ts';
import { reports } from './reports.ts';
import { reorganisations } from './reorganisations.ts';
import { scoreboard } from './scoreboard.ts';
import { search } from './search.ts';
import { units } from './units.ts';

export const projections: readonly Projection[] = [
  scoreboard,
  criticismDocuments,
  deadlines,
  registrations,
  blocYears,
  blocs,
  units,
  reports,
  search,
  province,
  overtaken,
  directory,
  reorganisations,
  dossiers,
  holds,
  ineligibleDossierNotices,
  disciplineBreaches,
  records,
  consequences,
  complaints,
  reconstructions,
];
