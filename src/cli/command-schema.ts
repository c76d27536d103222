import { claimJsonSchema } from '../claim/schema';

/** `verify schema`: the JSON Schema of claim files, for editors. */
export function schemaCommand(): void {
  process.stdout.write(`${JSON.stringify(claimJsonSchema(), null, 2)}\n`);
}
