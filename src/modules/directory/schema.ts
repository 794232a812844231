import { z } from 'zod'
import { ROWS_ON_A_PAGE } from '../../platform/page-size.ts'
import type { BodyType } from './body.ts'
import { KindAnswer } from './kinds.ts'
import { COUNTIES } from './known-county-boards.ts'

/** Every type of body, in the order in which a person chooses among them. */
export const bodyTypes = [
  'agency',
  'agency_unit',
  'agency_group',
  'department',
  'government',
  'parliament',
  'government_committee',
  'inquiry',
  'county_board',
  'county_boards',
  'municipality',
  'municipalities',
  'municipal_function',
  'municipal_unit',
  'region',
  'regions',
  'regional_unit',
  'university_centre',
  'research_body',
  'ngo',
  'ngo_sector',
  'foundation',
  'international_organisation',
  'international_body',
  'eu_body',
  'eu_fund',
  'sector',
  'cooperation_form',
  'project',
  'shelter',
] as const satisfies readonly BodyType[]

/** The compiler refuses a type that the list above lacks. */
const _everyType: Exclude<BodyType, (typeof bodyTypes)[number]> extends never ? true : never = true
void _everyType

export const countyCodes: readonly string[] = COUNTIES.map(([code]) => code)

const aliasKinds = ['other', 'earlier', 'defined'] as const
export type AliasKind = (typeof aliasKinds)[number]

const line = (maximum: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(maximum))
/** May be left out; then it is empty. */
const empty = <T extends z.ZodType>(field: T) => field.nullish().transform((value) => value ?? null)

/** A name: one line. `|` separates names in tables, so none may hold it. */
export const BodyName = line(200).refine((name) => !name.includes('|'))
const TypeOfBody = z.enum(bodyTypes)
const County = z.string().refine((code) => countyCodes.includes(code))
const MunicipalityCode = z.string().regex(/^\d{4}$/)
export const Day = z.iso.date()

/** What may be said of a body; a field that is left out is empty. */
export const BodyFields = z.object({
  name: BodyName,
  nameEnglish: empty(BodyName),
  type: TypeOfBody,
  county: empty(County),
  /** The code of a municipality, for the municipality itself. */
  municipality: empty(MunicipalityCode),
  address: empty(z.email().max(200).toLowerCase()),
  activeFrom: empty(Day),
  activeUntil: empty(Day),
})
export type BodyFields = z.output<typeof BodyFields>

export const ListBodies = z.object({
  q: z.string().max(200).optional(),
  type: TypeOfBody.optional(),
  county: County.optional(),
  /** Only those that entered themselves and that nobody has checked. */
  checked: z.enum(['no']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(ROWS_ON_A_PAGE),
})
export type ListBodies = z.output<typeof ListBodies>

export const OneBody = z.object({ bodyId: z.guid() })

const Revision = z.coerce.number().int().positive()
export const AddBody = BodyFields.extend({ aliases: z.array(BodyName).max(50).default([]) })
export const ChangeBody = BodyFields.extend({ bodyId: z.guid(), revision: Revision })
export const AddAlias = z.object({
  bodyId: z.guid(),
  alias: BodyName,
  kind: z.enum(['other', 'earlier', 'defined']).default('other'),
})
export const RemoveAlias = z.object({ bodyId: z.guid(), alias: BodyName })
export const RecordSuccession = z.object({
  bodyId: z.guid(),
  successor: BodyName,
  from: empty(Day),
  scope: empty(line(300)),
  basis: line(300),
})

export const RemoveSuccession = z.object({ bodyId: z.guid(), successorId: z.guid() })

export const ResolveName = z.object({ name: line(300), at: Day.optional() })

/** Answers of the API: what is not listed here does not leave the house. */
export const BodySummary = z
  .object({
    id: z.guid(),
    name: z.string(),
    nameEnglish: z.string().nullable(),
    type: TypeOfBody,
    county: z.string().nullable(),
    municipality: z.string().nullable(),
    address: z.string().nullable(),
    activeFrom: Day.nullable(),
    activeUntil: Day.nullable(),
    fictional: z.boolean(),
    /** Given by organisations that entered themselves. */
    organisationNumber: z.string().nullable(),
    /** It entered itself or was entered by one, and no second person has checked that it is what it says. It receives nothing. */
    unchecked: z.boolean(),
    revision: z.number().int(),
  })
  .meta({ id: 'Body' })
export type BodySummary = z.output<typeof BodySummary>

const SuccessionAnswer = z.object({
  id: z.guid(),
  name: z.string(),
  from: Day.nullable(),
  scope: z.string().nullable(),
  basis: z.string(),
})
export const BodyAnswer = BodySummary.extend({
  aliases: z.array(z.object({ alias: z.string(), kind: z.enum(aliasKinds) })),
  /** What it is as a recipient, with the days. */
  kinds: z.array(KindAnswer),
  predecessors: z.array(SuccessionAnswer),
  successors: z.array(SuccessionAnswer),
}).meta({ id: 'BodyWithNames' })
export type BodyAnswer = z.output<typeof BodyAnswer>

/** A body after something was said of it. */
export const SaidAnswer = BodyAnswer.extend({
  /** It holds once another has confirmed it. */
  waits: z.boolean(),
}).meta({ id: 'BodyOfWhichWasSaid' })

const Named = z.object({ id: z.guid(), name: z.string(), type: TypeOfBody })
export const ResolutionAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    body: Named,
    /** Who carries its tasks on the day asked for; the body itself where nobody has taken over. */
    responsible: Named,
  }),
  z.object({ kind: z.literal('ambiguous'), candidates: z.array(Named) }),
  z.object({ kind: z.literal('unknown'), name: z.string() }),
])
export type ResolutionAnswer = z.output<typeof ResolutionAnswer>
