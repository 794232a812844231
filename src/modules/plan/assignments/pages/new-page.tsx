import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import { DocumentText, type Passage } from '../../../../web/components/quote.tsx'
import { Section, TwoColumns } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedAssignment } from '../actions.ts'
import type { ReadDocument } from '../document-store.ts'
import { assignmentWords } from '../messages.ts'
import { AssignmentFields } from './fields.tsx'
import { useAssignmentWords } from './words.tsx'

/** A task as a sentence: the reader gives what stands after "to". */
const sentence = (task: string): string =>
  `${task.charAt(0).toUpperCase()}${task.slice(1)}${/[.!?]$/.test(task) ? '' : '.'}`

/** What was read from a decision, as values of the ordinary form. */
const valuesOf = ({ reading }: ReadDocument) => ({
  title: reading.title,
  task: reading.tasks.map(sentence).join('\n\n'),
  reference: reading.reference ?? '',
  decided: reading.decided ?? '',
  reportTo: reading.reportTo ?? '',
  assignees: reading.assignees,
  consulted: reading.consulted,
  cooperating: reading.cooperating,
  deadlines: reading.deadlines.map(({ date, kind, part, body }) => ({
    day: date,
    kind,
    part: part ?? '',
    body: body ?? '',
  })),
  questions: reading.questions.map(({ question, part, askedIn }) => ({
    question,
    part: part ?? '',
    askedIn: askedIn ?? '',
  })),
  money: reading.money
    .filter(({ currency }) => currency === 'SEK')
    .map(({ amount, from, to }) => ({ kronor: String(amount), fromYear: from ?? '', toYear: to ?? '' })),
})

/** Where the words that were read stand in the decision. */
const passagesOf = ({ text, reading }: ReadDocument): Passage[] =>
  [reading.title, reading.reference, reading.reportTo, ...reading.assignees, ...reading.tasks].flatMap(
    (words, index) => {
      const start = words ? text.indexOf(words) : -1
      return words && start >= 0 ? [{ id: String(index), start, end: start + words.length }] : []
    },
  )

const Drop: FC<{ planId: string; errors: FieldErrors }> = ({ planId, errors }) => {
  const t = useAssignmentWords()
  return (
    <Section id="drop" heading={t('dropHeading')}>
      <p>{t('dropLead')}</p>
      <Form
        action={paths.readDecision({ planId })}
        multipart
        label={t('dropHeading')}
        send={t('readIt')}
        secondary
      >
        <FileField
          name="file"
          label={t('dropLabel')}
          accept=".pdf,.docx,.txt,.md,.html"
          error={errorFor(errors, 'file')}
        />
      </Form>
    </Section>
  )
}

const GiveForm: FC<{ data: PreparedAssignment; values: unknown; errors: FieldErrors }> = ({
  data,
  values,
  errors,
}) => {
  const field = fieldsOf(values, errors)
  const t = useAssignmentWords()
  const shared = useWords()
  const { plan, read, measures, bodyNames } = data
  return (
    <Form
      action={paths.newAssignment({ planId: plan.id })}
      label={t('giveTitle')}
      warnUnsaved
      byEnter={{}}
      hidden={read ? { documentId: read.id } : {}}
    >
      <AssignmentFields
        values={values}
        errors={errors}
        measures={measures}
        bodyNames={bodyNames}
        {...(read ? { served: read.served } : {})}
      />
      <div class="field-row">
        <TextField {...field('reference')} label={t('reference')} optional />
        <DateField {...field('decided')} label={t('decided')} />
      </div>
      <ButtonRow>
        <Button>{t('giveButton')}</Button>
        {data.unassigned.length > 1 ? (
          <Button variant="secondary" name="goOn" value="next">
            {t('giveThenNext')}
          </Button>
        ) : null}
        <Link href={paths.assignments({ plan: plan.id })}>{shared('cancel')}</Link>
      </ButtonRow>
    </Form>
  )
}

/** A new assignment: filled in by hand, or from a decision that was dropped in. */
export const NewAssignmentPage: View<PreparedAssignment> = ({ data, context, refused }) => {
  const t = assignmentWords(context.locale)
  const { plan, read, chosenMeasure, chosenBody } = data
  const errors = refused?.errors ?? []
  const values = refused?.values ?? {
    ...(read ? valuesOf(read) : {}),
    ...(chosenBody === undefined ? {} : { assignees: [chosenBody] }),
    measures: chosenMeasure
      ? [chosenMeasure]
      : (read?.served ?? []).filter(({ isNamed }) => isNamed).map(({ id }) => id),
  }
  const form = <GiveForm data={data} values={values} errors={errors} />
  return (
    <Page
      context={context}
      title={t('giveTitle')}
      template={read ? 'composer' : 'form'}
      wide={read !== undefined}
      islands={['forms', 'upload']}
      errors={errors}
      breadcrumb={[
        { href: paths.assignments(), label: t('assignments') },
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
      ]}
      notice={
        data.given === undefined ? undefined : (
          <Notice>
            {t('givenReceipt', { count: data.unassigned.length })}{' '}
            <Link href={paths.assignment({ assignmentId: data.given.id })}>{data.given.title}</Link>
          </Notice>
        )
      }
      state={<p>{read ? t('readFrom', { name: read.name }) : t('giveLead')}</p>}
    >
      {read ? (
        <>
          {read.reading.warnings.length > 0 ? (
            <Alert kind="warning" heading={t('readWarnings')}>
              <ul>
                {read.reading.warnings.map(({ message }) => (
                  <li lang="en">{message}</li>
                ))}
              </ul>
            </Alert>
          ) : null}
          <TwoColumns
            leftLabel={t('documentText')}
            left={<DocumentText text={read.text} passages={passagesOf(read)} />}
            rightLabel={t('formFields')}
            right={form}
          />
        </>
      ) : (
        <>
          <Drop planId={plan.id} errors={errors} />
          {form}
        </>
      )}
    </Page>
  )
}
