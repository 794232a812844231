import type { FC, PropsWithChildren } from 'hono/jsx'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useFieldLabel } from '../../../../web/field-labels.ts'
import { fieldsOf, listAt, valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import type { ServedMeasure } from '../../../reading/index.ts'
import { measureOptions, titleIn } from '../../names/pages/title.tsx'
import type { MeasureChoice } from '../../names/store.ts'
import type { Snapshot } from '../schema.ts'
import { useAssignmentWords } from './words.tsx'

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
      .map(({ id, day, kind, part, bodyId }) => ({
        id,
        day,
        kind,
        part: part ?? '',
        body: bodyId == null ? '' : (bodies[bodyId] ?? bodyId),
      })),
    money: snapshot.money.map(({ amountOre, fromYear, toYear }) => ({
      kronor: writtenKronor(amountOre),
      fromYear: fromYear ?? '',
      toYear: toYear ?? '',
    })),
  }
}

/** Whether anything stands in a list or a field, or is wrong with it: then what holds it is open. */
const isUsed = ({ values, errors }: FieldsProps, names: readonly string[]): boolean =>
  names.some((name) => {
    const found = (values as Record<string, unknown> | undefined)?.[name]
    const asked = (values as Record<string, unknown> | undefined)?.more === name
    const filled = Array.isArray(found)
      ? found.some((one) => one !== undefined && one !== '')
      : Boolean(found)
    return asked || filled || errors.some(({ field }) => field === name || field.startsWith(`${name}.`))
  })

const Rows: FC<PropsWithChildren<{ name: string; label: string; hint?: string; optional?: boolean }>> = ({
  name,
  label,
  hint,
  optional,
  children,
}) => {
  const shared = useWords()
  return (
    <fieldset class="ds-fieldset field-rows" id={`rows-${name}`}>
      <legend class="ds-label">
        {label}
        {optional ? <span class="field-optional"> ({shared('optional')})</span> : null}
      </legend>
      {hint ? <p data-field="description">{hint}</p> : null}
      {children}
      <MoreRows name={name} label={label} />
    </fieldset>
  )
}

/** Which measures are served: chosen area by area, open where something is chosen. */
const MeasureFields: FC<
  FieldsProps & { measures: readonly MeasureChoice[]; served?: readonly ServedMeasure[] }
> = ({ values, errors, measures: all, served = [] }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { locale } = useReader()
  const chosen = listAt(values, 'measures')
  const proposed = served.flatMap(({ id, isNamed, words }) => {
    const measure = all.find((one) => one.id === id)
    return measure
      ? [{ measure, why: isNamed ? t('servedNamed') : t('servedWords', { words: format.list(words) }) }]
      : []
  })
  const measures = all.filter(({ id }) => !proposed.some(({ measure }) => measure.id === id))
  const areas = Map.groupBy(measures, ({ areaKey, areaTitle }) =>
    `${areaKey ?? ''} ${titleIn(areaTitle ?? '', 'sv', locale)}`.trim(),
  )
  const error = errorFor(errors, 'measures')
  useFieldLabel('measures', t('measures'))
  return (
    <section class="field-group" id="field-measures" tabindex={-1} aria-label={t('measures')}>
      <p class="field-group-heading">{t('measures')}</p>
      <p class="field-group-hint">{t('measuresHint')}</p>
      {error ? <p class="ds-validation-message">{error}</p> : null}
      {proposed.length > 0 ? (
        <CheckboxGroupField
          name="measures"
          idName="measures-proposed"
          label={t('servedHeading')}
          description={t('servedHint')}
          optional="unmarked"
          values={chosen}
          options={proposed.flatMap(({ measure, why }) =>
            measureOptions([measure], locale).map((option) => ({ ...option, description: why })),
          )}
        />
      ) : null}
      {[...areas].map(([area, ofArea], place) => {
        const count = ofArea.filter(({ id }) => chosen.includes(id)).length
        return (
          <Details summary={count > 0 ? `${area} (${count})` : area} open={count > 0 || areas.size === 1}>
            <CheckboxGroupField
              name="measures"
              idName={`measures-of-${place}`}
              label={area}
              optional="unmarked"
              values={chosen}
              options={measureOptions(ofArea, locale)}
            />
          </Details>
        )
      })}
    </section>
  )
}

const BodyRows: FC<FieldsProps & { name: 'assignees' | 'consulted' | 'cooperating' }> = ({
  name,
  values,
  errors,
}) => {
  const t = useAssignmentWords()
  return (
    <Rows name={name} label={t(name)} {...(name === 'assignees' ? { hint: t('bodiesHint') } : {})}>
      {rowsOf(values, name).map((index) => (
        <TextField
          {...fieldsOf(values, errors)(`${name}.${index}`)}
          label={t('bodyRow', { number: index + 1 })}
          optional={name === 'assignees' && index === 0 ? false : 'unmarked'}
          list="body-names"
        />
      ))}
    </Rows>
  )
}

/** What is seldom needed of a row, folded until it holds something. */
const MoreOfRow: FC<PropsWithChildren<{ props: FieldsProps; names: readonly string[] }>> = ({
  props: { values, errors },
  names,
  children,
}) => {
  const t = useAssignmentWords()
  const open = names.some((name) => Boolean(valueAt(values, name)) || errorFor(errors, name) !== undefined)
  return (
    <Details summary={t('moreOfRow')} open={open}>
      <div class="field-row">{children}</div>
    </Details>
  )
}

