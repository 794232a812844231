import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { PlanState, Topic } from '../codes.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { Plan } from '../records.ts'
import { ASSESSMENT_DAYS, type Obstacle } from '../rules.ts'

/** The words of a return in the reader's language. */
export const usePlanWords = () => planWords(useReader().locale)
export const usePreparingWords = () => preparingWords(useReader().locale)

const kinds: Readonly<Record<PlanState, StatusKind>> = {
  informed: 'draft',
  considering: 'waiting',
  planned: 'planned',
  confirmed: 'done',
  travelled: 'running',
  followed: 'running',
  ended: 'done',
  stayed: 'withdrawn',
  withdrawn: 'withdrawn',
}

/** Where a return stands; whoever travels on their own is said to. */
export const PlanStanding: FC<{ plan: Pick<Plan, 'state' | 'onOwn'> }> = ({ plan }) => {
  const t = usePlanWords()
  return (
    <>
      <Status kind={kinds[plan.state]}>{t(plan.state)}</Status>
      {plan.onOwn ? <> {t('onOwn')}</> : null}
    </>
  )
}

interface OfReturn {
  readonly caseId: string
  readonly number: string
  readonly plan: Pick<Plan, 'id' | 'number'>
}

/** The way from a case to a return. */
export const returnCrumbs = (locale: Locale, { caseId, number, plan }: OfReturn) => [
  { href: supportPaths.case({ caseId }), label: planWords(locale)('case', { number }) },
  { href: paths.ofCase({ caseId }), label: planWords(locale)('returns') },
  {
    href: paths.plan({ caseId, returnId: plan.id }),
    label: planWords(locale)('plan', { number: plan.number }),
  },
]

/** The window's title: the number of the case, nothing of what it is about. */
export const windowOf = (locale: Locale, number: string): string => planWords(locale)('case', { number })

export const useTopics = () => {
  const t = usePlanWords()
  const format = useFormat()
  return (topics: readonly Topic[]) => format.list(topics.map((topic) => withinSentence(t(topic))))
}

/** What stands against a confirmation, each with what would change it. */
export const Obstacles: FC<{ obstacles: readonly Obstacle[] }> = ({ obstacles }) => {
  const t = usePlanWords()
  const topicsOf = useTopics()
  if (obstacles.length === 0) return <p>{t('noObstacles')}</p>
  return (
    <ul class="records">
      {obstacles.map((obstacle) => {
        const { code, side } = obstacle
        const text =
          code === 'risk_unresolved'
            ? t('risk_unresolved', { topics: topicsOf(obstacle.topics ?? []) })
            : code === 'risk_too_old'
              ? t('risk_too_old', { days: ASSESSMENT_DAYS })
              : t(code)
        return (
          <li class="record">
            <p class="record-name">{side === undefined ? text : t('sideOf', { side: t(side), text })}</p>
            <p class="quiet">{t(`${code}_remedy`)}</p>
          </li>
        )
      })}
    </ul>
  )
}
