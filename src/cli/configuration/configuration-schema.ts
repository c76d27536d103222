import { z } from 'zod';
import { toleratedRuleNames } from '../../report/run/finding-rules';
import { runReporterNames } from '../../report/run/reporters';

const reporter = new RegExp(`^(?:${runReporterNames.join('|')})(?:=.+)?$`);

/** What a repository may settle for whoever checks its claims; flags win. */
export const configurationSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the schema of this file is, for editors.'),
    claims: z
      .string()
      .min(1, 'is empty')
      .optional()
      .describe('The folder of claims, relative to this file, as --claims.'),
    budget: z
      .number()
      .positive('must be more than 0')
      .max(1e6, 'must be at most 1000000')
      .optional()
      .describe('Work a claim may take, in millions of steps, as --budget.'),
    timeout: z
      .number()
      .positive('must be more than 0')
      .max(86_400, 'must be at most 86400')
      .optional()
      .describe('Seconds after which the clock ends a claim that overruns, as --timeout.'),
    jobs: z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(999, 'must be at most 999')
      .optional()
      .describe('How many claims are checked at once, as --jobs.'),
    seed: z
      .string()
      .regex(/^[\w.-]{1,64}$/, 'must consist of 1 to 64 letters, digits, dots or dashes')
      .optional()
      .describe('"fresh" (unless said otherwise): another seed for each run; else the seed of every run, as --seed.'),
    reporters: z
      .array(
        z.string().regex(reporter, `must be NAME or NAME=FILE, where NAME is one of ${runReporterNames.join(', ')}`),
      )
      .min(1, 'is empty')
      .optional()
      .describe('How checked claims are written: NAME, or NAME=FILE, the file relative to this one, as --reporter.'),
    failOn: z
      .array(z.enum(['any', 'none', ...toleratedRuleNames]))
      .min(1, 'is empty')
      .refine((kinds) => kinds.length === 1 || !kinds.some((kind) => kind === 'any' || kind === 'none'), {
        message: 'contradicts itself: any and none stand alone',
      })
      .optional()
      .describe('The kinds of findings that make a run fail, "any" or "none", as --fail-on.'),
    baseline: z
      .string()
      .min(1, 'is empty')
      .optional()
      .describe('The file of what is known to be wrong, relative to this one, as --baseline.'),
    cache: z
      .union([z.string().min(1, 'is empty'), z.literal(false)], 'must be a folder, or false')
      .optional()
      .describe(
        'The folder in which verdicts are kept, relative to this file, as --cache; false for none. CI heeds no folder.',
      ),
  })
  .describe('Settings of claimcheck for the claims of a repository.');

export type Configuration = z.output<typeof configurationSchema>;

export const configurationKeys: readonly string[] = Object.keys(configurationSchema.shape);

/** The schema of configurations as a JSON Schema, for editors. */
export const configurationJsonSchema = (): object => z.toJSONSchema(configurationSchema, { io: 'input' });
