/** For whom a place is. */
export const receivables = ['women', 'men', 'trans_persons'] as const
export type Receivable = (typeof receivables)[number]

/** What a place must be able to meet. */
export const meetables = ['addiction', 'mental_illness', 'accessibility', 'pets'] as const
export type Meetable = (typeof meetables)[number]

/** Security, the lowest first: a higher level also meets a lower one. */
export const securityLevels = ['standard', 'raised', 'high'] as const
export type SecurityLevel = (typeof securityLevels)[number]

/** Ages of children in bands; nothing of a child beyond them leaves its case. */
export const ageBands = ['0-1', '2-6', '7-12', '13-17'] as const
export type AgeBand = (typeof ageBands)[number]

/** A time for which places are asked: moments in milliseconds, open where `until` is null. */
interface AskedPeriod {
  readonly from: number
  readonly until: number | null
}

/** What is asked of the pool. Where the person must not be stands beside it, and is never told to a shelter. */
export interface Wanted {
  readonly receives: Receivable
  readonly adults: number
  readonly childAges: readonly AgeBand[]
  readonly needs: readonly Meetable[]
  /** Any of them will do; none means that any language will. */
  readonly languages: readonly string[]
  readonly security: SecurityLevel
  readonly period: AskedPeriod
  /** Codes: two digits for a county, four for a municipality. */
  readonly excluded: readonly string[]
  /** Bodies whose shelters are left out, since somebody on the case's deny list works there or runs it. */
  readonly deniedBodies: readonly string[]
}

/** A shelter as the pool needs to know it. Its municipality is opened for the time of a run, and kept nowhere. */
export interface PoolShelter {
  readonly id: string
  readonly bodyId: string
  readonly receives: readonly string[]
  readonly accepts: readonly string[]
  readonly languages: readonly string[]
  readonly security: SecurityLevel
  readonly municipality: string
}

/** Who is to live together, and when. */
export interface AskedRoom {
  readonly adults: number
  /** From the second birthday. */
  readonly children: number
  /** Under two years. */
  readonly infants: number
  readonly accessible: boolean
  readonly period: AskedPeriod
}

/** Whether a shelter has room for somebody; the engine asks no shelter twice for the same. */
export interface FreeCapacity {
  hasRoom(shelterId: string, asked: AskedRoom): boolean
}

/** Why a shelter does not fit, the first of them that holds. */
export type WhyNot = 'needs_not_met' | 'too_near' | 'capacity'

/** What the pool says of one request. It stays inside. */
export interface Matched {
  /** Shelters that fit, in the order of the pool. */
  readonly fitting: readonly string[]
  /** How many do not fit, by the first reason. */
  readonly without: Readonly<Record<WhyNot, number>>
}

/** What a shelter must say that it receives, beside whom the place is for. */
export const companyOf = ({ adults, childAges }: Pick<Wanted, 'adults' | 'childAges'>): readonly string[] => [
  ...(adults > 1 ? ['families'] : []),
  ...(childAges.length > 0 ? ['accompanying_children'] : []),
]

/** The room that a request asks for. */
export const roomOf = ({
  adults,
  childAges,
  needs,
  period,
}: Pick<Wanted, 'adults' | 'childAges' | 'needs' | 'period'>): AskedRoom => {
  const infants = childAges.filter((band) => band === '0-1').length
  return {
    adults,
    infants,
    children: childAges.length - infants,
    accessible: needs.includes('accessibility'),
    period,
  }
}
