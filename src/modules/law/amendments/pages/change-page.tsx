import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { NumberField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { CLOCKS_WITH_LENGTH } from '../../clock-data.ts'
import { clockOf } from '../../clocks.ts'
import { OFFENCE_FORMS } from '../../offences/offence.ts'
import { listedOffences, offenceName } from '../../scales.ts'
import { citation, SECTION_KEYS, type SectionKey, section } from '../../sections.ts'
import { TERM_KEYS } from '../../terms.ts'
import type { PreparedChange } from '../change-actions.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import type { ChangeKind } from '../schema.ts'
import { validityOf } from '../touching.ts'
import { useAmendmentWords } from './words.tsx'

/** What recipients are called, where a section can be closed to them. */
export type Recipients = (locale: Locale) => readonly { readonly value: string; readonly label: string }[]

interface Filled {
  readonly refused: RefusedForm | undefined
  readonly recipients: Recipients
}

const fieldOf =
  ({ refused }: Filled) =>
  (name: string) => ({
    name,
    value: refused?.values[name] as string | undefined,
    error: errorFor(refused?.errors ?? [], name),
  })

const listOf = ({ refused }: Filled, name: string) => {
  const values = refused?.values[name]
  return {
    name,
    values: Array.isArray(values) ? (values as string[]) : [],
    error: errorFor(refused?.errors ?? [], name),
  }
}

/** Time limits that have days, by name. */
const useClocks = () => {
  const { locale } = useReader()
  return CLOCKS_WITH_LENGTH.map((kind) => ({ value: kind, label: clockOf(kind).name[locale] }))
}

const inPlace = (one: SectionKey, other: SectionKey): number => {
  const [a, b] = [section(one).place, section(other).place]
  return (
    (a?.chapter ?? '').localeCompare(b?.chapter ?? '', 'sv', { numeric: true }) ||
    (a?.number ?? '').localeCompare(b?.number ?? '', 'sv', { numeric: true })
  )
}

/** Sections that apply or will, act by act in the order of the act: of one that has ended nothing can be changed. */
const SectionField: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const { locale, today } = useReader()
  const open = SECTION_KEYS.filter((key) => {
    const { until } = validityOf(key)
    return until === null || until >= today
  })
  return (
    <SelectField
      {...fieldOf(filled)('section')}
      label={t('section')}
      options={open.toSorted(inPlace).map((key) => ({
        value: key,
        label: citation(key, locale),
        group: section(key).act?.[locale] ?? t('noAct'),
      }))}
    />
  )
}

const Least: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const of = fieldOf(filled)
  return (
    <>
      <RadioField
        {...of('least')}
        label={t('least')}
        options={(['months', 'none'] as const).map((least) => ({ value: least, label: t(`least_${least}`) }))}
      />
      <NumberField {...of('months')} label={t('months')} description={t('monthsHint')} optional />
    </>
  )
}

const Scale: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return (
    <>
      <SelectField
        {...fieldOf(filled)('offence')}
        label={t('offence')}
        options={listedOffences().map((key) => ({ value: key, label: offenceName(key, locale) }))}
      />
      <Least {...filled} />
    </>
  )
}

const Offence: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const of = fieldOf(filled)
  return (
    <>
      <TextField {...of('name')} label={t('name')} autocomplete="off" />
      <TextField {...of('nameEn')} label={t('nameEn')} optional autocomplete="off" />
      <TextField {...of('place')} label={t('place')} description={t('placeHint')} autocomplete="off" />
      <TextField {...of('placeEn')} label={t('placeEn')} optional autocomplete="off" />
      <Least {...filled} />
      <CheckboxGroupField
        {...listOf(filled, 'forms')}
        label={t('forms')}
        options={OFFENCE_FORMS.map((form) => ({ value: form, label: t(`form_${form}`) }))}
      />
      <RadioField
        {...of('victim')}
        label={t('victim')}
        options={(['anyone', 'child', 'adult'] as const).map((victim) => ({
          value: victim,
          label: t(`victim_${victim}`),
        }))}
      />
    </>
  )
}

const Wording: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const of = fieldOf(filled)
  return (
    <>
      <SectionField {...filled} />
      <TextAreaField {...of('saying')} label={t('saying')} rows={3} />
      <TextAreaField {...of('sayingEn')} label={t('sayingEn')} rows={3} optional />
    </>
  )
}

const Standing: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  return (
    <>
      <SectionField {...filled} />
      <RadioField
        {...fieldOf(filled)('standing')}
        label={t('standing')}
        options={(['repealed', 'unread'] as const).map((standing) => ({
          value: standing,
          label: t(`standing_${standing}`),
          ...(standing === 'unread' ? { description: t('hint_standing') } : {}),
        }))}
      />
    </>
  )
}

const Closed: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return (
    <>
      <SectionField {...filled} />
      <CheckboxGroupField
        {...listOf(filled, 'kinds')}
        label={t('kinds')}
        description={t('hint_closed')}
        options={filled.recipients(locale)}
      />
    </>
  )
}

const Length: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const of = fieldOf(filled)
  return (
    <>
      <SelectField {...of('clock')} label={t('clock')} options={useClocks()} />
      <NumberField {...of('days')} label={t('days')} optional />
      <NumberField {...of('months')} label={t('lengthMonths')} optional />
      <RadioField
        {...of('applies')}
        label={t('applies')}
        options={(['started', 'running'] as const).map((applies) => ({
          value: applies,
          label: t(`applies_${applies}`),
        }))}
      />
    </>
  )
}

const Term: FC<Filled> = (filled) => {
  const t = useAmendmentWords()
  const of = fieldOf(filled)
  return (
    <>
      <SelectField
        {...of('term')}
        label={t('term')}
        options={TERM_KEYS.map((term) => ({ value: term, label: t(`term_${term}`) }))}
      />
      <NumberField {...of('value')} label={t('value')} />
      <RadioField
        {...of('applies')}
        label={t('applies')}
        options={[
          { value: 'closed', label: t('applies_closed') },
          { value: 'started', label: t('appliesAll') },
        ]}
      />
    </>
  )
}

const FIELDS: Readonly<Record<ChangeKind, FC<Filled>>> = {
  ...{ scale: Scale, offence: Offence, wording: Wording, standing: Standing },
  ...{ closed: Closed, length: Length, term: Term },
}

/** What does the amendment change? One page for each kind of change. */
export const changePageOf = (kind: ChangeKind, recipients: Recipients): View<PreparedChange> => {
  const Fields = FIELDS[kind]
  return ({ data: { amendment }, context, refused }) => {
    const t = amendmentWords(context.locale)
    const address = { amendmentId: amendment.id }
    return (
      <Page
        title={t(`add_${kind}`)}
        breadcrumb={[
          { href: paths.amendments(), label: t('title') },
          { href: paths.amendment(address), label: amendment.sfs },
        ]}
        islands={['forms']}
      >
        <Form action={paths.change({ ...address, kind })} warnUnsaved send={t('save')}>
          <Fields refused={refused} recipients={recipients} />
        </Form>
      </Page>
    )
  }
}
