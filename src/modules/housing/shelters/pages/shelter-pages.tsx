import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { entered } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName, languageOptions } from '../../../support/index.ts'
import { meetables, securityLevels } from '../../matching/wanted.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import { receivedKinds, shelterKinds } from '../schema.ts'
import type { OwnShelter, PreparedChange, PreparedClosing } from '../shelter-actions.ts'
import { crumbsTo, ticked, useShelterWords } from './words.tsx'

interface Fields {
  readonly shelter?: OwnShelter
  readonly refused: RefusedForm | undefined
  readonly errors: FieldErrors
}

const Groups: FC<Fields> = ({ shelter, refused, errors }) => {
  const t = useShelterWords()
  const { locale } = useReader()
  const group = (name: 'receives' | 'accepts' | 'languages') => ({
    name,
    label: t(name),
    values: ticked(refused, name, shelter?.[name] ?? []),
    error: errorFor(errors, name),
  })
  const languages = group('languages')
  return (
    <>
      <CheckboxGroupField
        {...group('receives')}
        options={receivedKinds.map((value) => ({ value, label: t(value) }))}
      />
      <CheckboxGroupField
        {...group('accepts')}
        optional
        options={meetables.map((value) => ({ value, label: t(value) }))}
      />
      <Details
        summary={
          languages.values.length === 0
            ? t('languages')
            : `${t('languages')}: ${languages.values.map((code) => languageName(code, locale)).join(', ')}`
        }
        open={languages.error !== undefined}
      >
        <CheckboxGroupField {...languages} optional options={languageOptions(locale)} />
      </Details>
    </>
  )
}

/** What a colleague saved meanwhile, field by field. */
const Versions: FC<{ shelter: OwnShelter; refused: RefusedForm | undefined }> = ({ shelter, refused }) => {
  const t = useShelterWords()
  const { locale } = useReader()
  const words = (codes: readonly string[]) => codes.map((code) => t(code as 'women')).join(', ')
  const tongues = (codes: readonly string[]) => codes.map((code) => languageName(code, locale)).join(', ')
  return (
    <Contested
      refused={refused}
      revision={shelter.revision}
      versions={[
        { label: t('name'), saved: shelter.name, entered: entered(refused, 'name') ?? '' },
        {
          label: t('kind'),
          saved: t(shelter.kind),
          entered: words([entered(refused, 'kind') ?? shelter.kind]),
        },
        {
          label: t('receives'),
          saved: words(shelter.receives),
          entered: words(ticked(refused, 'receives', [])),
        },
        {
          label: t('accepts'),
          saved: words(shelter.accepts),
          entered: words(ticked(refused, 'accepts', [])),
        },
        {
          label: t('languages'),
          saved: tongues(shelter.languages),
          entered: tongues(ticked(refused, 'languages', [])),
        },
        {
          label: t('security'),
          saved: t(shelter.security),
          entered: words([entered(refused, 'security') ?? shelter.security]),
        },
      ]}
    />
  )
}

const ShelterForm: FC<Fields> = (fields) => {
  const t = useShelterWords()
  const shared = useWords()
  const { shelter, refused, errors } = fields
  const action = shelter === undefined ? paths.newShelter() : paths.changeShelter({ shelterId: shelter.id })
  const back = shelter === undefined ? paths.places() : paths.shelterPlaces({ shelterId: shelter.id })
  return (
    <Form
      action={action}
      {...(shelter === undefined ? {} : { revision: shelter.revision })}
      warnUnsaved
      send={shelter === undefined ? t('register') : shared('save')}
      cancel={back}
    >
      {shelter === undefined ? null : <Versions shelter={shelter} refused={refused} />}
      <TextField
        name="name"
        label={t('name')}
        description={t('nameHint')}
        autocomplete="off"
        value={entered(refused, 'name') ?? shelter?.name}
        error={errorFor(errors, 'name')}
      />
      <RadioField
        name="kind"
        label={t('kind')}
        value={entered(refused, 'kind') ?? shelter?.kind}
        options={shelterKinds.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'kind')}
      />
      <Groups {...fields} />
      <RadioField
        name="security"
        label={t('security')}
        value={entered(refused, 'security') ?? shelter?.security ?? 'standard'}
        options={securityLevels.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'security')}
      />
    </Form>
  )
}

/** A shelter is registered by its own staff. */
export const NewShelterPage: View<unknown> = ({ context, refused }) => {
  const t = shelterWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('begin')}
      under={t('places')}
      breadcrumb={[{ href: paths.places(), label: t('places') }]}
      islands={['forms']}
    >
      <ShelterForm refused={refused} errors={errors} />
    </Page>
  )
}

/** A shelter is changed by its own staff. */
export const ChangeShelterPage: View<PreparedChange> = ({ data, context, refused }) => {
  const t = shelterWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('changeShelter')}
      under={t('places')}
      breadcrumb={crumbsTo(t, data.shelter)}
      islands={['forms']}
    >
      <ShelterForm shelter={data.shelter} refused={refused} errors={errors} />
    </Page>
  )
}

/** What closing a shelter means, before it is done. */
export const CloseShelterPage: View<PreparedClosing> = ({ data, context }) => {
  const t = shelterWords(context.locale)
  const { shelter, needed } = data
  const shelterId = shelter.id
  return (
    <Page title={t('closeShelter')} under={t('places')} breadcrumb={crumbsTo(t, shelter)}>
      {needed ? (
        <Alert kind="warning">
          <p>{t('closeNotYet')}</p>
        </Alert>
      ) : (
        <Form action={paths.closeShelter({ shelterId })}>
          <ConfirmEffect
            effects={[t('closeEffectPool'), t('closeEffectPlaces'), t('closeEffectSecret')]}
            irrevocable
            danger
            confirmLabel={t('closeShelter')}
            cancelHref={paths.shelterPlaces({ shelterId })}
          />
        </Form>
      )}
    </Page>
  )
}
