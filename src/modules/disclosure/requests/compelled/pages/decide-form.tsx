import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../../platform/clock/clock.ts'
import { CheckboxGroupField, RadioField } from '../../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../../web/components/errors.tsx'
import { SelectField, TextAreaField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Alert } from '../../../../../web/components/message.tsx'
import { refusedAt } from '../../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { paths } from '../../../paths.ts'
import { StaleLawField } from '../../../sharing/pages/stale-law.tsx'
import { RecipientField } from '../../../telling/pages/found.tsx'
import { partValue } from '../../../telling/part-values.ts'
import type { ViewedRequest } from '../actions.ts'
import { namedValue } from '../answer-sheet.ts'
import { DECISIONS, type Decision } from '../rules.ts'
import { useCompelledWords } from './words.tsx'

interface Filling {
  readonly data: ViewedRequest
  readonly of: (name: string) => { name: string; value: string | undefined; error: string | undefined }
  readonly items: readonly string[]
}

const SaidField: FC<{ field: ReturnType<Filling['of']>; label: string; description?: string }> = ({
  field,
  ...words
}) => {
  const t = useCompelledWords()
  return (
    <RadioField
      {...field}
      {...words}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
    />
  )
}

const Items: FC<Filling> = ({ data, of, items }) => {
  const t = useCompelledWords()
  const { locale } = useReader()
  const parts = data.material?.parts ?? []
  if (parts.length === 0) return <p class="not-given">{t('nothingKept')}</p>
  return (
    <CheckboxGroupField
      name="items"
      label={t('items')}
      description={t('itemsHint')}
      values={items}
      error={of('items').error}
      optional
      options={parts.map((part) => {
        const [label, description] = namedValue(locale, part)
        return { value: partValue(part), label, description }
      })}
    />
  )
}

/** What the section asks, and what can be told under it; only for somebody who works on the case. */
const Content: FC<Filling> = (filling) => {
  const t = useCompelledWords()
  const format = useFormat()
  const { data, of } = filling
  const { shape, material } = data
  if (material === null) return null
  if (shape === 'stay') return <SaidField field={of('stays')} label={t('stays')} />
  if (shape !== 'disclosure')
    return (
      <>
        <Items {...filling} />
        {shape === 'parts' ? <TextAreaField {...of('necessity')} label={t('necessity')} optional /> : null}
      </>
    )
  return (
    <SelectField
      {...of('disclosureId')}
      label={t('disclosureId')}
      description={t('disclosureHint')}
      optional
      options={material.disclosures.map(({ id, toName, decidedAt }) => ({
        value: id,
        label: `${toName}, ${format.date(dayOf(decidedAt))}`,
      }))}
    />
  )
}

const choosable = ({ request, works }: ViewedRequest): readonly Decision[] =>
  DECISIONS.filter((decision) => {
    if (decision === 'refused') return true
    return decision === 'no_such_case' ? request.caseId === null : request.caseId !== null && works
  })

/** Decides: the same questions in the same order whether there is a case or not. */
export const DecideForm: FC<{ data: ViewedRequest; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const t = useCompelledWords()
  const { request, basis, shape, works } = data
  const address = paths.decideRequest({ requestId: request.id })
  const mine = refusedAt(refused, address)
  const of: Filling['of'] = (name) => ({
    name,
    value: mine?.values[name] as string | undefined,
    error: errorFor(mine?.errors, name),
  })
  const items = Array.isArray(mine?.values.items) ? mine.values.items.map(String) : []
  return (
    <>
      {request.caseId !== null && !works ? (
        <Alert>
          <p>{t('onlyWorker')}</p>
        </Alert>
      ) : (
        <p class="law-note">{t('decideLead')}</p>
      )}
      <Form action={address} revision={request.revision} hidden={{ basis }} warnUnsaved send={t('decide')}>
        {data.askers === null ? null : (
          <RecipientField
            name="fromBody"
            value={of('fromBody').value}
            errors={mine?.errors ?? []}
            label={t('fromBody')}
            description={t('fromBodyNow')}
            searched={data.askers}
            optional
          />
        )}
        <SaidField field={of('individual')} label={t('individual')} />
        {shape === 'contact' ? (
          <SaidField field={of('exceptional')} label={t('exceptional')} description={t('exceptionalHint')} />
        ) : null}
        <Content data={data} of={of} items={items} />
        <StaleLawField refused={mine} />
        <RadioField
          {...of('decision')}
          label={t('decision')}
          options={choosable(data).map((value) => ({
            value,
            label: t(`decision_${value}`),
            description: t(`decision_${value}_hint`),
          }))}
        />
        <TextAreaField
          {...of('answer')}
          rows={3}
          label={t('answer')}
          description={t('answerHint')}
          optional
        />
        <TextAreaField {...of('reasons')} label={t('reasons')} description={t('reasonsHint')} />
      </Form>
    </>
  )
}
