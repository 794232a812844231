import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, listName, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions } from '../../../support/index.ts'
import { countryOptions } from '../../countries.ts'
import { paths } from '../../paths.ts'
import type { PreparedChange } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import type { Partner } from '../partner.ts'
import { partnerKinds, protections } from '../schema.ts'
import { useCompetenceOptions, usePartnerWords } from './words.tsx'

/** As many countries as a partner usually works in; more are written by program. */
const COUNTRIES = 4

const PartnerForm: FC<{ partner?: Partner; refused: RefusedForm | undefined }> = ({ partner, refused }) => {
  const t = usePartnerWords()
  const shared = useWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? []
  const kept: Readonly<Record<string, unknown>> = refused?.values ?? { ...partner }
  const text = (name: string) => (typeof kept[name] === 'string' ? (kept[name] as string) : undefined)
  const list = (name: string) => (Array.isArray(kept[name]) ? kept[name].map(String) : [])
  const of = (name: string) => ({ name, value: text(name), error: errorFor(errors, name) })
  const places = list('countries')
  return (
    <Form
      action={partner ? paths.changePartner({ partnerId: partner.id }) : paths.newPartner()}
      label={partner ? t('change') : t('add')}
      warnUnsaved
      {...(partner ? { revision: partner.revision } : {})}
    >
      <TextField {...of('name')} label={t('name')} />
      <RadioField
        {...of('kind')}
        label={t('kind')}
        options={partnerKinds.map((value) => ({ value, label: t(value) }))}
      />
      {Array.from({ length: Math.max(COUNTRIES, places.length) }, (_, index) => (
        <SelectField
          name={listName('countries')}
          idName={index === 0 ? 'countries' : `countries-${index}`}
          label={index === 0 ? t('country') : t('anotherCountry')}
          optional={index > 0}
          value={places[index]}
          error={index === 0 ? errorFor(errors, 'countries') : undefined}
          options={countryOptions(locale)}
        />
      ))}
      <CheckboxGroupField
        name="competence"
        label={t('competence')}
        values={list('competence')}
        error={errorFor(errors, 'competence')}
        options={useCompetenceOptions()}
      />
      <Details summary={t('languages')} open={list('languages').length > 0}>
        <CheckboxGroupField
          name="languages"
          label={t('languages')}
          optional
          values={list('languages')}
          error={errorFor(errors, 'languages')}
          options={languageOptions(locale)}
        />
      </Details>
      <TextField {...of('address')} type="email" label={t('address')} description={t('addressHint')} />
      <RadioField
        {...of('protection')}
        label={t('protection')}
        description={t('protectionHint')}
        options={protections.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField
        {...of('description')}
        label={t('description')}
        description={t('descriptionHint')}
        optional
      />
      <ButtonRow>
        <Button>{shared('save')}</Button>
        <a class="ds-link" href={partner ? paths.partner({ partnerId: partner.id }) : paths.partners()}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** A new partner. */
export const NewPartnerPage: View<object> = ({ context, refused }) => {
  const t = partnerWords(context.locale)
  return (
    <Page
      context={context}
      title={t('add')}
      breadcrumb={[{ href: paths.partners(), label: t('partners') }]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <PartnerForm refused={refused} />
    </Page>
  )
}

/** A partner written anew. */
export const ChangePartnerPage: View<PreparedChange> = ({ data, context, refused }) => {
  const t = partnerWords(context.locale)
  return (
    <Page
      context={context}
      title={t('change')}
      breadcrumb={[
        { href: paths.partners(), label: t('partners') },
        { href: paths.partner({ partnerId: data.partner.id }), label: data.partner.name },
      ]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <PartnerForm partner={data.partner} refused={refused} />
    </Page>
  )
}
