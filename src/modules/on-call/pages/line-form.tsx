import type { FC } from 'hono/jsx'
import { type Line, lineFunctions } from '../../../platform/on-call/line.ts'
import { functionWords } from '../../../platform/on-call/messages.ts'
import { errorFor } from '../../../web/components/errors.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../web/fields/rows.tsx'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { PreparedLine } from '../actions.ts'
import { onCallWords } from '../messages.ts'
import { onCallPaths as paths } from '../paths.ts'
import { choiceOf, dayChoices } from '../schema.ts'
import { useOnCallWords } from './words.tsx'

/** A number and its hours: one row of times for each. */
export const LineForm: FC<{ action: string; line?: Line; refused: RefusedForm | undefined }> = ({
  action,
  line,
  refused,
}) => {
  const t = useOnCallWords()
  const name = functionWords(useReader().locale)
  const field = fieldsIn(refused)
  return (
    <Form
      action={action}
      warnUnsaved
      byEnter={{}}
      {...(line === undefined ? {} : { revision: line.revision })}
      send={t('save')}
    >
      <SelectField
        {...field('function', line?.function)}
        label={t('function')}
        options={lineFunctions.map((one) => ({ value: one, label: name(one) }))}
      />
      <TextField
        {...field('telephone', line?.telephone)}
        label={t('telephone')}
        description={t('telephoneHint')}
        type="tel"
        width={16}
      />
      <p>{t('hoursHint')}</p>
      <div id="rows-hours">
        {rowsOf(refused?.values ?? line, 'hours').map((at) => (
          <SpanFields at={at} line={line} refused={refused} />
        ))}
        <MoreRows name="hours" label={t('hours')} />
      </div>
    </Form>
  )
}

const SpanFields: FC<{ at: number; line: Line | undefined; refused: RefusedForm | undefined }> = ({
  at,
  line,
  refused,
}) => {
  const t = useOnCallWords()
  const span = line?.hours[at]
  const given = (refused?.values['hours'] as Record<string, Record<string, string>> | undefined)?.[at]
  const value = (key: 'days' | 'opens' | 'closes', otherwise: string | undefined) =>
    refused === undefined ? otherwise : given?.[key]
  const optional = at > 0
  return (
    <fieldset class="ds-fieldset field-row">
      <legend class="ds-label">{t('spanNumber', { number: String(at + 1) })}</legend>
      <SelectField
        name={`hours.${at}.days`}
        label={t('days')}
        optional={optional}
        value={value('days', span && choiceOf(span.days))}
        options={dayChoices.map((choice) => ({ value: choice, label: t(`days_${choice}`) }))}
        error={
          errorFor(refused?.errors, `hours.${at}.days`) ??
          errorFor(refused?.errors, `hours.${at}`) ??
          (at === 0 ? errorFor(refused?.errors, 'hours') : undefined)
        }
      />
      <TextField
        name={`hours.${at}.opens`}
        label={t('opens')}
        type="time"
        width={8}
        optional={optional}
        value={value('opens', span?.opens)}
        error={errorFor(refused?.errors, `hours.${at}.opens`)}
      />
      <TextField
        name={`hours.${at}.closes`}
        label={t('closes')}
        type="time"
        width={8}
        optional={optional}
        value={value('closes', span?.closes)}
        error={errorFor(refused?.errors, `hours.${at}.closes`)}
      />
    </fieldset>
  )
}

/** When is this number answered? */
export const LinePage: View<PreparedLine> = ({ data: { line }, context, refused }) => {
  const t = onCallWords(context.locale)
  const name = functionWords(context.locale)
  return (
    <Page
      title={`${name(line.function)} ${line.telephone}`}
      breadcrumb={[{ href: paths.own(), label: t('title') }]}
      islands={['forms']}
    >
      <LineForm action={paths.line({ lineId: line.id })} line={line} refused={refused} />
      <EndForm line={line} />
    </Page>
  )
}

const EndForm: FC<{ line: Line }> = ({ line }) => {
  const t = useOnCallWords()
  return (
    <Form
      action={paths.endLine({ lineId: line.id })}
      revision={line.revision}
      send={t('endLine')}
      secondary
      danger
      cancel={paths.own()}
    />
  )
}
