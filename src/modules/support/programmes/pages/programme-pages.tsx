import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { DescriptionList, Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions } from '../../cases/languages.ts'
import { useCountyOptions } from '../../cases/pages/words.tsx'
import { keptApart, programmeSettings } from '../../content/programme-kinds.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import type { ViewedProgramme } from '../register-actions.ts'
import { capacities } from '../schema.ts'
import type { Programme } from '../store.ts'
import {
  CapacityStanding,
  useMeetsOptions,
  useNames,
  useProgrammeWords,
  useServesOptions,
  useSettingOptions,
} from './words.tsx'

const Facts: FC<{ programme: Programme }> = ({ programme }) => {
  const t = useProgrammeWords()
  const names = useNames()
  const { locale } = useReader()
  return (
    <DescriptionList
      items={[
        { term: t('body'), value: programme.bodyName },
        { term: t('setting'), value: programmeSettings[programme.setting][locale] },
        { term: t('meets'), value: names.meets(programme.meets) },
        { term: t('serves'), value: names.serves(programme.serves) },
        { term: t('languages'), value: names.languages(programme.languages) },
        { term: t('counties'), value: names.counties(programme.counties) },
        { term: t('description'), value: <Written text={programme.description} /> },
      ]}
    />
  )
}

/** Whether there is room, or when the programme ended. */
const Standing: FC<{ programme: Programme }> = ({ programme }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  return programme.closedOn === null ? (
    <CapacityStanding programme={programme} />
  ) : (
    <p>{t('closedOn', { day: format.date(programme.closedOn) })}</p>
  )
}

const crumbs = (t: ReturnType<typeof programmeWords>) => [
  { href: paths.programmes(), label: t('programmes') },
]

/** One programme, with what it can meet. */
export const ProgrammePage: View<ViewedProgramme> = ({ data, context }) => {
  const t = programmeWords(context.locale)
  const { programme, changes } = data
  const { id: programmeId } = programme
  return (
    <Page
      title={programme.name}
      breadcrumb={crumbs(t)}
      state={<Standing programme={programme} />}
      action={
        changes ? (
          <LinkButton variant="primary" href={paths.changeProgramme({ programmeId })}>
            {t('change')}
          </LinkButton>
        ) : undefined
      }
    >
      <Facts programme={programme} />
      {programme.serves.includes('convicted') ? <p>{keptApart[context.locale]}</p> : null}
      {changes ? (
        <Details summary={t('close')}>
          <p>{t('closeHint')}</p>
          <Form action={paths.closeProgramme({ programmeId })} label={t('close')} send secondary danger />
        </Details>
      ) : null}
    </Page>
  )
}

interface Fields {
  readonly programme?: Programme
  readonly refused: RefusedForm | undefined
  readonly errors: FieldErrors
}

const Groups: FC<Fields> = ({ programme, refused, errors }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const chosen = (name: 'meets' | 'serves' | 'languages' | 'counties'): readonly string[] => {
    if (refused === undefined) return programme?.[name] ?? []
    const sent = refused.values[name]
    return Array.isArray(sent) ? sent.map(String) : []
  }
  const group = (name: 'meets' | 'serves' | 'languages' | 'counties') => ({
    name,
    label: t(name),
    values: chosen(name),
    error: errorFor(errors, name),
  })
  return (
    <>
      <CheckboxGroupField {...group('meets')} description={t('meetsHint')} options={useMeetsOptions()} />
      <CheckboxGroupField {...group('serves')} options={useServesOptions()} />
      <Details summary={t('languages')} open={chosen('languages').length > 0}>
        <CheckboxGroupField {...group('languages')} optional options={languageOptions(locale)} />
      </Details>
      <Details summary={t('counties')} open={chosen('counties').length > 0}>
        <CheckboxGroupField
          {...group('counties')}
          optional
          description={t('countiesHint')}
          options={useCountyOptions()}
        />
      </Details>
    </>
  )
}

const ProgrammeForm: FC<Fields> = (fields) => {
  const t = useProgrammeWords()
  const shared = useWords()
  const { programme, refused, errors } = fields
  const { text: entered } = enteredIn(refused)
  const action =
    programme === undefined ? paths.newProgramme() : paths.changeProgramme({ programmeId: programme.id })
  return (
    <Form
      action={action}
      {...(programme === undefined ? {} : { revision: programme.revision })}
      warnUnsaved
      send={programme === undefined ? t('add') : shared('save')}
      cancel={paths.programmes()}
    >
      <TextField
        name="name"
        label={t('name')}
        value={entered('name') ?? programme?.name}
        error={errorFor(errors, 'name')}
      />
      <SelectField
        name="setting"
        label={t('setting')}
        value={entered('setting') ?? programme?.setting}
        options={useSettingOptions()}
        error={errorFor(errors, 'setting')}
      />
      <Groups {...fields} />
      <RadioField
        name="capacity"
        label={t('capacity')}
        value={entered('capacity') ?? programme?.capacity}
        options={capacities.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'capacity')}
      />
      <TextAreaField
        name="description"
        label={t('description')}
        optional
        value={refused === undefined ? programme?.description : entered('description')}
        error={errorFor(errors, 'description')}
      />
      <Contested
        id="description"
        refused={refused}
        revision={programme?.revision ?? 0}
        versions={[
          {
            saved: programme?.description ?? '',
            entered: programme === undefined ? undefined : (entered('description') ?? ''),
          },
        ]}
      />
    </Form>
  )
}

/** A programme is registered. */
export const NewProgrammePage: View<unknown> = ({ context, refused }) => {
  const t = programmeWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page template="form" title={t('add')} breadcrumb={crumbs(t)} islands={['forms']}>
      <ProgrammeForm refused={refused} errors={errors} />
    </Page>
  )
}

/** A programme is changed. */
export const ChangeProgrammePage: View<{ programme: Programme }> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page template="form" title={t('change')} breadcrumb={crumbs(t)} islands={['forms']}>
      <ProgrammeForm programme={data.programme} refused={refused} errors={errors} />
    </Page>
  )
}
