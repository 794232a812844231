import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { caseWords } from '../../cases/messages.ts'
import { paths } from '../../paths.ts'
import { noteWords } from '../messages.ts'
import type { PreparedNote } from '../sign-actions.ts'
import { SignedNote, useNoteWords } from './signed-note.tsx'

type Values = Readonly<Record<string, unknown>>

const textOf = (values: Values, name: string): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined

/** A draft is offered once there is something written in it. */
const draftOf = ({ draft }: PreparedNote) =>
  draft !== null && textOf(draft.values, 'text') !== undefined ? draft : undefined

const titles = { correction: 'correctionTitle', dissent: 'dissentTitle' } as const
const leads = { correction: 'correctionLead', dissent: 'dissentLead' } as const

const DraftFound: FC<{ data: PreparedNote; at: Date }> = ({ data: { caseId, form }, at }) => {
  const t = useNoteWords()
  const format = useFormat()
  return (
    <Alert kind="info" heading={t('draftFound')}>
      <p>{t('draftFoundText', { at: format.instant(at) })}</p>
      <Form action={paths.discardDraft({ caseId, form })} label={t('discardDraft')} send secondary />
    </Alert>
  )
}

const NoteForm: FC<{ data: PreparedNote; values: Values; errors: FieldErrors }> = ({
  data,
  values,
  errors,
}) => {
  const field = fieldsOf(values, errors)
  const { caseId, form, beside } = data
  const t = useNoteWords()
  const shared = useWords()
  const { today } = useReader()
  const address =
    beside === null
      ? paths.newNote({ caseId })
      : paths.newNote({ caseId }, { about: beside.note.id, kind: beside.kind })
  const draft = paths.draft({ caseId, form })
  const kind = textOf(values, 'kind') ?? 'note'
  return (
    <Form
      action={address}
      draft={draft}
      multipart
      label={t('newNoteTitle')}
      hidden={beside === null ? {} : { kind: beside.kind, aboutId: beside.note.id }}
    >
      <DateField
        {...field('happenedOn', today)}
        label={t('happenedOn')}
        description={t('happenedOnHint')}
        max={today}
      />
      {beside === null ? (
        <RadioField
          name="kind"
          label={t('kind')}
          value={kind}
          options={(['note', 'decision'] as const).map((value) => ({
            value,
            label: t(value),
            description: t(`${value}Hint`),
          }))}
          error={errorFor(errors, 'kind')}
        />
      ) : null}
      <TextAreaField {...field('text')} label={t('text')} rows={14} />
      <ButtonRow>
        <Button>{t('sign')}</Button>
        <span data-draft-button>
          <Button variant="secondary" formaction={draft}>
            {t('keepDraft')}
          </Button>
        </span>
        <Link href={paths.notes({ caseId })}>{shared('cancel')}</Link>
      </ButtonRow>
    </Form>
  )
}

/** The page on which a note is written, or what stands beside one. */
export const NewNotePage: View<PreparedNote> = ({ data, context, refused }) => {
  const { caseId, number, beside } = data
  const t = noteWords(context.locale)
  const cases = caseWords(context.locale)
  const errors = refused?.errors ?? []
  const draft = refused ? undefined : draftOf(data)
  return (
    <Page
      title={t(beside === null ? 'newNoteTitle' : titles[beside.kind])}
      under={cases('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: cases('myCases') },
        { href: paths.case({ caseId }), label: cases('caseNumber', { number }) },
        { href: paths.notes({ caseId }), label: t('notes') },
      ]}
      state={<p>{t(beside === null ? 'newNoteLead' : leads[beside.kind])}</p>}
      islands={['drafts']}
    >
      {draft ? <DraftFound data={data} at={draft.writtenAt} /> : null}
      {beside ? (
        <Section id="the-note" heading={t('theNote')}>
          <div class="note">
            <SignedNote note={beside.note} level={3} />
          </div>
        </Section>
      ) : null}
      <NoteForm data={data} values={refused?.values ?? draft?.values ?? {}} errors={errors} />
    </Page>
  )
}
