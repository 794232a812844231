import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { needGroups, needs } from '../../content/needs.ts'
import { phases } from '../../content/phases.ts'
import { paths } from '../../paths.ts'
import { personLanguages } from '../../person-language/languages.ts'
import { planWords } from '../messages.ts'
import type { Phase, Step } from '../plan.ts'
import { isLate } from '../rules.ts'
import type { GoalState } from '../schema.ts'

/** The words of the plan in the reader's language. */
export const usePlanWords = () => planWords(useReader().locale)

/** What a phase is called: by its kind, or as the body named it. */
export const usePhaseName = () => {
  const { locale } = useReader()
  return ({ kind, name }: Pick<Phase, 'kind' | 'name'>): string => name || phases[kind].name[locale]
}

/** What a coded need is called. */
export const useNeedName = () => {
  const { locale } = useReader()
  return (code: string): string => needs.find(({ key }) => key === code)?.label[locale] ?? code
}

/** The coded needs to choose from, by their groups. */
export const useNeedOptions = () => {
  const { locale } = useReader()
  return needGroups.flatMap((group) =>
    needs
      .filter((need) => need.group === group.key)
      .map(({ key, label }) => ({ value: key, label: `${group.title[locale]}: ${label[locale]}` })),
  )
}

/** `lang` and `dir` of a text in the person's own language. */
export const written = (language: string | null): { lang?: string; dir?: 'ltr' | 'rtl' | 'auto' } => {
  if (language === null) return { dir: 'auto' }
  const known = personLanguages.find(({ code }) => code === language.split('-')[0])
  return { lang: language, dir: known?.direction ?? 'auto' }
}

const goalKinds = { wanted: 'running', reached: 'done', partly: 'running', dropped: 'withdrawn' } as const

/** Where a goal stands, in words. */
export const GoalStanding: FC<{ state: GoalState }> = ({ state }) => {
  const t = usePlanWords()
  return <Status kind={goalKinds[state]}>{t(state === 'dropped' ? 'goal_dropped' : state)}</Status>
}

/** Where a step stands: late in the signal colour, with its word. */
export const StepStanding: FC<{ step: Step }> = ({ step }) => {
  const t = usePlanWords()
  const format = useFormat()
  const { today } = useReader()
  if (isLate(step, today)) return <Status kind="late">{format.timeLeft(step.day ?? today, today)}</Status>
  const kinds = { planned: 'planned', done: 'done', dropped: 'withdrawn' } as const
  return <Status kind={kinds[step.state]}>{t(step.state)}</Status>
}

/** The way from a case to its plan, for the pages below it. */
export const crumbsOf = (
  t: ReturnType<typeof planWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: paths.case({ caseId }), label: t('case', { number }) },
  { href: paths.plan({ caseId }), label: t('plan') },
]
