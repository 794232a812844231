import type { Day } from '../../../platform/clock/clock.ts'
import type { CaseSection } from '../legal/least.ts'
import type { ConsentFacts } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import type { ConsentItem, FoundConsent } from './consent.ts'

interface Wanted {
  readonly toBody?: string | null | undefined
  readonly toName?: string | undefined
  readonly purpose?: PurposeCode | undefined
  readonly proviso?: string | undefined
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv')

const isFor =
  ({ toBody = null, toName = '', purpose }: Wanted) =>
  (item: ConsentItem): boolean =>
    item.purpose === purpose &&
    (toBody === null ? item.toBody === null && sameName(item.toName, toName) : item.toBody === toBody)

/** The parts that a consent names for a recipient and a purpose. */
export const consentedItems = (consent: FoundConsent, wanted: Wanted): readonly ConsentItem[] =>
  consent.items.filter(isFor(wanted))

/** Whether a consent names a part, or the whole section that it belongs to. */
export const namesPart = (
  items: readonly ConsentItem[],
  part: { readonly section: CaseSection; readonly field: string },
): boolean =>
  items.some(({ section, field }) => section === part.section && (field === '' || field === part.field))

/** A consent holds through its last day. */
export const hasExpired = (consent: Pick<FoundConsent, 'expiresOn'>, today: Day): boolean =>
  consent.expiresOn < today

/**
 * What the law asks about a consent, read from the consent itself (OSL 12:2; domain rule 5). Every consent recorded here
 * is explicit: it is given part by part, after its words have been read out. Whether each part is named is asked apart.
 */
export const consentFacts = (consent: FoundConsent, wanted: Wanted, today: Day): ConsentFacts => ({
  covers: consentedItems(consent, wanted).length > 0,
  explicit: true,
  expired: hasExpired(consent, today),
  withdrawn: consent.withdrawnAt !== null,
  withProviso: wanted.proviso !== undefined,
})
