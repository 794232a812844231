import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../../web/components/button.tsx'
import { RadioField } from '../../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Link } from '../../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../../web/components/message.tsx'
import { Status } from '../../../../../web/components/status.tsx'
import type { View } from '../../../../../web/pages.tsx'
import { useFormat } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { supportPaths } from '../../../../support/index.ts'
import { paths } from '../../../paths.ts'
import { Law } from '../../compelled/pages/words.tsx'
import type { viewDocumentRequests } from '../actions.ts'
import { documentWords } from '../messages.ts'
import { RECIPIENTS } from '../rules.ts'
import type { ListedDocumentRequest } from '../store.ts'
import { useDocumentWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewDocumentRequests.run>>

const Listed: FC<{ caseId: string; request: ListedDocumentRequest }> = ({ caseId, request }) => {
  const t = useDocumentWords()
  const format = useFormat()
  const { number, recipient, receivedAt, manifest } = request
  return (
    <li class="record">
      <p class="record-heading">{t(`recipient_${recipient}`)}</p>
      <p>
        {manifest === null ? (
          <Status kind="waiting">{t('waits')}</Status>
        ) : (
          <Status kind="done">{t(`outcome_${manifest.outcome}`)}</Status>
        )}
      </p>
      <p class="quiet">
        {t('received', { day: format.date(dayOf(receivedAt)) })}. {t('registeredAs', { number })}
      </p>
      <div class="record-actions">
        <Link
          href={paths.documentRequest({ caseId, requestId: request.id })}
          aria-label={t(manifest === null ? 'openWhich' : 'readWhich', { number })}
        >
          {t(manifest === null ? 'openIt' : 'readIt')}
        </Link>
      </div>
    </li>
  )
}

const crumbs = (t: ReturnType<typeof documentWords>, { caseId, number }: Data) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
]

/** Who has asked for the documents of a case, and what was decided. */
export const DocumentRequestsPage: View<Data> = ({ data, context }) => {
  const t = documentWords(context.locale)
  const { caseId, requests, isAuthority } = data
  return (
    <Page
      title={t('requests')}
      breadcrumb={crumbs(t, data)}
      state={<p>{t('lead')}</p>}
      action={
        isAuthority ? (
          <LinkButton variant="primary" href={paths.newDocumentRequest({ caseId })}>
            {t('register')}
          </LinkButton>
        ) : null
      }
    >
      {isAuthority ? null : (
        <Alert heading={t('notAuthority')}>
          <p>{t('notAuthorityText')}</p>
        </Alert>
      )}
      {requests.length > 0 ? (
        <ul class="records">
          {requests.map((request) => (
            <Listed caseId={caseId} request={request} />
          ))}
        </ul>
      ) : isAuthority ? (
        <EmptyState heading={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : null}
    </Page>
  )
}

/** Registers who asks: it decides what is secret. */
export const NewDocumentRequestPage: View<Data> = ({ data, context, refused }) => {
  const t = documentWords(context.locale)
  const errors = refused?.errors ?? []
  const of = (name: string) => ({
    name,
    value: refused?.values[name] as string | undefined,
    error: errorFor(errors, name),
  })
  const { caseId } = data
  return (
    <Page
      title={t('register')}
      breadcrumb={[...crumbs(t, data), { href: paths.documentRequests({ caseId }), label: t('requests') }]}
    >
      <Form action={paths.newDocumentRequest({ caseId })} warnUnsaved send={t('saveAndReview')}>
        <RadioField
          {...of('recipient')}
          label={t('recipient')}
          description={t('recipientHint')}
          options={RECIPIENTS.map((value) => ({ value, label: t(`recipient_${value}`) }))}
        />
        <TextAreaField {...of('words')} label={t('words')} description={t('wordsHint')} optional />
        <DateField
          {...of('receivedOn')}
          value={of('receivedOn').value ?? data.today}
          max={data.today}
          label={t('receivedOn')}
        />
      </Form>
      <Law of="osl-5-1" />
    </Page>
  )
}
