import type { FC } from 'hono/jsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Figure, periodName } from '../../figures/figure.tsx'
import { seriesWords } from '../../figures/messages.ts'
import { seriesPaths as paths } from '../../paths.ts'
import type { ViewedWaiting } from '../held-actions.ts'
import { heldWords } from '../held-messages.ts'

type Waiting = ViewedWaiting['waiting'][number]

/** What a cell stands for: the whole, or a value of a breakdown. */
const useCellName = ({ series }: ViewedWaiting) => {
  const { locale } = useReader()
  const t = heldWords(locale)
  return (breakdown: string, category: string): string =>
    series.breakdowns.find(({ key }) => key === breakdown)?.values.find(({ key }) => key === category)?.name[
      locale
    ] ?? t('whole')
}

const Figures: FC<{ data: ViewedWaiting; held: Waiting }> = ({ data, held }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = heldWords(locale)
  const nameOf = useCellName(data)
  const rows = held.periods.flatMap((period) => period.cells.map((cell) => ({ period, cell })))
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('period'),
          rowHeading: true,
          cell: ({ period }) => periodName(seriesWords(locale), period, format),
        },
        { heading: t('cell'), cell: ({ cell }) => nameOf(cell.breakdown, cell.category) },
        { heading: t('figure'), kind: 'number', cell: ({ cell }) => <Figure figure={cell.figure} /> },
      ]}
    />
  )
}

const One: FC<{ data: ViewedWaiting; held: Waiting }> = ({ data, held }) => {
  const t = heldWords(useReader().locale)
  const format = useFormat()
  const at = format.instant(held.reportedAt)
  const own = held.byService ? 'ownService' : 'own'
  const address = { heldId: held.id }
  return (
    <Section heading={format.instant(held.reportedAt)} id={`held-${held.id}`}>
      <p class="ds-paragraph">
        {held.isOwn
          ? t(held.isAlone ? `${own}Alone` : own, { at })
          : t(held.byService ? 'byService' : 'by', {
              name: held.reportedByName ?? held.forBodyName,
              at,
            })}{' '}
        {held.wentOn ? t('wentOn') : ''}
      </p>
      {held.reason === null ? null : <p class="ds-paragraph">{t('reason', { reason: held.reason })}</p>}
      <Figures data={data} held={held} />
      {held.mayRelease ? (
        <Form action={paths.releaseFigures(address)} label={t('release')} send>
          <p class="quiet">{t('releaseText')}</p>
        </Form>
      ) : null}
      {held.mayRelease || held.isOwn ? (
        <Form
          action={paths.refuseFigures(address)}
          label={held.isOwn ? t('takeBack') : t('refuse')}
          send
          secondary
        />
      ) : (
        <p class="ds-paragraph">{t('notYours')}</p>
      )}
    </Section>
  )
}

/** Which figures wait to be told to everybody, and may I release them? */
export const WaitingPage: View<ViewedWaiting> = ({ data, context }) => {
  const t = heldWords(context.locale)
  const { series, waiting } = data
  return (
    <Page
      title={t('title')}
      breadcrumb={[
        { href: paths.seriesList(), label: seriesWords(context.locale)('series') },
        { href: paths.series({ series: series.name }), label: series.title[context.locale] },
      ]}
      state={<p>{t('lead')}</p>}
    >
      {waiting.length === 0 ? (
        <EmptyState heading={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        waiting.map((held) => <One data={data} held={held} />)
      )}
    </Page>
  )
}
