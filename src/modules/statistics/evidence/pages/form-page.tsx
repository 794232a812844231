import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { prepareEvidenceChange } from '../actions.ts'
import { fieldsOf } from '../content.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePaths as paths } from '../paths.ts'
import { criteria, designs, figureKinds, judgements, marks } from '../schema.ts'

type Values = Readonly<Record<string, unknown>> | undefined

/** What stands in a field, also in one of a list: `findings.0.value`. */
const valueAt = (values: Values, name: string): string => {
  let found: unknown = values
  for (const part of name.split('.'))
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

const binder = (values: Values, errors: FieldErrors) => (name: string) => ({
  name,
  value: valueAt(values, name),
  error: errorFor(errors, name),
})
type Bind = ReturnType<typeof binder>

const useKinds = () => {
  const t = evidenceWords(useReader().locale)
  return figureKinds
    .filter((kind) => kind !== 'measured')
    .map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))
}

const FindingFields: FC<{ of: Bind; place: number }> = ({ of, place }) => {
  const t = evidenceWords(useReader().locale)
  const kinds = useKinds()
  const at = (field: string) => of(`findings.${place}.${field}`)
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('findingNumber', { number: String(place + 1) })}</legend>
      <TextField {...at('labelSv')} label={t('labelSv')} optional />
      <TextField {...at('value')} label={t('value')} inputmode="decimal" width={16} optional />
      <TextField {...at('unitSv')} label={t('unitSv')} width={16} optional />
      <TextField {...at('lower')} label={t('lower')} inputmode="decimal" width={16} optional />
      <TextField {...at('upper')} label={t('upper')} inputmode="decimal" width={16} optional />
      <SelectField
        {...at('kind')}
        label={t('kind')}
        emptyLabel={t('kind_measured')}
        options={kinds}
        optional
      />
      <TextField {...at('labelEn')} label={t('labelEn')} optional />
      <TextField {...at('unitEn')} label={t('unitEn')} width={16} optional />
    </fieldset>
  )
}

const EvidenceFields: FC<{ values: Values; errors: FieldErrors }> = ({ values, errors }) => {
  const t = evidenceWords(useReader().locale)
  const of = binder(values, errors)
  const kinds = useKinds()
  return (
    <>
      <Section id="about" heading={t('about')}>
        <TextField {...of('titleSv')} label={t('titleSv')} />
        <SelectField
          {...of('design')}
          label={t('design')}
          options={designs.map((design) => ({ value: design, label: t(`design_${design}`) }))}
        />
        <TextField {...of('publisher')} label={t('publisher')} />
        <TextField {...of('source')} label={t('source')} description={t('sourceHint')} />
        <TextField
          {...of('address')}
          label={t('address')}
          description={t('addressHint')}
          type="url"
          optional
        />
        <TextAreaField {...of('whatSv')} label={t('whatSv')} rows={2} />
        <TextAreaField {...of('populationSv')} label={t('populationSv')} rows={2} />
        <TextField {...of('fromYear')} label={t('fromYear')} inputmode="numeric" width={8} optional />
        <TextField {...of('toYear')} label={t('toYear')} inputmode="numeric" width={8} optional />
        <TextField
          {...of('size')}
          label={t('size')}
          description={t('sizeHint')}
          inputmode="numeric"
          width={16}
          optional
        />
        <SelectField
          {...of('sizeKind')}
          label={t('sizeKind')}
          emptyLabel={t('kind_measured')}
          options={kinds}
          optional
        />
        <TextAreaField
          {...of('definitionSv')}
          label={t('definitionSv')}
          description={t('definitionSvHint')}
          rows={3}
        />
        <TextAreaField {...of('limitsSv')} label={t('limitsSv')} rows={3} />
      </Section>
      <Section id="rows-findings" heading={t('findings')}>
        <p class="ds-paragraph">{t('findingsLead')}</p>
        {rowsOf(values, 'findings').map((place) => (
          <FindingFields of={of} place={place} />
        ))}
        <MoreRows name="findings" label={t('findings')} />
      </Section>
      <Section id="judgement" heading={t('judgement')}>
        <p class="ds-paragraph">{t('judgementLead')}</p>
        {criteria.map((criterion) => (
          <RadioField
            {...of(`criteria.${criterion}`)}
            label={t(`criterion_${criterion}`)}
            options={judgements.map((one) => ({ value: one, label: t(`judgement_${one}`) }))}
          />
        ))}
        <RadioField
          {...of('mark')}
          label={t('mark')}
          options={marks.map((mark) => ({ value: mark, label: t(`mark_${mark}`) }))}
        />
        <TextAreaField {...of('becauseSv')} label={t('becauseSv')} rows={3} />
      </Section>
      <Details summary={t('english')} id="english">
        <TextField {...of('titleEn')} label={t('titleEn')} optional />
        <TextAreaField {...of('whatEn')} label={t('whatEn')} rows={2} optional />
        <TextAreaField {...of('populationEn')} label={t('populationEn')} rows={2} optional />
        <TextAreaField {...of('definitionEn')} label={t('definitionEn')} rows={3} optional />
        <TextAreaField {...of('limitsEn')} label={t('limitsEn')} rows={3} optional />
        <TextAreaField {...of('becauseEn')} label={t('becauseEn')} rows={3} optional />
      </Details>
      <ButtonRow>
        <Button>{t('save')}</Button>
      </ButtonRow>
    </>
  )
}

/** What was found out, by whom, and how well? */
export const RegisterEvidencePage: View<unknown> = ({ context, refused }) => {
  const t = evidenceWords(context.locale)
  return (
    <Page
      context={context}
      title={t('register')}
      breadcrumb={[{ href: paths.table(), label: t('short') }]}
      state={<p>{t('registerLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <Form action={paths.register()} warnUnsaved byEnter={{}} label={t('register')}>
        <EvidenceFields values={refused?.values} errors={refused?.errors ?? []} />
      </Form>
    </Page>
  )
}

/** What is to be said otherwise of this evidence? */
export const ChangeEvidencePage: View<Awaited<ReturnType<typeof prepareEvidenceChange.run>>> = ({
  data: { evidence },
  context,
  refused,
}) => {
  const t = evidenceWords(context.locale)
  const address = { evidenceId: evidence.id }
  return (
    <Page
      context={context}
      title={t('changeTitle')}
      breadcrumb={[
        { href: paths.table(), label: t('short') },
        { href: paths.evidence(address), label: evidence.content.title[context.locale] },
      ]}
      state={<p>{t('changeLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <Form
        action={paths.change(address)}
        revision={evidence.version}
        warnUnsaved
        byEnter={{}}
        label={t('changeTitle')}
      >
        <EvidenceFields
          values={refused?.values ?? fieldsOf(evidence.content)}
          errors={refused?.errors ?? []}
        />
      </Form>
    </Page>
  )
}
