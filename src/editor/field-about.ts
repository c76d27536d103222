import { claimSchema } from '../claim/schema';

const shape: Readonly<Record<string, { readonly description?: string | undefined }>> = claimSchema.shape;

/** What a field of a claim file is for, as its schema says. */
export const fieldAbout = (name: string): string => descriptionOf(shape[name]);

/** Optional fields have their description within. */
function descriptionOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  if ('description' in schema && typeof schema.description === 'string') return schema.description;
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? descriptionOf(schema.unwrap()) : '';
}
