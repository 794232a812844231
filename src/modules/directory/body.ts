import type { BodyKind } from './kinds.ts'

/** What a body is: decides how it may be addressed and whether it can hold an assignment. */
export type BodyType =
  | 'agency'
  | 'agency_unit'
  | 'agency_group'
  | 'department'
  | 'government'
  | 'parliament'
  | 'government_committee'
  | 'county_board'
  | 'county_boards'
  | 'municipality'
  | 'municipalities'
  | 'municipal_function'
  | 'municipal_unit'
  | 'region'
  | 'regions'
  | 'regional_unit'
  | 'university_centre'
  | 'ngo'
  | 'ngo_sector'
  | 'foundation'
  | 'international_organisation'
  | 'international_body'
  | 'eu_body'
  | 'eu_fund'
  | 'research_body'
  | 'inquiry'
  | 'sector'
  | 'cooperation_form'
  | 'project'
  /** Found by its own people and by administrators alone. */
  | 'shelter'

/** Who took over after a body. `from` is the first day (YYYY-MM-DD) of the successor, null where unknown. */
interface Succession {
  readonly name: string
  readonly from: string | null
  /** Where the statement comes from, so that a person can doubt it. */
  readonly basis: string
  /** Set where only a part of the tasks moved ("national coordination only"): then the body itself lives on. */
  readonly scope?: string
}

/** What a body is as a recipient, from the start. */
export interface KnownKind {
  readonly kind: Exclude<BodyKind, 'shelter'>
  /** First and last day (YYYY-MM-DD), where known. */
  readonly from?: string
  readonly until?: string
  readonly source: string
}

/** A body that the product knows from the start. `name` is its formal name in the nominative. */
export interface KnownBody {
  readonly name: string
  readonly type: BodyType
  readonly nameEn?: string
  /** Other full names and abbreviations under which texts mention it. */
  readonly aliases?: readonly string[]
  /** Abbreviations that mean this body only in a text that says so ("CSO"). */
  readonly aliasesByDefinition?: readonly string[]
  /** Two-digit county code of Statistics Sweden, for county boards ("01" Stockholm … "25" Norrbotten). */
  readonly countyCode?: string
  /** Four-digit code of Statistics Sweden, for a municipality. */
  readonly municipalityCode?: string
  /** What it is as a recipient, beside what its type makes certain. */
  readonly kinds?: readonly KnownKind[]
  /** First day under this name, where it decides between two bodies of one abbreviation. */
  readonly from?: string
  readonly successor?: Succession
}
