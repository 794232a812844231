import type { FC } from 'hono/jsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useFieldLabel } from '../../../../web/field-labels.ts'
import type { MeasureChoice } from '../list-store.ts'
import { kronorOf } from '../rules.ts'
import type { Snapshot } from '../schema.ts'
import { listAt, useAssignmentWords, valueAt } from './words.tsx'

export interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

/** The values of the form for an assignment as it stands. */
export const formValues = (snapshot: Snapshot, bodies: Readonly<Record<string, string>>) => {
  const names = (part: Snapshot['bodies'][number]['part']) =>
    snapshot.bodies.filter((body) => body.part === part).map(({ bodyId }) => bodies[bodyId] ?? bodyId)
  return {
    title: snapshot.title,
    task: snapshot.task,
    reportTo: snapshot.reportTo ?? '',
    measures: snapshot.measures,
    assignees: names('assignee'),
    consulted: names('consulted'),
    cooperating: names('cooperating'),
    questions: snapshot.questions.filter(({ withdrawn }) => !withdrawn),
    deadlines: snapshot.deadlines
      .filter(({ withdrawn, replacedBy }) => !withdrawn && replacedBy === null)
      .map(({ id, day, kind, part }) => ({ id, day, kind, part: part ?? '' })),
    money: snapshot.money.map(({ amountOre, fromYear, toYear }) => ({
      kronor: kronorOf(amountOre),
      fromYear: fromYear ?? '',
      toYear: toYear ?? '',
    })),
  }
}

const rowsOf = (values: unknown, name: string, spare: number): number[] => {
  const list =
    typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[name] : undefined
  const filled = Array.isArray(list) ? list.length : 0
  return Array.from({ length: filled + spare }, (_, index) => index)
}

/** Which measures are served: chosen area by area, open where something is chosen. */
const MeasureFields: FC<FieldsProps & { measures: readonly MeasureChoice[] }> = ({
  values,
  errors,
  measures,
}) => {
  const t = useAssignmentWords()
  const chosen = listAt(values, 'measures')
  const areas = Map.groupBy(measures, ({ areaKey, areaTitle }) =>
    `${areaKey ?? ''} ${areaTitle ?? ''}`.trim(),
  )
  const error = errorFor(errors, 'measures')
  useFieldLabel('measures', t('measures'))
  return (
    <section class="field-group" id="field-measures" tabindex={-1} aria-label={t('measures')}>
      <p class="field-group-heading">{t('measures')}</p>
      <p class="field-group-hint">{t('measuresHint')}</p>
      {error ? <p class="ds-validation-message">{error}</p> : null}
      {[...areas].map(([area, ofArea], place) => {
        const count = ofArea.filter(({ id }) => chosen.includes(id)).length
        return (
          <Details summary={count > 0 ? `${area} (${count})` : area} open={count > 0 || areas.size === 1}>
            <CheckboxGroupField
              name="measures"
              idName={`measures-of-${place}`}
              label={area}
              optional
              values={chosen}
              options={ofArea.map(({ id, number, heading }) => ({
                value: id,
                label: `${number}. ${heading}`,
              }))}
            />
          </Details>
        )
      })}
    </section>
  )
}

const BodyRows: FC<FieldsProps & { name: 'assignees' | 'consulted' | 'cooperating'; spare: number }> = ({
  name,
  spare,
  values,
  errors,
}) => {
  const t = useAssignmentWords()
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t(name)}</legend>
      {name === 'assignees' ? <p data-field="description">{t('bodiesHint')}</p> : null}
      {rowsOf(values, name, spare).map((index) => (
        <TextField
          name={`${name}.${index}`}
          label={t('bodyRow', { number: index + 1 })}
          optional={name !== 'assignees' || index > 0}
          list="body-names"
          value={valueAt(values, `${name}.${index}`)}
          error={errorFor(errors, `${name}.${index}`)}
        />
      ))}
    </fieldset>
  )
}

