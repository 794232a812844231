import type { FC } from 'hono/jsx'
import { formatter } from '../../../platform/i18n/format.ts'
import { Details, Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { Depicted } from '../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { paths } from '../paths.ts'
import { assessmentWords, simulationWords } from './messages.ts'
import {
  DRAWS,
  GROUPS,
  groups,
  type Model,
  models,
  ORGANISERS,
  type Outcome,
  type Spread,
  type simulated,
} from './simulation.ts'
import { depictShares } from './simulation-picture.ts'

/** The threshold of which the page says in a sentence what it leads to. */
const TOLD = 6

const OneModel: FC<{ model: Model; outcomes: readonly Outcome[] }> = ({ model, outcomes }) => {
  const { locale } = useReader()
  const t = simulationWords(locale)
  const format = useFormat()
  const number = (value: number) =>
    format.number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
  const spread = ({ mean, low, high }: Spread) => `${number(mean)} (${number(low)}–${number(high)})`
  const columns: Column<Outcome>[] = [
    { heading: t('threshold'), rowHeading: true, kind: 'number', cell: ({ threshold }) => String(threshold) },
    { heading: t('innocent'), kind: 'number', cell: ({ innocent }) => spread(innocent) },
    { heading: t('expected'), kind: 'number', cell: ({ expected }) => number(expected) },
    { heading: t('found'), kind: 'number', cell: ({ found }) => spread(found) },
    {
      heading: t('perFind'),
      kind: 'number',
      cell: ({ perFind }) => (perFind === null ? t('noneFound') : spread(perFind)),
    },
    {
      heading: t('share'),
      kind: 'number',
      cell: ({ share }) =>
        share === null ? '–' : format.percent((share < 10 ? share : Math.round(share)) / 100),
    },
  ]
  return (
    <Section heading={t(model)} id={model}>
      <p>{t(`${model}Text`)}</p>
      <Details summary={t('allThresholds')}>
        <Table caption={t(model)} captionHidden columns={columns} rows={outcomes} />
      </Details>
      <Details summary={t('byGroup')}>
        <Table
          caption={t('byGroup')}
          captionHidden
          columns={[
            columns[0]!,
            ...groups.map(
              (group): Column<Outcome> => ({
                heading: t(group),
                kind: 'number',
                cell: ({ byGroup }) => number(byGroup[group]),
              }),
            ),
          ]}
          rows={outcomes}
        />
      </Details>
    </Section>
  )
}

/** What a search among reference persons would lead to: made-up people, both models beside each other. */
export const SimulationPage: View<ReturnType<typeof simulated>> = ({ data, context }) => {
  const { locale } = context
  const t = simulationWords(locale)
  const format = formatter(locale)
  const told = (model: Model) =>
    Math.round(data[model].find(({ threshold }) => threshold === TOLD)!.perFind!.mean)
  const people = groups.reduce((sum, group) => sum + GROUPS[group].people, 0)
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.assessment.list(), label: assessmentWords(locale)('title') }]}
      state={
        <>
          <p>{t('lead')}</p>
          <p>{t('finding', { threshold: TOLD, even: told('even'), heavy: told('heavy') })}</p>
        </>
      }
    >
      <Depicted id="shares" depiction={depictShares(data, context)} />
      {models.map((model) => (
        <OneModel model={model} outcomes={data[model]} />
      ))}
      <Section heading={t('howMade')} id="made">
        <p>{t('assumptions', { people, organisers: ORGANISERS.people, draws: DRAWS })}</p>
        <Table
          caption={t('group')}
          captionHidden
          columns={[
            { heading: t('group'), rowHeading: true, cell: (group) => t(group) },
            { heading: t('people'), kind: 'number', cell: (group) => format.number(GROUPS[group].people) },
            {
              heading: t('more'),
              kind: 'number',
              cell: (group) => format.number(1 + GROUPS[group].more),
            },
          ]}
          rows={groups}
        />
      </Section>
    </Page>
  )
}
