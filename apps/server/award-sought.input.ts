// An award as ballots, nominations and dossiers name it in their inputs.
import { InputType } from '@nestjs/graphql';
import type { AwardSought } from '../../libs/domain/bloc-year/award-sought.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { lengths, OneOf, Text } from './graphql/input-fields.ts';

export const awardKindEnum = enumeration<AwardSought['kind']>(
  'AwardKind',
  ['Loại khen thưởng được đề nghị', 'Kind of the award sought'],
  {
    title: ['Danh hiệu thi đua', 'Title'],
    form: ['Hình thức khen thưởng', 'Form of commendation'],
    provincialBadge: [
      'Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai',
      'The province’s badge',
    ],
  },
);

@InputType({
  description: inBoth('Danh hiệu, hình thức khen thưởng được đề nghị', 'The award that is sought'),
})
export class AwardSoughtInput implements AwardSought {
  @OneOf(awardKindEnum, ['Loại khen thưởng', 'Kind of award'])
  readonly kind: AwardSought['kind'];

  @Text(['Tên gọi như ghi trong quyết định', 'Its name as a decision would say it'], lengths.name)
  readonly name: string;
}