const QuestionRows: FC<FieldsProps> = ({ values, errors }) => {
  const t = useAssignmentWords()
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t('questions')}</legend>
      <p data-field="description">{t('questionsHint')}</p>
      {rowsOf(values, 'questions', 3).map((index) => {
        const id = valueAt(values, `questions.${index}.id`)
        return (
          <>
            {id ? <input type="hidden" name={`questions.${index}.id`} value={id} /> : null}
            <TextAreaField
              name={`questions.${index}.question`}
              label={t('questionRow', { number: index + 1 })}
              optional
              rows={2}
              value={valueAt(values, `questions.${index}.question`)}
              error={errorFor(errors, `questions.${index}.question`)}
            />
            <div class="field-row">
              <SelectField
                name={`questions.${index}.askedIn`}
                label={t('askedIn')}
                optional
                value={valueAt(values, `questions.${index}.askedIn`)}
                error={errorFor(errors, `questions.${index}.askedIn`)}
                options={(['interim', 'final'] as const).map((kind) => ({ value: kind, label: t(kind) }))}
              />
              <TextField
                name={`questions.${index}.part`}
                label={t('part')}
                optional
                value={valueAt(values, `questions.${index}.part`)}
                error={errorFor(errors, `questions.${index}.part`)}
              />
            </div>
          </>
        )
      })}
    </fieldset>
  )
}

const DeadlineRows: FC<FieldsProps> = ({ values, errors }) => {
  const t = useAssignmentWords()
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t('deadlines')}</legend>
      <p data-field="description">{t('deadlinesHint')}</p>
      {rowsOf(values, 'deadlines', 2).map((index) => {
        const at = (field: string) => `deadlines.${index}.${field}`
        const id = valueAt(values, at('id'))
        return (
          <fieldset class="field-row" aria-label={t('deadlineRow', { number: index + 1 })}>
            {id ? <input type="hidden" name={at('id')} value={id} /> : null}
            <DateField
              name={at('day')}
              label={t('day')}
              optional
              value={valueAt(values, at('day'))}
              error={errorFor(errors, at('day'))}
            />
            <SelectField
              name={at('kind')}
              label={t('kind')}
              optional
              value={valueAt(values, at('kind'))}
              error={errorFor(errors, at('kind'))}
              options={(['final', 'interim'] as const).map((kind) => ({ value: kind, label: t(kind) }))}
            />
            <TextField
              name={at('part')}
              label={t('part')}
              optional
              value={valueAt(values, at('part'))}
              error={errorFor(errors, at('part'))}
            />
          </fieldset>
        )
      })}
    </fieldset>
  )
}

const MoneyRows: FC<FieldsProps> = ({ values, errors }) => {
  const t = useAssignmentWords()
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t('money')}</legend>
      <p data-field="description">{t('moneyHint')}</p>
      {rowsOf(values, 'money', 1).map((index) => (
        <fieldset class="field-row" aria-label={t('moneyRow', { number: index + 1 })}>
          {(['kronor', 'fromYear', 'toYear'] as const).map((field) => (
            <TextField
              name={`money.${index}.${field}`}
              label={t(field)}
              optional
              inputmode="numeric"
              value={valueAt(values, `money.${index}.${field}`)}
              error={errorFor(errors, `money.${index}.${field}`)}
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}

/** What an assignment consists of, for giving and for changing it. */
export const AssignmentFields: FC<
  FieldsProps & { measures: readonly MeasureChoice[]; bodyNames: readonly string[] }
> = ({ measures, bodyNames, ...props }) => {
  const t = useAssignmentWords()
  const { values, errors } = props
  return (
    <>
      <TextField
        name="title"
        label={t('title')}
        value={valueAt(values, 'title')}
        error={errorFor(errors, 'title')}
      />
      <TextAreaField
        name="task"
        label={t('task')}
        description={t('taskHint')}
        rows={8}
        value={valueAt(values, 'task')}
        error={errorFor(errors, 'task')}
      />
      <MeasureFields {...props} measures={measures} />
      <datalist id="body-names">
        {bodyNames.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <BodyRows {...props} name="assignees" spare={2} />
      <BodyRows {...props} name="consulted" spare={1} />
      <BodyRows {...props} name="cooperating" spare={1} />
      <DeadlineRows {...props} />
      <QuestionRows {...props} />
      <MoneyRows {...props} />
      <TextField
        name="reportTo"
        label={t('reportTo')}
        optional
        list="body-names"
        value={valueAt(values, 'reportTo')}
        error={errorFor(errors, 'reportTo')}
      />
    </>
  )
}
