import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewRights } from '../actions.ts'
import { rightsWords } from '../messages.ts'
import type { RightsRequest } from '../request-store.ts'
import { requestKinds } from '../schema.ts'

export type ViewedRights = Awaited<ReturnType<typeof viewRights.run>>
type Words = ReturnType<typeof rightsWords>

export const useRightsWords = (): Words => rightsWords(useReader().locale)

/** The way to the rights of a case. */
export const crumbsOf = (t: Words, { caseId, number }: { caseId: string; number: string }) => [
  { href: paths.cases(), label: t('myCases') },
  { href: paths.case({ caseId }), label: t('case', { number }) },
]

/** Where a request stands: what was decided, or how long is left. */
export const RequestStanding: FC<{ request: RightsRequest }> = ({ request }) => {
  const t = useRightsWords()
  const format = useFormat()
  const { today } = useReader()
  if (request.decision !== null) return <Status kind="done">{t(request.decision)}</Status>
  const late = request.dueOn < today
  return (
    <Status kind={late ? 'late' : 'waiting'}>
      {t('answerBy', { day: format.date(request.dueOn) })} ({format.timeLeft(request.dueOn, today)})
    </Status>
  )
}

const Listed: FC<{ caseId: string; request: RightsRequest }> = ({ caseId, request }) => {
  const t = useRightsWords()
  return (
    <li class="record">
      <RequestStanding request={request} />
      <p class="record-heading">{t(request.kind)}</p>
      {request.wish === '' ? null : <Written text={request.wish} />}
      {request.reasons === '' ? null : <Written text={request.reasons} />}
      {request.decision === null ? (
        <p class="record-actions">
          <Link href={paths.rightsRequest({ caseId, requestId: request.id })}>{t('answer')}</Link>
        </p>
      ) : null}
    </li>
  )
}

const Restriction: FC<{ data: ViewedRights; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRightsWords()
  const format = useFormat()
  const { caseId, restrictedAt } = data
  if (restrictedAt === null) return null
  return (
    <Alert kind="warning" heading={t('restrictedSince', { day: format.date(dayOf(restrictedAt)) })}>
      <p>{t('restrictedText')}</p>
      <Form action={paths.restriction({ caseId })} label={t('liftRestriction')} send secondary>
        <CheckboxField name="told" label={t('told')} error={errorFor(refused?.errors ?? [], 'told')} />
      </Form>
    </Alert>
  )
}

const Ask: FC<{ caseId: string; refused: RefusedForm | undefined }> = ({ caseId, refused }) => {
  const field = fieldsIn(refusedAt(refused, paths.rights({ caseId })))
  const t = useRightsWords()
  const { today } = useReader()
  return (
    <Section id="ask" heading={t('ask')}>
      <Form action={paths.rights({ caseId })} label={t('ask')} send={t('register')}>
        <RadioField
          {...field('kind')}
          label={t('kind')}
          options={requestKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <DateField
          {...field('askedOn', today)}
          label={t('askedOn')}
          description={t('askedOnHint')}
          max={today}
        />
        <TextAreaField {...field('wish')} label={t('wish')} description={t('wishHint')} optional />
      </Form>
    </Section>
  )
}

/** What the person of a case may ask, and has asked. */
export const RightsPage: View<ViewedRights> = ({ data, context, refused }) => {
  const t = rightsWords(context.locale)
  const { caseId, number, requests } = data
  return (
    <Page
      title={t('rights')}
      under={t('case', { number })}
      breadcrumb={crumbsOf(t, data)}
      state={<p>{t('lead')}</p>}
      action={
        <ButtonRow>
          <LinkButton href={paths.tellEverything({ caseId })}>{t('tellAll')}</LinkButton>
          <LinkButton href={paths.seenBy({ caseId })}>{t('showSeenBy')}</LinkButton>
        </ButtonRow>
      }
    >
      <Restriction data={data} refused={refused} />
      <Section id="requests" heading={t('requests')}>
        {requests.length === 0 ? (
          <EmptyState heading={t('noRequests')} headingLevel={3}>
            {t('noRequestsText')}
          </EmptyState>
        ) : (
          <ul class="records">
            {requests.map((request) => (
              <Listed caseId={caseId} request={request} />
            ))}
          </ul>
        )}
      </Section>
      <Ask caseId={caseId} refused={refused} />
    </Page>
  )
}
