import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedBodies } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import type { MunicipalReach } from '../rules.ts'
import { codeName, countyName } from './groups.ts'
import { useNumbers } from './numbers.tsx'
import { Told } from './reach-page.tsx'

const Municipalities: FC<{
  id: string
  title: string
  heading: string
  rows: readonly MunicipalReach[]
  nameOf: (key: string, locale: Locale) => string
}> = ({ id, title, heading, rows, nameOf }) => {
  const { locale } = useReader()
  const t = coverageWords(locale)
  const { number } = useFormat()
  return (
    <Section id={id} heading={title}>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          { heading, rowHeading: true, cell: ({ key }) => nameOf(key, locale) },
          { heading: t('municipalitiesAll'), kind: 'number', cell: ({ all }) => number(all) },
          { heading: t('reached'), kind: 'number', cell: ({ reached }) => number(reached) },
          { heading: t('notReached'), kind: 'number', cell: ({ all, reached }) => number(all - reached) },
        ]}
      />
    </Section>
  )
}

const Helplines: FC<{ data: ViewedBodies }> = ({ data }) => {
  const t = coverageWords(useReader().locale)
  const numbers = useNumbers()
  return (
    <Section id="helplines" heading={t('helplines')}>
      <Table
        caption={t('helplines')}
        captionHidden
        rows={data.helplines}
        empty={
          <EmptyState heading={t('noHelplinesHeading')} headingLevel={3}>
            {t('noHelplinesText')}
          </EmptyState>
        }
        columns={[
          { heading: t('helplineBody'), rowHeading: true, cell: ({ name }) => name },
          {
            heading: t('trained'),
            kind: 'number',
            cell: ({ low, spread }) => numbers.range(low, low + spread),
          },
        ]}
      />
    </Section>
  )
}

/** Which municipalities and helplines has training reached? */
export const ReachedBodiesPage: View<ViewedBodies> = ({ data, context }) => {
  const { locale } = context
  const t = coverageWords(locale)
  return (
    <Page
      title={t('bodies')}
      wide
      breadcrumb={[{ href: paths.reach(), label: t('reach') }]}
      state={<Told lead={t('bodiesLead')} asOf={data.asOf} />}
    >
      {data.municipalities === undefined ? (
        <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Municipalities
            id="counties"
            title={t('municipalities')}
            heading={t('county')}
            rows={data.municipalities.counties}
            nameOf={countyName}
          />
          <Municipalities
            id="functions"
            title={t('municipalFunctions')}
            heading={t('function')}
            rows={data.municipalities.functions}
            nameOf={codeName}
          />
          <Helplines data={data} />
        </>
      )}
    </Page>
  )
}
