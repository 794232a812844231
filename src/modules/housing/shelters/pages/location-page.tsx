import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { entered } from '../../../../web/fields/entered.ts'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { counties } from '../../../support/index.ts'
import { municipalities } from '../../municipalities.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import type { ViewedLocation } from '../shelter-actions.ts'
import { EntryStanding } from './entry-pages.tsx'
import { crumbsTo } from './words.tsx'

const nameOf = (code: string | undefined): string =>
  municipalities.find((known) => known.code === code)?.name ?? ''

/** Municipalities by name, each with its county, since names in different counties can be alike. */
const optionsIn = (locale: 'sv' | 'en') =>
  municipalities
    .map(({ code, name }) => {
      const county = counties.find((known) => known.code === code.slice(0, 2))?.name[locale] ?? ''
      return { value: code, label: `${name} (${county})` }
    })
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'))

/** Where a shelter is: seen by its own staff, and written by them. */
export const LocationPage: View<ViewedLocation> = ({ data, context, refused }) => {
  const t = shelterWords(context.locale)
  const shared = sharedWords(context.locale)
  const { shelter, location, entry, reader } = data
  const errors = refused?.errors ?? []
  const shelterId = shelter.id
  const value = (name: 'address' | 'property' | 'municipality') =>
    entered(refused, name) ?? location?.[name] ?? undefined
  return (
    <Page
      title={t('location')}
      under={t('places')}
      breadcrumb={crumbsTo(t, shelter)}
      islands={['forms']}
      state={
        <>
          <p>{t('locationLead')}</p>
          {location === undefined ? null : (
            <p class="quiet">
              {t('savedAt')} <Moment at={location.writtenAt} />
            </p>
          )}
        </>
      }
    >
      {entry === undefined ? null : <EntryStanding entry={entry} shelterId={shelterId} reader={reader} />}
      <Form
        action={paths.location({ shelterId })}
        revision={location?.revision ?? 0}
        warnUnsaved
        send={shared('save')}
        cancel={paths.shelterPlaces({ shelterId })}
      >
        <Contested
          refused={refused}
          revision={location?.revision ?? 0}
          versions={[
            {
              label: t('address'),
              saved: location?.address ?? '',
              entered: entered(refused, 'address') ?? '',
            },
            {
              label: t('property'),
              saved: location?.property ?? '',
              entered: entered(refused, 'property') ?? '',
            },
            {
              label: t('municipality'),
              saved: nameOf(location?.municipality),
              entered: nameOf(entered(refused, 'municipality')),
            },
          ]}
        />
        <TextField
          name="address"
          label={t('address')}
          autocomplete="off"
          value={value('address')}
          error={errorFor(errors, 'address')}
        />
        <TextField
          name="property"
          label={t('property')}
          optional
          autocomplete="off"
          value={value('property')}
          error={errorFor(errors, 'property')}
        />
        <SelectField
          name="municipality"
          label={t('municipality')}
          emptyLabel={t('chooseMunicipality')}
          value={value('municipality')}
          options={optionsIn(context.locale)}
          error={errorFor(errors, 'municipality')}
        />
      </Form>
    </Page>
  )
}
