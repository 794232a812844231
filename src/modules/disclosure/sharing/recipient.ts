import type { RecipientKind, Secrecy } from '../legal/situation.ts'

/** Which secrecy of the legal rules a body's own setting means. */
export const secrecyOf = (setting: string): Secrecy =>
  setting === 'private_provider' ? 'shelter_private' : (setting as Secrecy)

const BY_SETTING = new Map<string, readonly RecipientKind[]>(
  Object.entries({
    social: ['social_services', 'shelter'],
    health: ['health'],
    migration: ['migration'],
    police: ['police_prosecutor'],
    private_provider: ['shelter', 'ngo'],
    ngo: ['ngo', 'shelter'],
  }),
)

const ABROAD: readonly RecipientKind[] = ['foreign_or_international']
const MUNICIPAL: readonly RecipientKind[] = ['social_services', 'health', 'shelter', 'other_authority']
const REGIONAL: readonly RecipientKind[] = ['health', 'other_authority']
const PRIVATE: readonly RecipientKind[] = ['ngo', 'shelter']
const BY_TYPE = new Map<string, readonly RecipientKind[]>(
  Object.entries({
    agency: ['police_prosecutor', 'migration', 'social_services', 'health', 'other_authority'],
    agency_unit: ['police_prosecutor', 'migration', 'social_services', 'health', 'other_authority'],
    county_board: ['other_authority'],
    municipality: MUNICIPAL,
    municipal_function: MUNICIPAL,
    municipal_unit: MUNICIPAL,
    region: REGIONAL,
    regional_unit: REGIONAL,
    university_centre: REGIONAL,
    ngo: PRIVATE,
    foundation: PRIVATE,
    international_organisation: ABROAD,
    international_body: ABROAD,
    eu_body: ABROAD,
  }),
)

/** Whoever receives something as themselves is no body of the directory. */
export const OUTSIDE_KINDS: readonly RecipientKind[] = [
  'self',
  'guardian',
  'foreign_or_international',
  'health',
  'social_services',
  'police_prosecutor',
  'migration',
  'other_authority',
  'ngo',
  'shelter',
]

/**
 * What kinds of recipient a body of the directory can be: as it works with cases, where it has said so; otherwise what its
 * type allows. A recipient's kind decides which provisions lead to it, so it is not free to choose.
 */
export const kindsOf = (body: {
  readonly type: string
  readonly setting: string | null
}): readonly RecipientKind[] =>
  (body.setting === null ? undefined : BY_SETTING.get(body.setting)) ?? BY_TYPE.get(body.type) ?? []
