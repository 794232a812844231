import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedGaps } from '../gaps.ts'
import { gapWords } from '../messages.ts'
import { Mark } from './strategy-parts.tsx'

const KINDS = { no_strategy: 'missing', not_examined: 'missing', not_targeted: 'atRisk' } as const

const Agreement: FC<{ of: ViewedGaps['agreement'] }> = ({ of }) => {
  const t = gapWords(useReader().locale)
  const format = useFormat()
  const two = (value: number) => format.number(Math.round(value * 100) / 100)
  if (of === undefined) return <p class="not-given">{t('noAgreement')}</p>
  const { n, same, kappa, interval } = of
  return (
    <p>
      {t('kappa', { n, same: format.percent(same), kappa: two(kappa) })}{' '}
      {interval === undefined
        ? t('noInterval')
        : t('interval', { low: two(interval[0]), high: two(interval[1]) })}
    </p>
  )
}

/** For which countries is something missing in the strategies? */
export const GapsPage: View<ViewedGaps> = ({ data, context }) => {
  const { locale } = context
  const t = gapWords(locale)
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.strategy.list(), label: t('strategies') }]}
      state={
        <p>
          {t('finding', data)} {t('lead')}
        </p>
      }
    >
      <Table
        caption={t('title')}
        captionHidden
        rows={data.countries}
        empty={<EmptyState heading={t('noCountries')}>{t('noCountriesText')}</EmptyState>}
        columns={[
          { heading: t('country'), rowHeading: true, cell: ({ country }) => countryName(country, locale) },
          {
            heading: t('gap'),
            cell: ({ gap }) =>
              gap === undefined ? (
                <span class="quiet">{t('nothing')}</span>
              ) : (
                <Status kind={KINDS[gap]}>{t(gap)}</Status>
              ),
          },
          {
            heading: t('relevance'),
            cell: ({ relevance }) =>
              relevance === undefined ? null : `${relevance.figure} (${relevance.series[locale]})`,
          },
          {
            heading: t('strategies'),
            cell: ({ strategies }) =>
              strategies.map(({ id, title, mark }) => (
                <p>
                  <Link href={paths.strategy.one({ id })}>
                    <Swedish text={title} />
                  </Link>{' '}
                  <Mark value={mark} />
                </p>
              )),
          },
        ]}
      />
      <Section id="agreement" heading={t('agreement')}>
        <Agreement of={data.agreement} />
      </Section>
      <Section id="definition" heading={t('definition')}>
        <p>{t('definitionText')}</p>
        <p>
          <Link href={paths.strategyIati()}>{t('iati')}</Link>
        </p>
      </Section>
    </Page>
  )
}
