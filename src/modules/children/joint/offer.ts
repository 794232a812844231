import { formatter } from '../../../platform/i18n/format.ts'
import { type CaseOffer, worksOn } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { listOfCase } from './frame-store.ts'
import { jointWords } from './messages.ts'
import { listSteps } from './step-store.ts'

/** On the page of a child's case: the joint investigations under way, with the next step of each. */
export const jointOffer: CaseOffer = {
  key: 'joint',
  heading: (locale) => jointWords(locale)('ofCase'),
  group: 'protection',
  order: 32,
  href: (caseId) => paths.jointsOfCase({ caseId }),
  items: async ({ tx, actor, today }, { file, facts }) => {
    if (!worksOn(actor, facts) || file.ageGroup === 'adult') return undefined
    const open = (await listOfCase(tx, file.id)).filter(({ state }) => state === 'open').slice(0, 5)
    return await Promise.all(
      open.map(async (frame) => {
        const next = (await listSteps(tx, frame.id)).find(({ state }) => state === 'planned')
        return {
          href: paths.joint({ investigationId: frame.id }),
          label: (locale) => jointWords(locale)('offerOpen', { house: frame.houseName }),
          ...(next === undefined
            ? {}
            : {
                detail: (locale) => {
                  const t = jointWords(locale)
                  const { date, timeLeft } = formatter(locale)
                  return t('offerNext', {
                    kind: t(next.kind),
                    day: `${date(next.plannedOn)} (${timeLeft(next.plannedOn, today)})`,
                  })
                },
                ...(next.plannedOn < today ? { tone: 'late' as const } : {}),
              }),
        }
      }),
    )
  },
}
