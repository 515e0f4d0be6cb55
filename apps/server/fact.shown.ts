// What answers show of a fact of a bloc or its year: the event, its days, its papers, and its annulment where it has one.
import { ID, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import type { ToldFact } from '../../projections/bloc-activities.ts';
import { Shown } from './graphql/answer-fields.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { StoredFileShown } from './paper.shown.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType({ isAbstract: true })
export abstract class FactShown {
  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn', 'Its annulment; null: it stands', nullable)
  readonly annulment: string | null;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(() => DocumentShown, 'Văn bản, nếu có', 'Its document, if any', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => StoredFileShown, 'Tệp, nếu có', 'Its file, if any', nullable)
  readonly file: StoredFileShown | null;
}

interface WithPapers {
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}

export function factShown(
  { data, occurredOn, receivedAt, revision, annulledAt }: ToldFact<WithPapers>,
  stream: string,
): FactShown {
  return {
    event: addressOf(stream, revision),
    annulment: annulledAt === null ? null : addressOf(stream, annulledAt),
    occurredOn,
    receivedAt,
    document: data.document,
    file: data.file,
  };
}
