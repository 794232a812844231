import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor, type FieldErrors, fieldId } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField, FileList } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { inLanguage } from '../../calls/pages/words.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { EditedApplication } from '../actions.ts'
import { applicationWords } from '../messages.ts'
import { budgetOf } from '../rules.ts'
import type { Application } from '../store.ts'
import { ApplicationFields, draftValues } from './fields.tsx'
import { ApplicationStatus, problemErrors, useApplicationWords } from './words.tsx'

const kindOf = (mediaType: string): string =>
  ({
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  })[mediaType] ?? (mediaType.split(/[/.]/).at(-1) ?? mediaType).toUpperCase()

export const AttachmentList: FC<{ application: Application }> = ({ application }) => {
  const t = useApplicationWords()
  if (application.attachments.length === 0) return <p class="not-given">{t('noAttachments')}</p>
  return (
    <FileList
      files={application.attachments.map(({ id, name, title, size, mediaType }) => ({
        href: paths.attachment({ attachmentId: id }),
        name,
        size,
        kind: kindOf(mediaType),
        ...(title === name ? {} : { note: title }),
      }))}
    />
  )
}

const Attachments: FC<{ application: Application; errors: FieldErrors }> = ({ application, errors }) => {
  const t = useApplicationWords()
  return (
    <Section heading={t('attachments')} id="attachments">
      <p class="field-group-hint">{t('attachmentsHint')}</p>
      <AttachmentList application={application} />
      {application.attachments.map(({ id, title }) => (
        <Form
          action={paths.withdrawAttachment({ attachmentId: id })}
          hidden={{ applicationId: application.id }}
          label={`${t('takeBack')}: ${title}`}
        >
          <ButtonRow>
            <Button variant="tertiary" label={`${t('takeBack')}: ${title}`}>
              {t('takeBack')}: {title}
            </Button>
          </ButtonRow>
        </Form>
      ))}
      <Form
        action={paths.attachments({ applicationId: application.id })}
        multipart
        label={t('addFile')}
        send
        secondary
      >
        <FileField name="file" label={t('file')} error={errorFor(errors, 'file')} />
        <TextField name="title" idName="attachmentTitle" label={t('fileTitle')} optional />
      </Form>
    </Section>
  )
}

const State: FC<EditedApplication> = ({ application, call, stage }) => {
  const t = useApplicationWords()
  const format = useFormat()
  const closes = format.instant(call.closesAt)
  return (
    <p class="state-sentence">
      <ApplicationStatus state={application.state} outcome={null} />{' '}
      {stage === 'open' ? t('draftState', { closes }) : t('draftLate', { closes })}
    </p>
  )
}

/** Where an organisation writes its application. It is kept while one writes, and sent in after a check. */
export const EditApplicationPage: View<EditedApplication> = ({ data, context, refused }) => {
  const t = applicationWords(context.locale)
  const { application, call, problems } = data
  const address = { applicationId: application.id }
  const submitted = refused?.sentTo === paths.submitApplication(address)
  const ofFields =
    refused?.sentTo === paths.editApplication(address) ||
    refused?.sentTo === paths.autosaveApplication(address)
  const incomplete = submitted && problems.length > 0
  const errors = incomplete ? problemErrors(problems, context.locale) : (refused?.errors ?? [])
  const values = ofFields ? refused?.values : draftValues(application)
  return (
    <Page
      title={t('editTitle')}
      breadcrumb={[
        { href: paths.calls(), label: t('seeCalls') },
        {
          href: paths.call({ callId: call.id }),
          label: inLanguage(context.locale, call.title, call.titleEnglish),
        },
      ]}
      errors={errors}
      islands={['forms', 'upload']}
      state={<State {...data} />}
    >
      <Form
        action={paths.editApplication(address)}
        autosave={paths.autosaveApplication(address)}
        revision={application.revision}
        label={t('editTitle')}
        byEnter={{ name: 'next', value: 'check' }}
      >
        <ApplicationFields
          values={values}
          errors={errors}
          questions={call.questions}
          bodyName={application.bodyName}
        />
        <ButtonRow>
          <Button name="next" value="check">
            {t('toCheck')}
          </Button>
          <Button variant="secondary" name="next" value="stay">
            {t('save')}
          </Button>
        </ButtonRow>
      </Form>
      <Attachments application={application} errors={errors} />
    </Page>
  )
}

/** The check before an application is sent in: what is missing leads to its field. */
export const CheckApplicationPage: View<EditedApplication> = ({ data, context }) => {
  const t = applicationWords(context.locale)
  const { application, call, problems } = data
  const address = { applicationId: application.id }
  const edit = paths.editApplication(address)
  return (
    <Page
      title={t('checkTitle')}
      breadcrumb={[
        {
          href: paths.call({ callId: call.id }),
          label: inLanguage(context.locale, call.title, call.titleEnglish),
        },
        { href: edit, label: t('editTitle') },
      ]}
      state={<State {...data} />}
    >
      {problems.length > 0 ? (
        <>
          <Alert kind="warning" heading={t('checkNotReady')}>
            <ul>
              {problems.map(({ field, code }) => (
                <li>
                  <Link href={`${edit}#${fieldId(field)}`}>
                    <ProblemPlace field={field} application={data} />: {t(`problem_${code}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </Alert>
          <p class="ds-paragraph">
            <Link href={edit}>{t('goOn')}</Link>
          </p>
        </>
      ) : (
        <Ready {...data} edit={edit} />
      )}
    </Page>
  )
}

const Ready: FC<EditedApplication & { edit: string }> = ({ application, call, edit }) => {
  const t = useApplicationWords()
  const format = useFormat()
  return (
    <>
      <p class="ds-paragraph">{t('checkReady')}</p>
      <Form action={paths.submitApplication({ applicationId: application.id })} label={t('submit')}>
        <ConfirmEffect
          effects={[
            t('submitEffectSought', { amount: format.money(budgetOf(application.budget).soughtOre) }),
            t('submitEffectSeen', { body: call.bodyName }),
            t('submitEffectFrozen'),
          ]}
          confirmLabel={t('submit')}
          cancelHref={edit}
        />
      </Form>
    </>
  )
}

/** What a field is called, for a list that stands apart from its form. */
const ProblemPlace: FC<{ field: string; application: EditedApplication }> = ({ field, application }) => {
  const t = useApplicationWords()
  const [name = '', part = ''] = field.split('.')
  const row = { number: Number(part) + 1 }
  switch (name) {
    case 'answers':
      return <>{application.call.questions.find(({ id }) => id === part)?.question ?? t('answers')}</>
    case 'costs':
      return <>{t('costRow', row)}</>
    case 'financing':
      return <>{t('financingRow', row)}</>
    case 'activities':
      return <>{t('activityRow', row)}</>
    case 'results':
      return <>{t('resultRow', row)}</>
    default:
      return (
        <>
          {t(
            name as
              | 'title'
              | 'summary'
              | 'targetGroup'
              | 'startsOn'
              | 'endsOn'
              | 'contactName'
              | 'contactEmail',
          )}
        </>
      )
  }
}
