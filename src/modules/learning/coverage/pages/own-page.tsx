import { formatter } from '../../../../platform/i18n/format.ts'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedOwnReach } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import { staffing } from '../records.ts'
import { codeName, countyName } from './groups.ts'
import { ReachTable } from './numbers.tsx'

type Placed = ViewedOwnReach['places'][number]

const nameOf = ({ setting, level, function: what, county }: Placed, locale: 'sv' | 'en'): string =>
  [
    codeName(setting, locale),
    ...(level === null ? [] : [codeName(level, locale)]),
    codeName(what, locale),
    ...(county === null ? [] : [countyName(county, locale)]),
  ].join(', ')

/** Whom of my body has training reached, and how many are we? */
export const OwnReachPage: View<ViewedOwnReach> = ({ data, context, refused }) => {
  const { locale } = context
  const t = coverageWords(locale)
  const format = formatter(locale)
  return (
    <Page
      title={t('own')}
      wide
      breadcrumb={[{ href: paths.reach(), label: t('reach') }]}
      state={<p>{t('ownLead')}</p>}
      islands={['forms']}
    >
      {data.places.length === 0 ? (
        <EmptyState heading={t('ownNoneHeading')}>{t('ownNoneText')}</EmptyState>
      ) : (
        <ReachTable
          caption={t('reach')}
          heading={t('function')}
          groups={data.places
            .map((place) => ({
              name: nameOf(place, locale),
              reach: place,
              ...(place.stated === undefined
                ? {}
                : {
                    detail: t('statedOn', {
                      day: format.date(place.stated.asOf),
                      source: place.stated.source,
                    }),
                  }),
            }))
            .sort((one, other) => one.name.localeCompare(other.name, locale))}
          withPlan
          isExact
        />
      )}
      <Section id="staff" heading={t('stateStaff')}>
        <FormOf
          fields={staffing.fields}
          words={t}
          refused={refused}
          likely={{ asOf: context.today }}
          action={paths.stateStaff()}
          label={t('stateStaff')}
        />
      </Section>
    </Page>
  )
}
