import type { Day } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { ageDuring } from './household-rules.ts'
import { placementWords } from './messages.ts'
import { listChildren, listPeople } from './people-store.ts'
import { isOverstaying, reviewIsLate } from './rules.ts'
import { listPlacements, type Placement, waitsForCourt } from './store.ts'

const dayLine =
  (day: Day, today: Day) =>
  (locale: 'sv' | 'en'): string => {
    const { date, timeLeft } = formatter(locale)
    return `${date(day)} (${timeLeft(day, today)})`
  }

const linesOf = (placement: Placement, today: Day): OfferItem[] => {
  const href = paths.placement({ caseId: placement.caseId, placementId: placement.id })
  const of = (locale: 'sv' | 'en') => placementWords(locale)
  if (placement.state === 'granted')
    return [
      {
        href,
        label: (locale) => of(locale)('offerGranted', { day: formatter(locale).date(placement.plannedFrom) }),
      },
      ...(placement.plannedFrom < today
        ? [
            {
              href,
              label: (locale: 'sv' | 'en') => of(locale)('offerNotBegun'),
              detail: dayLine(placement.plannedFrom, today),
              tone: 'late' as const,
            },
          ]
        : []),
    ]
  const { reviewOn } = placement
  return [
    isOverstaying(placement, today)
      ? {
          href,
          label: (locale) => of(locale)('offerOverstay'),
          detail: dayLine(placement.plannedUntil, today),
          tone: 'late' as const,
        }
      : {
          href,
          label: (locale) =>
            of(locale)('offerRunning', { day: formatter(locale).date(placement.plannedUntil) }),
        },
    ...(reviewOn === null
      ? []
      : [
          {
            href,
            label: (locale: 'sv' | 'en') => of(locale)('offerReview'),
            detail: dayLine(reviewOn, today),
            ...(reviewIsLate(placement, today) ? { tone: 'late' as const } : {}),
          },
        ]),
  ]
}

/**
 * On the page of a case, for those who work on it: how the placement stands, until when, the next review, and what waits.
 * Never where.
 */
export const placementOffer: CaseOffer = {
  key: 'placements',
  tables: ['housing.placement'],
  heading: (locale) => placementWords(locale)('placements'),
  group: 'protection',
  order: 18,
  href: (caseId) => paths.placements({ caseId }),
  items: async ({ tx, today }, { file, works, key, rows }) => {
    if (!works) return undefined
    const placements = (await rows('housing.placement', () => listPlacements(tx, file.id))).filter(
      ({ state }) => state === 'granted' || state === 'in_force',
    )
    const items: OfferItem[] = []
    for (const placement of placements) {
      items.push(...linesOf(placement, today))
      const href = paths.placement({ caseId: file.id, placementId: placement.id })
      if (placement.courtCeasedOn !== null)
        items.push({ href, label: (locale) => placementWords(locale)('offerCeased'), tone: 'late' })
      else if (await waitsForCourt(tx, placement.id))
        items.push({ href, label: (locale) => placementWords(locale)('offerCourt'), tone: 'soon' })
      const left = (await listPeople(tx, [placement.id])).filter(({ leftOn }) => leftOn !== null)
      const grown = (await listChildren(tx, key, placement.id)).some(
        ({ birth, number }) =>
          !left.some((one) => one.number === number) &&
          ageDuring(birth, { until: placement.plannedUntil, today }).isAdult,
      )
      if (grown) items.push({ href, label: (locale) => placementWords(locale)('offerAge'), tone: 'late' })
    }
    return items.slice(0, 5)
  },
}
