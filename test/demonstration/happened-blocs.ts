// What happens to blocs and units in the demonstration beside their scores: delegated, given up, merged, divided, renamed.
import { happenedIn as of, type Happened } from './happened.ts';

const blocLife: readonly Happened[] = [
  ...of(
    'bloc-khoi-xa-phuong-tra-giang',
    ['A bloc of communes delegated to a city', 'BlocDelegated', 'kind', 'communes'],
    ['… whose plan was to be there within 2021', 'ImplementationPlanAdopted', 'year', '2021'],
    ['… and came late', 'ImplementationPlanAdopted', 'occurredOn', '2022-01-07'],
  ),
  ...of('bloc-khoi-y-te', [
    'A bloc of units under a department',
    'BlocDelegated',
    'authority',
    'so-y-te',
  ]),
  ...of('bloc-khoi-doanh-nghiep', [
    'A bloc given up: its members go to another',
    'BlocDissolved',
    'successors',
    'khoi-doanh-nghiep-tinh',
  ]),
  ...of(
    'bloc-khoi-so-nganh',
    ['Leading goes round: the lead of 2021 ends', 'BlocLeadEnded', 'until', '2022-01-18'],
    ['… and that of 2022 begins', 'BlocLeadApproved 2022-01-19', 'lead', 'so-ke-hoach-dau-tu'],
  ),
  ...of('blocYear-2021-khoi-xa', [
    "A delegated bloc's units registered with the province",
    'DelegatedRegistrationsSubmitted',
    'occurredOn',
    '2021-04-06',
  ]),
  ...of('blocYear-2021-khoi-dang', [
    'A plan of activities',
    'ActivityPlanAdopted kh-1',
    'activities.0.due',
    '2021-09-30',
  ]),
];

const reorganised: readonly Happened[] = [
  ...of('reorganisation-sx-2022-01', [
    'Two wards become one: decided first',
    'ReorganisationDecided',
    'effectiveFrom',
    '2022-07-01',
  ]),
  ...of('unit-tp-phuong-coc-lung', [
    '… carried out in each unit',
    'UnitMerged',
    'successors',
    'tp-phuong-kim-hoa-2022',
  ]),
  ...of('unitYear-2022-tp-phuong-coc-lung', [
    '… and the season cut short is closed by its own act',
    'UnitYearCutShort',
    'until',
    '2022-06-30',
  ]),
  ...of('unit-ban-quan-ly-du-an-dau-tu-xay-dung-tinh', [
    'An agency divided in two',
    'UnitDivided',
    'successors',
    'ban-qlda-cong-trinh-dan-dung, ban-qlda-cong-trinh-giao-thong',
  ]),
  ...of('unit-hoi-lam-vuon-tinh', [
    'An association dissolved',
    'UnitDissolved',
    'until',
    '2022-08-31',
  ]),
  ...of('reorganisation-sx-2022-03', [
    '… by a decision whose first day was typed wrongly',
    'ReorganisationCorrected',
    'effectiveFrom',
    '2022-09-01',
  ]),
  ...of('reorganisation-sx-2022-01-b', [
    'A decision recorded twice is taken back',
    'ReorganisationAnnulled',
    'cause',
    'recordedInError',
  ]),
  ...of('unit-so-lao-dong-thuong-binh-va-xa-hoi', [
    'A department gives a part away and goes on',
    'UnitSeparated',
    'recipients',
    'ban-dan-toc',
  ]),
  ...of('unit-dai-phat-thanh-truyen-hinh-tinh', [
    'A unit renamed by a reorganisation',
    'UnitRenamed',
    'name',
    'Đài Phát thanh, Truyền hình và Truyền thông số tỉnh',
  ]),
  ...of('unitYear-2022-dn-xay-dung-ta-lung', [
    'A member of the bloc given up goes on in another',
    'UnitYearTransferred',
    'bloc',
    'khoi-doanh-nghiep-tinh',
  ]),
  ...of(
    'unitYear-2022-dn-che-nam-tra',
    ['… the year of one that does not is closed', 'UnitYearCutShort', 'until', '2022-08-31'],
    ['… after a closing recorded too early', 'UnitYearClosureAnnulled', 'cause', 'recordedInError'],
  ),
];

export const happenedToBlocs: readonly Happened[] = [...blocLife, ...reorganised];
