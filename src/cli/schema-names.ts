/** What there is a JSON Schema of. */
export const schemaNames = ['claim', 'configuration'] as const;
export type SchemaName = (typeof schemaNames)[number];
