import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState, Notice } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { reviewWords } from '../messages.ts'
import type { ReadingState } from '../schema.ts'
import type { ReadingList } from '../show-actions.ts'
import type { ReadingSummary } from '../store.ts'
import { useReview } from './words.ts'

const kinds = {
  in_review: 'running',
  approved: 'done',
  discarded: 'withdrawn',
} as const satisfies Record<ReadingState, StatusKind>

const Readings: FC<{ caption: string; rows: readonly ReadingSummary[] }> = ({ caption, rows }) => {
  const t = useReview()
  const shared = useWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('plan'),
          rowHeading: true,
          cell: ({ id, title, reference }) => (
            <>
              <Link href={paths.reading({ readingId: id })}>{title || t('noTitle')}</Link>
              {reference ? <span class="review-list-note"> {reference}</span> : null}
            </>
          ),
        },
        { heading: t('document'), cell: ({ documentName }) => documentName },
        { heading: t('readAt'), kind: 'short', cell: ({ readAt }) => <Moment at={readAt} /> },
        {
          heading: t('progress'),
          cell: ({ state, done, measures }) =>
            state === 'in_review' ? (
              shared('progress', { done, total: measures })
            ) : (
              <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
            ),
        },
      ]}
    />
  )
}

/** The documents under review, and those that were reviewed before. */
export const ReadingsPage: View<ReadingList> = ({ data, context }) => {
  const t = reviewWords(context.locale)
  const { open, closed, mayImport, notice } = data
  const importing = mayImport ? (
    <LinkButton href={paths.importDocument()} variant="primary">
      {t('importTitle')}
    </LinkButton>
  ) : undefined
  return (
    <Page
      title={t('readings')}
      state={t('readingsState', { count: open.length })}
      notice={notice ? <Notice>{t(`notice_${notice}`)}</Notice> : undefined}
      {...(importing && (open.length > 0 || closed.length > 0) ? { action: importing } : {})}
    >
      {open.length === 0 && closed.length === 0 ? (
        <EmptyState heading={t('noReadings')} {...(importing ? { action: importing } : {})}>
          {t('noReadingsText')}
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <Section heading={t('openReadings')} id="open">
          <Readings caption={t('openReadings')} rows={open} />
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <Section heading={t('closedReadings')} id="closed">
          <Readings caption={t('closedReadings')} rows={closed} />
        </Section>
      ) : null}
    </Page>
  )
}
