import type { Child, FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsOf, listAt } from '../../../../web/fields/entered.ts'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { measureOptions } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { PreparedDecision } from '../actions.ts'
import type { Previewed } from '../decision-actions.ts'
import { assignmentWords } from '../messages.ts'
import { deadlinesInForce } from '../rules.ts'
import { EffectSentence } from './effects.tsx'
import { AssignmentFields, type FieldsProps, formValues } from './fields.tsx'
import { hiddenValues, useAssignmentWords } from './words.tsx'

export type Kind = PreparedDecision['kind']

/** The pages of each decision: where it is filled in, and where it is confirmed. */
export const decisionPaths = {
  changed: { fill: paths.changeAssignment, confirm: paths.confirmChange },
  prolonged: { fill: paths.prolongAssignment, confirm: paths.confirmProlong },
  split: { fill: paths.splitAssignment, confirm: paths.confirmSplit },
  merged: { fill: paths.mergeAssignment, confirm: paths.confirmMerge },
  completed: { fill: paths.completeAssignment, confirm: paths.confirmComplete },
  withdrawn: { fill: paths.withdrawAssignment, confirm: paths.confirmWithdraw },
  resumed: { fill: paths.resumeAssignment, confirm: paths.confirmResume },
} as const

type FormProps = FieldsProps & { data: PreparedDecision }

const Prolonging: FC<FormProps> = ({ data, values, errors }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const open = deadlinesInForce(data.snapshot.deadlines)
  const field = fieldsOf(values, errors)
  return (
    <>
      <RadioField
        {...field('deadlineId')}
        label={t('whichDeadline')}
        value={
          field('deadlineId').value ?? data.chosenDeadline ?? (open.length === 1 ? open[0]?.id : undefined)
        }
        options={open.map(({ id, day, kind, part }) => ({
          value: id,
          label: [t(kind), part, format.date(day)].filter(Boolean).join(', '),
        }))}
      />
      <DateField {...field('day')} label={t('newDay')} />
    </>
  )
}

const Splitting: FC<FormProps> = ({ data, values, errors }) => {
  const t = useAssignmentWords()
  const { snapshot, measures, bodies } = data
  const field = fieldsOf(values, errors)
  return (
    <>
      <p>{t('splitHint')}</p>
      <TextField {...field('title')} label={t('splitTitle')} />
      <TextAreaField {...field('task')} label={t('splitTask')} />
      <CheckboxGroupField
        name="measures"
        label={t('splitMeasures')}
        values={listAt(values, 'measures')}
        error={errorFor(errors, 'measures')}
        options={measureOptions(
          measures.filter(({ id }) => snapshot.measures.includes(id)),
          useReader().locale,
        )}
      />
      <CheckboxGroupField
        name="assignees"
        label={t('splitBodies')}
        values={listAt(values, 'assignees')}
        error={errorFor(errors, 'assignees')}
        options={snapshot.bodies
          .filter(({ part }) => part === 'assignee')
          .map(({ bodyId }) => ({ value: bodyId, label: bodies[bodyId] ?? bodyId }))}
      />
      {snapshot.questions.some(({ withdrawn }) => !withdrawn) ? (
        <CheckboxGroupField
          name="questions"
          label={t('splitQuestions')}
          optional
          values={listAt(values, 'questions')}
          options={snapshot.questions
            .filter(({ withdrawn }) => !withdrawn)
            .map(({ id, question }) => ({ value: id, label: question }))}
        />
      ) : null}
    </>
  )
}

const Merging: FC<FormProps> = ({ data, values, errors }) => {
  const t = useAssignmentWords()
  if (data.others.length === 0) return <Alert kind="info">{t('mergeNone')}</Alert>
  return (
    <RadioField
      {...fieldsOf(values, errors)('intoId')}
      label={t('mergeInto')}
      options={data.others.map(({ id, title, reference }) => ({
        value: id,
        label: reference ? `${title} (${reference})` : title,
      }))}
    />
  )
}

const Changing: FC<FormProps> = ({ data, values, errors }) => (
  <AssignmentFields values={values} errors={errors} measures={data.measures} bodyNames={data.bodyNames} />
)

