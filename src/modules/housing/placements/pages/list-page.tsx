import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { placementWords } from '../messages.ts'
import type { ViewedPlacements } from '../view-actions.ts'
import { Standing, usePlacementWords } from './words.tsx'

const Placements: FC<{ data: ViewedPlacements }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  const { caseId } = data
  return (
    <Table
      caption={t('placements')}
      captionHidden
      rows={data.placements}
      empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          heading: t('placements'),
          rowHeading: true,
          cell: ({ id, number, ground }) => (
            <>
              <Link nowrap href={paths.placement({ caseId, placementId: id })}>
                {number}
              </Link>
              <br />
              <span class="quiet">{t(ground)}</span>
            </>
          ),
        },
        { heading: t('state'), cell: (placement) => <Standing placement={placement} /> },
        {
          heading: t('untilDay'),
          cell: ({ startedOn, plannedFrom, endedOn, plannedUntil }) =>
            t('periodOf', {
              from: format.shortDate(startedOn ?? plannedFrom),
              until: format.shortDate(endedOn ?? plannedUntil),
            }),
        },
        { heading: t('followedBy'), cell: ({ followedBy }) => (followedBy === null ? '' : t(followedBy)) },
      ]}
    />
  )
}

/** Has somebody been placed, until when, and what followed? */
export const PlacementsPage: View<ViewedPlacements> = ({ data, context }) => {
  const t = placementWords(context.locale)
  const { caseId, number, writes, decides } = data
  const granted = data.placements.some(({ state }) => state === 'granted' || state === 'in_force')
  return (
    <Page
      title={t('placements')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('lead')}</p>}
      action={
        writes && decides && !granted ? (
          <LinkButton variant="primary" href={paths.newPlacement({ caseId })}>
            {t('decide')}
          </LinkButton>
        ) : undefined
      }
    >
      <Placements data={data} />
    </Page>
  )
}
