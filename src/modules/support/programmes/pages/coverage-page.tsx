import type { FC } from 'hono/jsx'
import type { Figure } from '../../../../platform/series/figure.ts'
import { Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { counties } from '../../cases/counties.ts'
import { programmeSettings } from '../../content/programme-kinds.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import type { ViewedCoverage } from '../register-actions.ts'
import { settings } from '../schema.ts'
import type { SettingSeries, Share } from '../series.ts'
import { useProgrammeWords } from './words.tsx'

const useFigure = () => {
  const t = useProgrammeWords()
  const format = useFormat()
  return (figure: Figure): string =>
    figure.kind === 'measured' ? format.number(figure.value) : t(figure.kind)
}

const useShare = () => {
  const t = useProgrammeWords()
  const figure = useFigure()
  return ({ part, whole }: Share): string =>
    whole.kind === 'measured' && (part.kind === 'measured' || part.kind === 'zero')
      ? t('partOf', { part: figure(part), whole: figure(whole) })
      : figure(part.kind === 'zero' ? whole : part)
}

const Register: FC<{ data: ViewedCoverage }> = ({ data }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  const { locale } = useReader()
  const count = (setting: string, county?: string) =>
    data.programmes.filter(
      (one) =>
        one.setting === setting &&
        (county === undefined || one.counties.length === 0 || one.counties.includes(county)),
    ).length
  const missing = (setting: string) =>
    counties.filter(({ code }) => count(setting, code) === 0).map(({ name }) => name[locale])
  const covered = (setting: string) => counties.length - missing(setting).length
  return (
    <Table
      caption={t('coverageSettings')}
      captionHidden
      rows={settings}
      columns={[
        { heading: t('setting'), rowHeading: true, cell: (setting) => programmeSettings[setting][locale] },
        { heading: t('coverageNumber'), kind: 'number', cell: (setting) => format.number(count(setting)) },
        {
          heading: t('counties'),
          cell: (setting) =>
            t('partOf', { part: format.number(covered(setting)), whole: format.number(counties.length) }),
        },
      ]}
    />
  )
}

const Reached: FC<{ data: ViewedCoverage }> = ({ data }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const figure = useFigure()
  const share = useShare()
  const columns: Column<SettingSeries>[] = [
    { heading: t('setting'), rowHeading: true, cell: ({ setting }) => programmeSettings[setting][locale] },
    { heading: t('referred'), cell: (row) => figure(row.referred) },
    { heading: t('begun'), cell: (row) => figure(row.begun) },
  ]
  return (
    <>
      <Table caption={t('coverageReached')} captionHidden rows={data.series} columns={columns} />
      {[3, 6, 12].map((months) => {
        const of = (row: SettingSeries) => row.followUps.find((one) => one.months === months)!
        return (
          <Table
            caption={t('months', { months })}
            rows={data.series}
            columns={[
              columns[0]!,
              { heading: t('reached'), cell: (row) => share({ part: of(row).reached, whole: of(row).due }) },
              { heading: t('housed'), cell: (row) => share(of(row).housed) },
              { heading: t('occupied'), cell: (row) => share(of(row).occupied) },
            ]}
          />
        )
      })}
    </>
  )
}

/** How far do programmes reach, and what became of those who were in them? Counts over all bodies, small ones withheld. */
export const CoveragePage: View<ViewedCoverage> = ({ data, context }) => {
  const t = programmeWords(context.locale)
  return (
    <Page
      title={t('coverage')}
      breadcrumb={[{ href: paths.programmes(), label: t('programmes') }]}
      state={<p>{t('coverageLead')}</p>}
      folds
      wide
    >
      <Section id="settings" heading={t('coverageSettings')} open>
        <Register data={data} />
      </Section>
      <Section id="reached" heading={t('coverageReached')}>
        <p class="quiet law-note">{t('coverageNote')}</p>
        <Reached data={data} />
      </Section>
    </Page>
  )
}
