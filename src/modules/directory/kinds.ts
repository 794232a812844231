import { z } from 'zod'

/**
 * What a body can be as a recipient: facts of a body with their days, kept by whoever keeps the directory (domain rule 17).
 * `social_services` is the social welfare board of a municipality.
 */
export const BODY_KINDS = [
  'police',
  'security_police',
  'prosecutor',
  'customs',
  'coast_guard',
  'tax',
  'enforcement',
  'court',
  'prison',
  'institutional_care',
  'migration',
  'employment',
  'social_insurance',
  'social_services',
  'health',
  'forensic_medicine',
  'regional_coordinator',
  'shelter',
  'ngo',
  'foreign_or_international',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** What a keeper may say of a body. That it is a shelter nobody says: its type does, and that is found by nobody. */
export const SAID_KINDS: readonly Exclude<BodyKind, 'shelter'>[] = BODY_KINDS.filter(
  (kind) => kind !== 'shelter',
)

/** What a body is on a day: its kinds, and of every authority that it is one. */
export type ReceivingKind = BodyKind | 'other_authority'

const Line = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(300))
const MaybeDay = z.iso
  .date()
  .nullish()
  .transform((day) => day ?? null)

/** A kind of a body with its days; one that has no day is so for as long as anybody knows. */
const KindFields = z.object({
  kind: z.enum(SAID_KINDS),
  from: MaybeDay,
  until: MaybeDay,
  /** A section, an ordinance, a decision, a page: so that a person can doubt it. */
  source: Line,
})
export const SayKind = KindFields.extend({ bodyId: z.guid() })
export const RemoveKind = z.object({ bodyId: z.guid(), kind: z.enum(SAID_KINDS) })

/** Answers of the API. */
export const KindAnswer = z
  .object({
    kind: z.enum(BODY_KINDS),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    source: z.string(),
    /** It follows from the type of the body. */
    byType: z.boolean(),
  })
  .meta({ id: 'BodyKind' })
export type KindOfBody = z.output<typeof KindAnswer>

/** A kind as somebody says it. */
export type SaidKind = Omit<KindOfBody, 'byType'>
