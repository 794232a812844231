import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { StatisticsTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import type { viewEstimates } from '../actions.ts'
import { estimateWords } from '../messages.ts'
import { estimatePaths as paths } from '../paths.ts'
import { type EstimateState, PAGE_SIZE } from '../schema.ts'

const kinds = { draft: 'draft', published: 'done', withdrawn: 'withdrawn' } as const satisfies Record<
  EstimateState,
  StatusKind
>

/** How an estimate stands. */
export const StateOf: FC<{ state: EstimateState }> = ({ state }) => (
  <Status kind={kinds[state]}>{estimateWords(useReader().locale)(state)}</Status>
)

/** Which estimates are there, and which can everybody read? */
export const EstimatesPage: View<Awaited<ReturnType<typeof viewEstimates.run>>> = ({ data, context }) => {
  const { locale } = context
  const t = estimateWords(locale)
  const { rows, total, page, mayMake } = data
  return (
    <Page
      title={t('estimates')}
      wide
      state={<p>{t('lead')}</p>}
      action={
        mayMake ? (
          <LinkButton variant="primary" href={paths.newEstimate()}>
            {t('makeNew')}
          </LinkButton>
        ) : null
      }
    >
      <StatisticsTabs current="estimates" />
      <ListOf
        address={paths.estimates}
        selection={{}}
        caption={t('estimates')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, title }) => <Link href={paths.estimate({ estimateId: id })}>{title[locale]}</Link>,
          },
          { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          { heading: t('madeBy'), cell: ({ bodyName }) => bodyName },
          {
            heading: t('made'),
            kind: 'short',
            cell: ({ madeAt }) => <Day day={dayOf(madeAt)} kind="short" />,
          },
          { heading: t('state'), cell: ({ state }) => <StateOf state={state} /> },
        ]}
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
      <p class="ds-paragraph">
        <Link href={paths.allPublished()}>{t('toPublished')}</Link>
      </p>
    </Page>
  )
}
