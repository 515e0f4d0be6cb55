// What events of award dossiers, holds and awards say happened.
import type { AwardingEvent } from '../../bloc-year/awarding.ts';
import { formatCivilDateVi } from '../../civil-date.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const awardingDeeds: Deeds<AwardingEvent> = {
  ProposalsHeld: ({ hold, unit, dossier, from, legalBasis }) => {
    const what = dossier === null ? `đơn vị ${unit}` : `hồ sơ ${dossier} của đơn vị ${unit}`;
    return sentence(
      `Tạm dừng đề nghị khen thưởng đối với ${what} từ ngày ${formatCivilDateVi(from)} (mã ${hold}), căn cứ: ${legalBasis.text}`,
      `Held ${dossier === null ? 'every proposal' : `dossier ${dossier}`} of ${unit} from ${from} (${hold})`,
    );
  },
  HoldLifted: ({ hold, liftedFrom, legalBasis }) =>
    sentence(
      `Dỡ bỏ việc tạm dừng đề nghị khen thưởng ${hold} từ ngày ${formatCivilDateVi(liftedFrom)}, căn cứ: ${legalBasis.text}`,
      `Lifted the hold ${hold} from ${liftedFrom}`,
    ),
};
