import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { representativeWords } from '../messages.ts'
import type { RepresentativeState } from '../schema.ts'

/** The words of representatives in the reader's language. */
export const useRepresentativeWords = () => representativeWords(useReader().locale)

const kinds = {
  needed: 'missing',
  applied: 'waiting',
  appointed: 'running',
  refused: 'withdrawn',
  ended: 'done',
  not_needed: 'withdrawn',
} as const

/** Where a representative stands. */
export const RepresentativeStanding: FC<{ state: RepresentativeState }> = ({ state }) => {
  const t = useRepresentativeWords()
  return <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
}

/** The way from a case to who represents the child. */
export const representativeCrumbs = (
  t: ReturnType<typeof representativeWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
  { href: paths.representatives({ caseId }), label: t('title') },
]
