import type { FC } from 'hono/jsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { citation, type Limit, saying } from '../../../law/index.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ClaimState } from '../codes.ts'
import { claimWords } from '../messages.ts'
import type { Notice } from '../rules.ts'
import type { ViewedClaim } from '../view-actions.ts'

/** The words of claims in the reader's language. */
export const useClaimWords = () => claimWords(useReader().locale)

const kinds: Readonly<Record<ClaimState, StatusKind>> = {
  begun: 'planned',
  damages_claimed: 'running',
  judged: 'running',
  applied: 'waiting',
  decided: 'running',
  refused: 'missing',
  review: 'waiting',
  closed: 'withdrawn',
}

/** How a claim stands, in a word. */
export const ClaimStanding: FC<{ state: ClaimState }> = ({ state }) => {
  const t = useClaimWords()
  return <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
}

/** The last day to apply, with what it is counted from and by what section. */
export const LimitWords: FC<{ limit: Limit; late: boolean }> = ({ limit, late }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { locale, today } = useReader()
  if (limit.kind === 'not_begun') return <p>{t('limitNotBegun')}</p>
  if (limit.kind === 'unknown') return <p>{t('limitUnknown')}</p>
  const day = format.date(limit.basisDay)
  const basis = {
    crime: t('limitBasisCrime', { day }),
    closed: t('limitBasisClosed', { day }),
    judgment: t('limitBasisJudgment', { day }),
  }[limit.basis]
  return (
    <>
      <p>
        <strong>
          {late
            ? t('limitPassed', { day: format.date(limit.lastDay) })
            : t('limitLast', { day: format.deadline(limit.lastDay, today) })}
        </strong>
      </p>
      <p>
        {basis} {limit.ofChild ? t('limitChild') : ''}
      </p>
      <p class="quiet">
        {citation(limit.section, locale)}. {t('limitMoves')}
      </p>
    </>
  )
}

/** That a decision is not appealed, and by what sections it is changed or reviewed: none of them sets a time. */
export const ReviewLaw: FC = () => {
  const t = useClaimWords()
  const { locale, today } = useReader()
  return (
    <>
      <p class="quiet">{t('reviewHint')}</p>
      <ul class="quiet">
        {(['bskl-24', 'bskl-25', 'bskl-26'] as const).map((key) => (
          <li>
            {citation(key, locale)}: {saying(key, today, locale)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is asked of a lawyer where an application is late. */
export const LateWords: FC = () => {
  const t = useClaimWords()
  return <p>{t('lateText')}</p>
}

/** What has changed under the claim and needs somebody to act. */
export const Notices: FC<{ notices: readonly Notice[] }> = ({ notices }) => {
  const t = useClaimWords()
  const format = useFormat()
  return (
    <>
      {notices.map((notice) => (
        <Alert kind="warning">
          <p>
            {notice.kind === 'came_of_age'
              ? t('notice_came_of_age', { day: format.date(notice.on) })
              : t(`notice_${notice.kind}`)}
          </p>
        </Alert>
      ))}
    </>
  )
}

/** The way from a case to its claims, and to one of them. */
export const claimCrumbs = (
  t: ReturnType<typeof claimWords>,
  of: { caseId: string; number: string; claimId?: string },
) => [
  { href: supportPaths.case({ caseId: of.caseId }), label: t('case', { number: of.number }) },
  { href: paths.caseClaims({ caseId: of.caseId }), label: t('redress') },
  ...(of.claimId === undefined
    ? []
    : [{ href: paths.claim({ caseId: of.caseId, claimId: of.claimId }), label: t('claim') }]),
]

/** The address parameters of a claim. */
export const ofClaim = ({ caseId, claim }: Pick<ViewedClaim, 'caseId' | 'claim'>) => ({
  caseId,
  claimId: claim.id,
})
