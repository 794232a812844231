import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { identityPaths } from '../../paths.ts'
import type { ViewedProposal } from '../actions.ts'
import { byTwoWords } from '../messages.ts'

type Shown = ViewedProposal['proposal']

export const useByTwoWords = () => byTwoWords(useReader().locale)

/** The day of a moment; with the time where it is of tonight, when an hour decides. */
const useWhen = ({ kind }: Shown): ((moment: Date) => string) => {
  const format = useFormat()
  return (moment) => (kind === 'let_in' ? format.instant(moment) : format.date(dayOf(moment)))
}

/** Who is to be given what, at which body, and by whom. */
export const ProposalText: FC<{ proposal: Shown }> = ({ proposal }) => {
  const t = useByTwoWords()
  const when = useWhen(proposal)
  const roleName = translator(roleMessages, useReader().locale)
  const { bodyName: body, role } = proposal
  const what = (): string => {
    if (proposal.kind === 'restore') return t('wantsBack')
    if (proposal.kind === 'let_in') return t('wantsTonight')
    if (proposal.kind === 'reopen') return t('wantsOpen')
    if (proposal.kind === 'ending' && role !== null)
      return body === null
        ? t('wantsEnd', { role: roleName(role) })
        : t('wantsEndAt', { role: roleName(role), body })
    if (role === null) return body === null ? t('isSecond') : t('isSecondAt', { body })
    return body === null ? t('wants', { role: roleName(role) }) : t('wantsAt', { role: roleName(role), body })
  }
  return (
    <>
      <p>
        <strong>{proposal.personName}</strong> {what()}. <span class="quiet">{proposal.email}</span>
      </p>
      <p class="quiet">
        {t('askedBy', { name: proposal.askedByName, day: when(proposal.askedAt) })}{' '}
        <Ending proposal={proposal} />
        {body === null ? ` ${t('hidden')}` : null}
      </p>
    </>
  )
}

const Ending: FC<{ proposal: Shown }> = ({ proposal }) => {
  const t = useByTwoWords()
  const when = useWhen(proposal)
  if (proposal.refusedAt !== null) return <>{t('over')}</>
  if (proposal.confirmedAt === null) return <>{t('lapses', { day: when(proposal.lapsesAt) })}</>
  if (proposal.confirmedByName === null) return <>{t('givenAlone', { day: when(proposal.confirmedAt) })}</>
  return <>{t('confirmedBy', { name: proposal.confirmedByName, day: when(proposal.confirmedAt) })}</>
}

/** What the reader can answer: yes or no, or take back what they asked for. */
export const Answers: FC<{ proposal: Shown }> = ({ proposal }) => {
  const t = useByTwoWords()
  const { id: proposalId, personName: name } = proposal
  if (proposal.mayConfirm)
    return (
      <>
        <p class="quiet">{t(proposal.kind === 'ending' ? 'checkEnd' : 'check')}</p>
        <Form action={identityPaths.confirmProposal({ proposalId })} label={t('confirmFor', { name })}>
          <ButtonRow>
            <Button label={t('confirmFor', { name })}>{t('confirm')}</Button>
          </ButtonRow>
        </Form>
        <Form action={identityPaths.refuseProposal({ proposalId })} label={t('refuseFor', { name })}>
          <ButtonRow>
            <Button variant="secondary" label={t('refuseFor', { name })}>
              {t('refuse')}
            </Button>
          </ButtonRow>
        </Form>
      </>
    )
  if (!proposal.mayTakeBack) return null
  const [label, named] =
    proposal.kind === 'agreement' && proposal.confirmedAt !== null
      ? [t('endSecond'), t('endSecondFor', { name })]
      : [t('takeBack'), t('takeBackFor', { name })]
  return (
    <Form action={identityPaths.refuseProposal({ proposalId })} label={named}>
      <ButtonRow>
        <Button variant="secondary" label={named}>
          {label}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** Proposals, one below the other. */
export const ProposalList: FC<{ proposals: readonly Shown[] }> = ({ proposals }) => (
  <ul class="records">
    {proposals.map((proposal) => (
      <li class="record">
        <ProposalText proposal={proposal} />
        <Answers proposal={proposal} />
      </li>
    ))}
  </ul>
)
