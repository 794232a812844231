import type { FC, PropsWithChildren } from 'hono/jsx'
import { swedishTimeOf } from '../../../../platform/clock/swedish-time.ts'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { CheckboxField, CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import {
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { FileField, FileList } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsOf, listAt, valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { PreparedCall } from '../actions.ts'
import { callWords } from '../messages.ts'
import { applicantKinds } from '../schema.ts'
import { useCallWords } from './words.tsx'

type Prepared = Omit<PreparedCall, 'call'> & { call: PreparedCall['call'] | undefined }

/** A time as people write it: with seconds only where there are any. */
const writtenTime = (time: string): string => time.replace(/^(\d\d:\d\d):00$/, '$1')

/** A draft as the values of its form. */
const valuesOf = ({ call, begun, measures }: Prepared): Record<string, unknown> => {
  if (call === undefined) return begun
  const opens = swedishTimeOf(call.opensAt)
  const closes = swedishTimeOf(call.closesAt)
  return {
    title: call.title,
    titleEnglish: call.titleEnglish,
    purpose: call.purpose,
    purposeEnglish: call.purposeEnglish,
    applicants: call.applicants,
    applicantsNote: call.applicantsNote,
    conditions: call.conditions,
    appeal: call.appeal,
    frame: writtenKronor(call.frameOre),
    opensDay: opens.day,
    opensTime: writtenTime(opens.time),
    closesDay: closes.day,
    closesTime: writtenTime(closes.time),
    highestPoints: call.highestPoints,
    plan: call.planId,
    measures: measures.map(({ number }) => number).join(', '),
    assignment: call.assignmentId,
    criteria: call.criteria,
    questions: call.questions.map(({ required, ...question }) => ({
      ...question,
      required: required ? 'yes' : '',
    })),
  }
}

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

/** What few calls need, behind a line until something stands in it. */
const Few: FC<PropsWithChildren<FieldsProps & { summary: string; of: readonly string[] }>> = ({
  values,
  errors,
  summary,
  of,
  children,
}) => (
  <Details
    summary={summary}
    open={of.some((name) => valueAt(values, name) !== undefined || errorFor(errors, name) !== undefined)}
  >
    {children}
  </Details>
)

const Criteria: FC<FieldsProps> = ({ values, errors }) => {
  const t = useCallWords()
  const field = fieldsOf(values, errors)
  return (
    <fieldset class="ds-fieldset field-rows" id="rows-criteria">
      <legend class="ds-label">{t('criteria')}</legend>
      <p data-field="description">{t('criteriaHint')}</p>
      {rowsOf(values, 'criteria').map((index) => (
        <fieldset class="ds-fieldset field-rows" aria-label={`${t('criteria')} ${index + 1}`}>
          <div class="field-row">
            <TextField
              {...field(`criteria.${index}.title`)}
              label={t('criterionTitle', { number: index + 1 })}
              optional
            />
            <NumberField {...field(`criteria.${index}.weight`)} label={t('weight')} optional />
          </div>
          <Few
            values={values}
            errors={errors}
            summary={t('criterionMore')}
            of={[`criteria.${index}.description`, `criteria.${index}.titleEnglish`]}
          >
            <TextField
              {...field(`criteria.${index}.description`)}
              label={t('criterionDescription')}
              optional
            />
            <TextField {...field(`criteria.${index}.titleEnglish`)} label={t('english')} optional />
          </Few>
        </fieldset>
      ))}
      <MoreRows name="criteria" label={t('criteria')} />
    </fieldset>
  )
}

const Questions: FC<FieldsProps> = ({ values, errors }) => {
  const t = useCallWords()
  const field = fieldsOf(values, errors)
  return (
    <fieldset class="ds-fieldset field-rows" id="rows-questions">
      <legend class="ds-label">{t('questions')}</legend>
      {rowsOf(values, 'questions').map((index) => (
        <fieldset class="ds-fieldset field-rows" aria-label={`${t('questions')} ${index + 1}`}>
          <TextAreaField
            {...field(`questions.${index}.question`)}
            label={t('questionRow', { number: index + 1 })}
            rows={2}
            optional
          />
          <Few
            values={values}
            errors={errors}
            summary={t('english')}
            of={[`questions.${index}.questionEnglish`]}
          >
            <TextField
              {...field(`questions.${index}.questionEnglish`)}
              label={t('questionEnglish')}
              optional
            />
          </Few>
          <CheckboxField
            name={`questions.${index}.required`}
            label={t('mustAnswer')}
            checked={valueAt(values, `questions.${index}.required`) === 'yes'}
          />
        </fieldset>
      ))}
      <MoreRows name="questions" label={t('questions')} />
    </fieldset>
  )
}

const When: FC<FieldsProps> = ({ values, errors }) => {
  const t = useCallWords()
  const field = fieldsOf(values, errors)
  return (
    <>
      <div class="field-row">
        <DateField {...field('opensDay')} label={t('opensDay')} />
        <DateField {...field('closesDay')} label={t('closesDay')} />
      </div>
      <Few values={values} errors={errors} summary={t('times')} of={['opensTime', 'closesTime']}>
        <div class="field-row">
          <TextField {...field('opensTime')} label={t('opensTime')} optional width={8} />
          <TextField
            {...field('closesTime')}
            label={t('closesTime')}
            description={t('timeHint')}
            optional
            width={8}
          />
        </div>
      </Few>
    </>
  )
}

const Money: FC<FieldsProps & Pick<Prepared, 'plans' | 'assignments'>> = ({
  values,
  errors,
  plans,
  assignments,
}) => {
  const t = useCallWords()
  const field = fieldsOf(values, errors)
  return (
    <>
      <MoneyField {...field('frame')} label={t('frameField')} />
      {assignments.length > 0 ? (
        <SelectField
          {...field('assignment')}
          label={t('assignment')}
          description={t('assignmentHint')}
          optional
          emptyLabel={t('noAssignment')}
          options={assignments.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <SelectField
        {...field('plan')}
        label={t('plan')}
        optional
        options={plans.map(({ id, title, reference }) => ({ value: id, label: `${title} (${reference})` }))}
      />
      <TextField
        {...field('measures')}
        label={t('measuresField')}
        description={t('measuresHint')}
        optional
        width={16}
      />
    </>
  )
}

const Fields: FC<FieldsProps & Prepared> = (props) => {
  const t = useCallWords()
  const { values, errors } = props
  const field = fieldsOf(values, errors)
  return (
    <>
      <TextField {...field('title')} label={t('title')} />
      <TextAreaField {...field('purpose')} label={t('purposeField')} rows={6} />
      <Details summary={t('english')} open={valueAt(values, 'titleEnglish') !== undefined}>
        <TextField {...field('titleEnglish')} label={t('titleEnglish')} optional />
        <TextAreaField {...field('purposeEnglish')} label={t('purposeEnglish')} rows={4} optional />
      </Details>
      <Money {...props} />
      <When values={values} errors={errors} />
      <CheckboxGroupField
        name="applicants"
        label={t('applicants')}
        description={t('applicantsHint')}
        optional
        values={listAt(values, 'applicants')}
        options={applicantKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
      />
      <Criteria values={values} errors={errors} />
      <NumberField
        {...field('highestPoints')}
        value={valueAt(values, 'highestPoints') ?? '5'}
        label={t('highestPoints')}
      />
      <Questions values={values} errors={errors} />
      <Few
        values={values}
        errors={errors}
        summary={t('rules')}
        of={['applicantsNote', 'conditions', 'appeal']}
      >
        <TextAreaField {...field('applicantsNote')} label={t('applicantsNote')} rows={2} optional />
        <TextAreaField {...field('conditions')} label={t('conditionsField')} rows={4} optional />
        <TextAreaField
          {...field('appeal')}
          label={t('appealField')}
          description={t('appealHint')}
          rows={3}
          optional
        />
      </Few>
    </>
  )
}

/** Where a body writes a call: a draft until it is published. */
export const EditCallPage: View<Prepared> = ({ data, context, refused }) => {
  const t = callWords(context.locale)
  const { call } = data
  const documents = call ? paths.callDocuments({ callId: call.id }) : undefined
  const values = refused && refused.sentTo !== documents ? refused.values : valuesOf(data)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={call ? t('changeTitle') : t('newTitle')}
      breadcrumb={[
        { href: paths.calls(), label: t('calls') },
        ...(call ? [{ href: paths.call({ callId: call.id }), label: call.title }] : []),
      ]}
      islands={['forms', 'upload']}
      state={<p>{t('newLead')}</p>}
    >
      <Form
        action={call ? paths.changeCall({ callId: call.id }) : paths.newCall()}
        label={call ? t('changeTitle') : t('newTitle')}
        warnUnsaved
        byEnter={{}}
        {...(call ? { revision: call.revision } : {})}
        send={t('save')}
      >
        <Fields {...data} values={values} errors={errors} />
      </Form>
      {call && documents ? (
        <Section heading={t('documents')} id="documents">
          {call.documents.length > 0 ? (
            <FileList
              files={call.documents.map(({ id, title, size }) => ({
                href: paths.callDocument({ callDocumentId: id }),
                name: title,
                size,
              }))}
            />
          ) : null}
          <Form action={documents} multipart label={t('addDocument')} send secondary>
            <FileField name="file" label={t('file')} error={errorFor(errors, 'file')} />
            <TextField name="title" idName="documentTitle" label={t('documentTitle')} optional />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
