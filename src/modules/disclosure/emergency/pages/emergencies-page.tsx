import type { Child, FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ListedEmergency, viewEmergencies } from '../break-glass-actions.ts'
import { emergencyWords } from '../messages.ts'
import { EmergencyStanding, ReviewDue } from './emergency-standing.tsx'
import { useEmergencyWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewEmergencies.run>>

const Emergency: FC<{ emergency: ListedEmergency; actions?: Child }> = ({ emergency, actions }) => {
  const t = useEmergencyWords()
  const format = useFormat()
  const { number, bodyName, askedByName, askedAt } = emergency
  return (
    <li class="record">
      <p class="record-heading">
        {number === null ? t('aCase', { body: bodyName }) : t('caseNumber', { number })}
      </p>
      <p class="quiet">
        {t('askedBy', { name: askedByName ?? t('unknownPerson'), when: format.instant(askedAt) })}
      </p>
      <p>
        <EmergencyStanding emergency={emergency} /> <ReviewDue emergency={emergency} />
      </p>
      {actions ? <div class="record-actions">{actions}</div> : null}
    </li>
  )
}

const List: FC<{
  id: string
  heading: string
  empty?: string
  rows: readonly ListedEmergency[]
  actions?: (emergency: ListedEmergency) => Child
}> = ({ id, heading, empty, rows, actions }) => {
  if (rows.length === 0 && empty === undefined) return null
  return (
    <Section id={id} heading={heading}>
      {rows.length === 0 ? (
        <p class="not-given">{empty}</p>
      ) : (
        <ul class="records">
          {rows.map((emergency) => (
            <Emergency emergency={emergency} actions={actions?.(emergency)} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const End: FC<{ emergency: ListedEmergency }> = ({ emergency: { id, standing } }) => {
  const t = useEmergencyWords()
  return (
    <Form action={paths.endEmergency({ emergencyId: id })}>
      <Button variant="tertiary">{t(standing === 'asked' ? 'takeBack' : 'end')}</Button>
    </Form>
  )
}

const OwnActions: FC<{ emergency: ListedEmergency }> = ({ emergency }) => {
  const t = useEmergencyWords()
  // What a third person thought of it is told to whoever asked, too.
  if (emergency.reviewOutcome !== null) return <p>{t(emergency.reviewOutcome)}</p>
  if (emergency.standing !== 'open' && emergency.standing !== 'asked') return null
  return (
    <>
      {emergency.standing === 'open' ? (
        <LinkButton href={supportPaths.case({ caseId: emergency.caseId })}>{t('openCase')}</LinkButton>
      ) : null}
      <End emergency={emergency} />
    </>
  )
}

const Lists: FC<{ data: Data }> = ({ data }) => {
  const t = useEmergencyWords()
  const person = (name: string | null) => name ?? t('unknownPerson')
  return (
    <>
      {data.isAuditor ? null : (
        <List
          id="to-decide"
          heading={t('toDecide')}
          empty={t('nothingToDecide')}
          rows={data.toDecide}
          actions={({ id, askedByName }) => (
            <LinkButton
              href={paths.openEmergency({ emergencyId: id })}
              label={t('decideWhat', { name: person(askedByName) })}
            >
              {t('decide')}
            </LinkButton>
          )}
        />
      )}
      <List
        id="open"
        heading={t('openNow')}
        rows={data.open}
        {...(data.isAuditor ? {} : { actions: (emergency) => <End emergency={emergency} /> })}
      />
      <List
        id="to-review"
        heading={t('toReview')}
        {...(data.isAuditor ? { empty: t('nothingToReview') } : {})}
        rows={data.toReview}
        actions={({ id, askedByName }) => (
          <LinkButton
            href={paths.reviewEmergency({ emergencyId: id })}
            label={t('reviewWhat', { name: person(askedByName) })}
          >
            {t('review')}
          </LinkButton>
        )}
      />
      {data.isAuditor ? null : (
        <List
          id="own"
          heading={t('own')}
          empty={t('nothingOwn')}
          rows={data.own}
          actions={(emergency) => <OwnActions emergency={emergency} />}
        />
      )}
      <List
        id="reviewed"
        heading={t('reviewed')}
        rows={data.reviewed}
        actions={({ reviewOutcome }) => (reviewOutcome === null ? null : <p>{t(reviewOutcome)}</p>)}
      />
    </>
  )
}

/** The emergencies that somebody decides on, has asked for, may end or review. */
export const EmergenciesPage: View<Data> = ({ data, context }) => {
  const t = emergencyWords(context.locale)
  return (
    <Page
      title={t('emergencies')}
      state={<p>{data.isAuditor ? t('emergenciesLeadAuditor') : t('emergenciesLead')}</p>}
      action={
        data.isAuditor ? null : (
          <LinkButton variant="primary" href={paths.emergency()}>
            {t('ask')}
          </LinkButton>
        )
      }
    >
      <Lists data={data} />
    </Page>
  )
}
