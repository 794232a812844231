import { z } from 'zod'
import { publishReasons } from '../estimation/index.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

/** The ways to choose a model that take milliseconds, whatever the lists. */
export const quickModels = ['stepwise', 'main', 'aic', 'all-pairs'] as const
export type QuickModel = (typeof quickModels)[number]

/** What the form starts from. */
export const usual = { model: 'stepwise', threshold: '0.02', replicates: '1000', seed: '1234' } as const

/** Numbers as people write them: with a comma, with spaces between thousands. */
const Written = <T extends z.ZodType>(number: T) =>
  z.preprocess(
    (given) =>
      typeof given === 'string' && given.trim() !== ''
        ? Number(given.replace(/[\s\u00a0]/gu, '').replace(',', '.'))
        : given,
    number,
  )

export const makeInput = z.object({
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  /** Whom it counts, in words. */
  subjectSv: Text(1000),
  subjectEn: Text(1000).optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The capture histories, as a file or as text. */
  file: z.instanceof(File).optional(),
  histories: z.string().max(4_000_000).optional(),
  model: z.enum(quickModels).default(usual.model),
  threshold: Written(z.number().min(0).max(1)).default(Number(usual.threshold)),
  /** 0 for no bootstrap. */
  replicates: Written(z.number().int().min(0).max(2000)).default(Number(usual.replicates)),
  seed: Written(z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)).default(Number(usual.seed)),
})
export type MakeInput = z.output<typeof makeInput>

export const estimateInput = z.object({ estimateId: z.guid() })
export const estimatePageInput = estimateInput.extend({ asked: z.string().max(10).optional() })

const Page = z.coerce.number().int().min(1).max(10_000).default(1)
export const PAGE_SIZE = 20
export const listInput = z.object({ page: Page })
export const publishedInput = z.object({
  page: Page,
  pageSize: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
})

const reasonNames = Object.keys(publishReasons) as [keyof typeof publishReasons]

export const publishInput = estimateInput.extend({
  /** Everything that must be said with the figure, each by its name. */
  confirmed: z.array(z.enum(reasonNames)).default([]),
  reason: Text(2000).optional(),
})
export const withdrawInput = estimateInput.extend({ reason: Text(2000) })

export type EstimateState = 'draft' | 'published' | 'withdrawn'