const ownFields = {
  changed: Changing,
  prolonged: Prolonging,
  split: Splitting,
  merged: Merging,
  completed: () => null,
  withdrawn: () => null,
  resumed: () => null,
} as const satisfies Record<Kind, FC<FormProps>>

/** Decisions that are not made without saying why. */
const isReasoned = (kind: Kind): kind is 'withdrawn' | 'resumed' => kind === 'withdrawn' || kind === 'resumed'

const DecisionFields: FC<FieldsProps & { kind: Kind }> = ({ values, errors, kind }) => {
  const t = useAssignmentWords()
  const field = fieldsOf(values, errors)
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t('decisionHeading')}</legend>
      <div class="field-row">
        <TextField {...field('decisionReference')} label={t('decisionReference')} optional />
        <DateField {...field('decisionDay')} label={t('decisionDay')} />
      </div>
      <TextAreaField
        {...field('reason')}
        label={isReasoned(kind) ? t(`reason${kind}`) : t('reason')}
        optional={!isReasoned(kind)}
        rows={3}
      />
    </fieldset>
  )
}

/** Where a decision is filled in. What it leads to is shown before it is confirmed. */
export const DecidePage: View<PreparedDecision> = ({ data, context, refused }) => {
  const t = assignmentWords(context.locale)
  const { id, kind, snapshot } = data
  const errors = refused?.errors ?? []
  const values = refused?.values ?? (kind === 'changed' ? formValues(snapshot, data.bodies) : {})
  const Own = ownFields[kind] as FC<FormProps>
  const decidable = kind !== 'merged' || data.others.length > 0
  return (
    <Page
      context={context}
      title={t(`decide${kind}`)}
      islands={['forms']}
      errors={errors}
      breadcrumb={[
        { href: paths.assignments(), label: t('assignments') },
        { href: paths.assignment({ assignmentId: id }), label: snapshot.title },
      ]}
      state={<p>{snapshot.title}</p>}
    >
      <Form
        action={decisionPaths[kind].fill({ assignmentId: id })}
        revision={data.revision}
        warnUnsaved
        label={t(`decide${kind}`)}
        {...(kind === 'changed' ? { byEnter: {} } : {})}
        {...(decidable ? { send: t('review'), cancel: paths.assignment({ assignmentId: id }) } : {})}
      >
        <Own data={data} values={values} errors={errors} />
        {decidable ? <DecisionFields values={values} errors={errors} kind={kind} /> : null}
      </Form>
    </Page>
  )
}

/** What a decision leads to, sentence by sentence, before it is made. */
export const ConfirmDecision = (props: {
  data: Previewed
  kind: Kind
  context: PageContext
  values: Readonly<Record<string, unknown>>
}): Child => {
  const { data, kind, context, values } = props
  const t = assignmentWords(context.locale)
  const { assignmentId: _, revision: __, ...fields } = values
  return (
    <Page
      context={context}
      title={t('confirmTitle')}
      breadcrumb={[
        { href: paths.assignments(), label: t('assignments') },
        { href: paths.assignment({ assignmentId: data.id }), label: data.snapshot.title },
      ]}
      state={
        <p>
          {t(`decide${kind}`)}: {data.snapshot.title}
        </p>
      }
    >
      <Form
        action={decisionPaths[kind].confirm({ assignmentId: data.id })}
        revision={data.revision}
        hidden={hiddenValues(fields)}
        label={t('confirmTitle')}
      >
        <ConfirmEffect
          effects={[
            ...(kind === 'split' && data.other ? [t('effectNew', { title: data.other.title })] : []),
            ...data.effects.map((effect) => <EffectSentence effect={effect} names={data} />),
          ]}
          confirmLabel={t('confirm')}
          cancelHref={paths.assignment({ assignmentId: data.id })}
          danger={kind === 'withdrawn'}
        >
          {data.otherEffects.length > 0 && data.other ? (
            <Details summary={`${t('effectOther')}: ${data.other.title}`} open>
              <Heading level={2} size="2xs">
                {data.other.title}
              </Heading>
              <ul>
                {data.otherEffects.map((effect) => (
                  <li>
                    <EffectSentence effect={effect} names={data} />
                  </li>
                ))}
              </ul>
            </Details>
          ) : null}
        </ConfirmEffect>
      </Form>
    </Page>
  )
}
