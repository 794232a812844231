import type { FC } from 'hono/jsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { applicationWords } from '../messages.ts'
import type { Problem } from '../rules.ts'
import type { ApplicationState } from '../schema.ts'

export const useApplicationWords = () => applicationWords(useReader().locale)

/** Where an application stands: decided, sent in, or still being written. */
export const ApplicationStatus: FC<{
  state: ApplicationState
  outcome: 'granted' | 'part' | 'rejected' | null
}> = ({ state, outcome }) => {
  const t = useApplicationWords()
  if (outcome !== null)
    return <Status kind={outcome === 'rejected' ? 'withdrawn' : 'done'}>{t(`outcome_${outcome}`)}</Status>
  const kinds = { draft: 'draft', submitted: 'waiting', withdrawn: 'withdrawn' } as const
  return <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
}

/** What is missing, as errors at their fields. */
export const problemErrors = (problems: readonly Problem[], locale: 'sv' | 'en'): FieldErrors => {
  const t = applicationWords(locale)
  return problems.map(({ field, code }) => ({ field, message: t(`problem_${code}`) }))
}
