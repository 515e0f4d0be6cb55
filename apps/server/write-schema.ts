// `npm run schema`: writes the schema beside package.json, where clients and the drift test read it.
import { writeFileSync } from 'node:fs';
import { schemaText } from './schema.ts';

writeFileSync('schema.graphql', await schemaText());
