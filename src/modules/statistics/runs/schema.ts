import { z } from 'zod'
import { quickModels } from '../estimates/index.ts'
import { LEAST_COUNT, readThreshold } from '../linkage/index.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

/** Numbers as people write them: with a comma, with spaces between thousands. */
const Written = <T extends z.ZodType>(number: T) =>
  z.preprocess(
    (given) =>
      typeof given === 'string' && given.trim() !== ''
        ? Number(given.replace(/[\s\u00a0]/gu, '').replace(',', '.'))
        : given,
    number,
  )
const Count = Written(z.number().int().min(0).max(1_000_000_000))

export const runInput = z.object({ linkageId: z.guid() })

const Page = z.coerce.number().int().min(1).max(10_000).default(1)
export const PAGE_SIZE = 20
export const listInput = z.object({ page: Page })

export const planInput = z.object({
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  /** Whom the lists hold, in words. */
  subjectSv: Text(1000),
  subjectEn: Text(1000).optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Name of the body that links, as the directory has it. */
  unit: Text(200),
  /** Names of the bodies that encode; as text, one a line. */
  bodies: z.preprocess(
    (given) => (typeof given === 'string' ? given.split('\n').filter((line) => line.trim() !== '') : given),
    z.array(Text(200)).default([]),
  ),
  leastCount: Written(z.number().int().min(0).max(100)).default(LEAST_COUNT),
  collectionId: z.guid().optional(),
})

/** Largest file of keys: some 47,000 keys of 1,024 bits. */
export const LARGEST_KEYS = 8_000_000
export const handInInput = runInput.extend({
  file: z.instanceof(File),
  /** Of the secret, as `samlad link encode` tells it. */
  fingerprint: z
    .string()
    .transform((text) => text.replaceAll(/\s/gu, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{32}$/u)),
})
export type HandInInput = z.output<typeof handInInput>

/** From how alike two records are taken for one person. Below a half nearly everybody is like everybody. */
export const linkInput = runInput.extend({
  threshold: z
    .string()
    .transform((text) => text.trim().replace(',', '.'))
    .pipe(z.string().max(12))
    .refine((text) => {
      const read = readThreshold(text)
      return read !== undefined && read.numerator * 2n >= read.denominator
    }),
})

/** What was found when links were checked by hand; all empty where made-up people stand in for that. */
const Checked = Count.optional()
export const estimateRunInput = runInput.extend({
  model: z.enum(quickModels).default('stepwise'),
  replicates: Written(z.number().int().min(100).max(2000)).default(1000),
  seed: Written(z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)).default(1234),
  linkedSampled: Checked,
  linkedSame: Checked,
  closeSampled: Checked,
  closeSame: Checked,
})
export type EstimateRunInput = z.output<typeof estimateRunInput>

export const destroyInput = runInput.extend({ witness: z.guid() })

export const workInput = z.object({ workId: z.guid() })

export const linkParameters = z.object({ threshold: z.string() })
export const estimateParameters = z.object({
  /** The linking that it is made from. */
  linked: z.guid(),
  model: z.enum(quickModels),
  replicates: z.int(),
  seed: z.int(),
  checked: z
    .object({
      linkedSampled: z.int(),
      linkedSame: z.int(),
      closeSampled: z.int(),
      closeSame: z.int(),
    })
    .nullable(),
})
export type EstimateParameters = z.infer<typeof estimateParameters>
