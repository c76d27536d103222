import { claimJsonSchema } from '../claim/schema';
import { jsonText } from '../statement/json-text';
import { BadInput } from './bad-input';
import { configurationJsonSchema } from './configuration/configuration-schema';
import { type SchemaName, schemaNames } from './schema-names';

const schemas: { readonly [N in SchemaName]: () => object } = {
  claim: claimJsonSchema,
  configuration: configurationJsonSchema,
};

/** `verify schema [of]`: the JSON Schema of claim files, or of configurations, for editors. */
export function schemaCommand(of: string): void {
  const name = schemaNames.find((each) => each === of);
  if (name === undefined)
    throw new BadInput(
      'no-such-schema',
      `There is no schema of ${of}.`,
      `There are those of: ${schemaNames.join(', ')}.`,
    );
  process.stdout.write(`${jsonText(schemas[name](), 2)}\n`);
}
