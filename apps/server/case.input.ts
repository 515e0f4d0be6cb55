// What inputs of acts on a case share: its id, its papers and its files.
import { InputType } from '@nestjs/graphql';
import { CommandInput } from './command.input.ts';
import { Id, Part, Parts } from './graphql/input-fields.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { StoredFileInput } from './stored-file.input.ts';

/** What every act on a case names. */
@InputType({ isAbstract: true })
export abstract class CaseCommandInput extends CommandInput {
  @Id(['Mã vụ việc', 'Id of the case'])
  readonly complaint: string;
}

const documentWords = [
  'Văn bản; nếu người nộp đơn là cá nhân thì để trống trích yếu, nơi nhận',
  'The document; without summary and recipients where people lodged the case',
] as const;

/** An act that a document records. */
@InputType({ isAbstract: true })
export abstract class CaseDocumentInput extends CaseCommandInput {
  @Part(() => OfficialDocumentInput, documentWords)
  readonly document: OfficialDocumentInput;
}

/** An act that may have a document. */
@InputType({ isAbstract: true })
export abstract class CasePaperInput extends CaseCommandInput {
  @Part(() => OfficialDocumentInput, documentWords, { optional: true })
  readonly document: OfficialDocumentInput | null = null;
}

/** An act that may have a document, and files that come from the lodger or tell of them. */
@InputType({ isAbstract: true })
export abstract class CaseFilesInput extends CasePaperInput {
  @Parts(
    () => StoredFileInput,
    [
      'Tệp kèm theo; vụ việc của cá nhân thì tệp phải mã hoá và không ghi tên',
      'Its files; encrypted and without a name where people lodged the case',
    ],
    20,
  )
  readonly files: readonly StoredFileInput[] = [];
}
