import { z } from 'zod'
import { wholeYear } from '../../../platform/fields/kinds.ts'
import { sheetFormats } from '../../../platform/print/sheet-file.ts'

/** How something was found out. */
export const designs = [
  'register',
  'survey',
  'case_files',
  'court_records',
  'interviews',
  'mse',
  'review',
  'other',
] as const

/**
 * What a judgement of quality looks at. From the items of Hoy et al. 2012 (J Clin Epidemiol 65:934–939) on studies of how
 * common something is, put so that registers, case files and estimates can be asked the same.
 */
export const criteria = [
  /** Those who could be counted are like those whom it is about. */
  'population',
  /** All of them, or a sample by chance. */
  'selection',
  /** Few are missing, or what is missing is accounted for. */
  'coverage',
  /** The definition is written down, and is that of the law or of a standard. */
  'definition',
  /** Counted in the same way everywhere and all the time. */
  'sameWay',
  /** Numerator, denominator and uncertainty are told. */
  'analysis',
] as const
export type Criterion = (typeof criteria)[number]
export const judgements = ['yes', 'no', 'unclear', 'not_applicable'] as const

/** How likely it is that the figure misleads, all in all. It is a judgement with reasons, never a sum. */
export const marks = ['low', 'some', 'high'] as const
export type Mark = (typeof marks)[number]

export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const

const Text = (most: number) => z.string().trim().min(1).max(most)
const Value = z.union([z.number(), z.string().trim().max(40)]).optional()
const Year = wholeYear().optional()

/** A figure that was found, with what it counts. */
const finding = z.object({
  labelSv: Text(300).optional(),
  labelEn: Text(300).optional(),
  unitSv: Text(60).optional(),
  unitEn: Text(60).optional(),
  kind: z.enum(figureKinds).optional(),
  value: Value,
  lower: Value,
  upper: Value,
})
export type GivenFinding = z.infer<typeof finding>

const judgement = z.enum(judgements)
const content = {
  titleSv: Text(300),
  titleEn: Text(300).optional(),
  design: z.enum(designs),
  publisher: Text(300),
  /** Where it can be read: a title with number and page. */
  source: Text(500),
  address: z
    .url({ protocol: /^https?$/u })
    .max(500)
    .optional(),
  whatSv: Text(1000),
  whatEn: Text(1000).optional(),
  populationSv: Text(1000),
  populationEn: Text(1000).optional(),
  fromYear: Year,
  toYear: Year,
  sizeKind: z.enum(figureKinds).optional(),
  size: Value,
  definitionSv: Text(2000),
  definitionEn: Text(2000).optional(),
  limitsSv: Text(2000),
  limitsEn: Text(2000).optional(),
  /** A row of the form that was left empty is left out. */
  findings: z.array(finding.optional()).max(12).default([]),
  criteria: z.object({
    population: judgement,
    selection: judgement,
    coverage: judgement,
    definition: judgement,
    sameWay: judgement,
    analysis: judgement,
  } satisfies Record<Criterion, typeof judgement>),
  mark: z.enum(marks),
  becauseSv: Text(2000),
  becauseEn: Text(2000).optional(),
}
const Given = z.object(content)
export type GivenEvidence = z.infer<typeof Given>

export const evidenceInput = z.object({ evidenceId: z.guid() })
export const registerInput = Given
export const changeInput = evidenceInput.extend({ revision: z.coerce.number().int().positive(), ...content })

/** Where a row comes from: written here, counted or reported as a series, a published estimate, a released table, or what a plan cites. */
export const origins = ['kept', 'series', 'estimate', 'release', 'plan'] as const

export const PAGE_SIZE = 10
const filter = {
  design: z.enum(designs).optional(),
  mark: z.enum(marks).optional(),
  origin: z.enum(origins).optional(),
  /** Words that stand in the title, in what was measured, or in who published it. */
  words: z.string().trim().max(200).optional(),
}
export const listInput = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1), ...filter })
export const fileInput = z.object({ ...filter, language: z.enum(['sv', 'en']).default('sv') })
export const annexInput = z.object({ ...filter, format: z.enum(sheetFormats).default('pdf') })
const Filter = z.object(filter)
export type EvidenceFilter = z.infer<typeof Filter>

const rowKey = z
  .string()
  .max(200)
  .regex(/^(?:kept|series|estimate|plan):[a-z0-9_.-]+$/u)
export const contrastInput = z.object({
  first: rowKey,
  second: rowKey,
  reasonsSv: Text(4000),
  reasonsEn: Text(4000).optional(),
})
export const endContrastInput = z.object({ first: rowKey, second: rowKey })
