import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer, OfferItem } from '../cases/offer.ts'
import { phases as kinds } from '../content/phases.ts'
import { paths } from '../paths.ts'
import { planWords } from './messages.ts'
import { isLate, nextStep, phaseOn } from './rules.ts'
import { findPlan, listPhases, listSteps } from './store.ts'

const left = (locale: Locale, day: string, today: string): string => {
  const { date, timeLeft } = formatter(locale)
  return `${date(day)} (${timeLeft(day, today)})`
}

/** On the page of a case: the next step of the plan, the phase with its last day, the next review. */
export const planOffer: CaseOffer = {
  key: 'plan',
  tables: ['support.plan'],
  readable: true,
  heading: (locale) => planWords(locale)('plan'),
  group: 'support',
  order: 20,
  href: (caseId) => paths.plan({ caseId }),
  items: async ({ tx, actor, today }, { file, facts, key, rows }) => {
    if (!seesPart(actor, facts, 'plan')) return undefined
    const [plan] = await rows('support.plan', async () => [await findPlan(tx, key, file.id)])
    if (plan === undefined) return []
    const href = paths.plan({ caseId: file.id })
    const step = nextStep(await listSteps(tx, key, file.id))
    const phase = phaseOn(await listPhases(tx, key, file.id), today)
    const { nextReview } = plan
    const items: (OfferItem | undefined)[] = [
      step && {
        href,
        label: (locale) => planWords(locale)('offerNextStep', { step: step.text }),
        ...(step.day === null ? {} : { detail: (locale: Locale) => left(locale, step.day ?? today, today) }),
        ...(isLate(step, today) ? { tone: 'late' as const } : {}),
      },
      phase && {
        href,
        label: (locale) =>
          planWords(locale)('offerPhase', { phase: phase.name || kinds[phase.kind].name[locale] }),
        detail: (locale) => left(locale, phase.to, today),
      },
      nextReview === null
        ? undefined
        : {
            href,
            label: (locale) => planWords(locale)('offerReview'),
            detail: (locale) => left(locale, nextReview, today),
            ...(nextReview < today ? { tone: 'late' as const } : {}),
          },
    ]
    return items.filter((item) => item !== undefined)
  },
}
