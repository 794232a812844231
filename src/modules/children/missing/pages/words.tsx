import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { missingWords } from '../messages.ts'
import type { AlarmState } from '../schema.ts'

/** The words of disappearances in the reader's language. */
export const useMissingWords = () => missingWords(useReader().locale)

const kinds = { missing: 'late', found: 'atRisk', search_ended: 'late', closed: 'done' } as const

/** Where a disappearance stands. */
export const AlarmStanding: FC<{ state: AlarmState }> = ({ state }) => {
  const t = useMissingWords()
  return <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
}

/** The way from a case to the disappearances of the child. */
export const missingCrumbs = (
  t: ReturnType<typeof missingWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
  { href: paths.disappearances({ caseId }), label: t('ofChild') },
]
