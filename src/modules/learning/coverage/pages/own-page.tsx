import type { FC } from 'hono/jsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { codeWords } from '../../codes.ts'
import { paths } from '../../paths.ts'
import type { ViewedOwnReach } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import { staffing } from '../records.ts'
import { codeName, countyName } from './groups.ts'
import { ReachTable } from './numbers.tsx'

type Placed = ViewedOwnReach['stated'][number] | ViewedOwnReach['places'][number]

const nameOf = ({ setting, level, function: what, county }: Placed, locale: 'sv' | 'en'): string =>
  [
    codeName(setting, locale),
    ...(level === null ? [] : [codeName(level, locale)]),
    codeName(what, locale),
    ...(county === null ? [] : [countyName(county, locale)]),
  ].join(', ')

const Stated: FC<{ data: ViewedOwnReach }> = ({ data }) => {
  const { locale } = useReader()
  const t = coverageWords(locale)
  const format = useFormat()
  return (
    <Table
      caption={t('staff')}
      captionHidden
      rows={data.stated}
      empty={<p class="not-given">{t('noStaff')}</p>}
      columns={[
        { heading: t('function'), rowHeading: true, cell: (one) => nameOf(one, locale) },
        { heading: t('staff'), kind: 'number', cell: ({ staff }) => format.number(staff) },
        { heading: t('asOfDay'), kind: 'short', cell: ({ asOf }) => <Day day={asOf} kind="short" /> },
        { heading: t('source'), cell: ({ source }) => source },
      ]}
    />
  )
}

/** Whom of my body has training reached, and how many are we? */
export const OwnReachPage: View<ViewedOwnReach> = ({ data, context, refused }) => {
  const { locale } = context
  const t = coverageWords(locale)
  const words = (key: Parameters<typeof t>[0] | Parameters<ReturnType<typeof codeWords>>[0]) =>
    key in staffing.fields || key.endsWith('Hint') || key === 'asOfDay' || key === 'plannedToTrain'
      ? t(key as Parameters<typeof t>[0])
      : codeName(key, locale)
  return (
    <Page
      context={context}
      title={t('own')}
      wide
      breadcrumb={[{ href: paths.reach(), label: t('reach') }]}
      state={<p>{t('ownLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {data.places.length === 0 ? (
        <EmptyState heading={t('ownNoneHeading')}>{t('ownNoneText')}</EmptyState>
      ) : (
        <ReachTable
          caption={t('reach')}
          heading={t('function')}
          groups={data.places
            .map((place) => ({ name: nameOf(place, locale), reach: place }))
            .sort((one, other) => one.name.localeCompare(other.name, locale))}
          withPlan
          isExact
        />
      )}
      <Section id="staff" heading={t('stateStaff')}>
        <p class="field-group-hint">{t('stateLead')}</p>
        <FormOf
          fields={staffing.fields}
          words={words}
          refused={refused}
          likely={{ asOf: context.today }}
          action={paths.stateStaff()}
          label={t('stateStaff')}
        />
        <Details summary={t('statedAlready')}>
          <Stated data={data} />
        </Details>
      </Section>
    </Page>
  )
}