const QuestionRows: FC<FieldsProps> = (props) => {
  const t = useAssignmentWords()
  const { values, errors } = props
  const field = fieldsOf(values, errors)
  return (
    <Rows name="questions" label={t('questions')} hint={t('questionsHint')} optional>
      {rowsOf(values, 'questions').map((index) => {
        const at = (name: string) => `questions.${index}.${name}`
        const id = valueAt(values, at('id'))
        return (
          <div>
            {id ? <input type="hidden" name={at('id')} value={id} /> : null}
            <TextAreaField
              {...field(at('question'))}
              label={t('questionRow', { number: index + 1 })}
              optional="unmarked"
              rows={2}
            />
            <MoreOfRow props={props} names={[at('askedIn'), at('part')]}>
              <SelectField
                {...field(at('askedIn'))}
                label={t('askedIn')}
                optional="unmarked"
                emptyLabel={t('askedInEach')}
                options={(['interim', 'final'] as const).map((kind) => ({ value: kind, label: t(kind) }))}
              />
              <TextField {...field(at('part'))} label={t('part')} optional="unmarked" />
            </MoreOfRow>
          </div>
        )
      })}
    </Rows>
  )
}

const DeadlineRows: FC<FieldsProps> = (props) => {
  const t = useAssignmentWords()
  const { values, errors } = props
  const field = fieldsOf(values, errors)
  return (
    <Rows name="deadlines" label={t('deadlines')} hint={t('deadlinesHint')} optional>
      {rowsOf(values, 'deadlines').map((index) => {
        const at = (name: string) => `deadlines.${index}.${name}`
        const id = valueAt(values, at('id'))
        return (
          <fieldset class="field-row-group" aria-label={t('deadlineRow', { number: index + 1 })}>
            {id ? <input type="hidden" name={at('id')} value={id} /> : null}
            <div class="field-row">
              <DateField {...field(at('day'))} label={t('day')} optional="unmarked" />
              <SelectField
                {...field(at('kind'))}
                label={t('kind')}
                optional="unmarked"
                // Where nothing is said of it, a deadline is that of the final report-back.
                emptyLabel={t('final')}
                options={[{ value: 'interim', label: t('interim') }]}
              />
            </div>
            <MoreOfRow props={props} names={[at('part'), at('body')]}>
              <TextField {...field(at('part'))} label={t('part')} optional="unmarked" />
              <TextField
                {...field(at('body'))}
                label={t('deadlineBody')}
                optional="unmarked"
                list="body-names"
              />
            </MoreOfRow>
          </fieldset>
        )
      })}
    </Rows>
  )
}

const MoneyRows: FC<FieldsProps> = ({ values, errors }) => {
  const t = useAssignmentWords()
  return (
    <Rows name="money" label={t('money')} hint={t('moneyHint')}>
      {rowsOf(values, 'money').map((index) => (
        <fieldset class="field-row" aria-label={t('moneyRow', { number: index + 1 })}>
          {(['kronor', 'fromYear', 'toYear'] as const).map((field) => (
            <TextField
              {...fieldsOf(values, errors)(`money.${index}.${field}`)}
              label={t(field)}
              optional="unmarked"
              inputmode="numeric"
            />
          ))}
        </fieldset>
      ))}
    </Rows>
  )
}

/** What an assignment may have and most have not: folded, and open where it holds something. */
const Folded: FC<PropsWithChildren<{ props: FieldsProps; names: readonly string[]; label: string }>> = ({
  props,
  names,
  label,
  children,
}) => {
  const shared = useWords()
  return (
    <Details summary={`${label} (${shared('optional')})`} open={isUsed(props, names)}>
      {children}
    </Details>
  )
}

/** What an assignment consists of, for giving and for changing it. */
export const AssignmentFields: FC<
  FieldsProps & {
    measures: readonly MeasureChoice[]
    bodyNames: readonly string[]
    served?: readonly ServedMeasure[]
  }
> = ({ measures, bodyNames, served, ...props }) => {
  const t = useAssignmentWords()
  const field = fieldsOf(props.values, props.errors)
  return (
    <>
      <TextField {...field('title')} label={t('title')} />
      <TextAreaField {...field('task')} label={t('task')} description={t('taskHint')} rows={8} />
      <MeasureFields {...props} measures={measures} {...(served ? { served } : {})} />
      <datalist id="body-names">
        {bodyNames.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <BodyRows {...props} name="assignees" />
      <DeadlineRows {...props} />
      <QuestionRows {...props} />
      <Folded props={props} names={['consulted', 'cooperating']} label={t('partners')}>
        <BodyRows {...props} name="consulted" />
        <BodyRows {...props} name="cooperating" />
      </Folded>
      <Folded props={props} names={['money']} label={t('money')}>
        <MoneyRows {...props} />
      </Folded>
      <Folded props={props} names={['reportTo']} label={t('reportTo')}>
        <TextField {...field('reportTo')} label={t('reportTo')} optional="unmarked" list="body-names" />
      </Folded>
    </>
  )
}
