import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../../web/components/button.tsx'
import { Link } from '../../../../../web/components/link.tsx'
import { Pagination } from '../../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../../web/components/message.tsx'
import { Tabs } from '../../../../../web/components/structure.tsx'
import type { View } from '../../../../../web/pages.tsx'
import { useFormat } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { paths } from '../../../paths.ts'
import type { Queue } from '../actions.ts'
import { compelledWords } from '../messages.ts'
import { AnswerBy, QueueStanding, useCompelledWords } from './words.tsx'

const Queued: FC<{ row: Queue['rows'][number] }> = ({ row }) => {
  const t = useCompelledWords()
  const format = useFormat()
  return (
    <li class="record">
      <p class="record-heading">{t(`asker_${row.fromKind}`)}</p>
      <p>{t(`basis_${row.basis}`)}</p>
      <p>
        <QueueStanding row={row} />
      </p>
      {row.decision === null ? (
        <p>
          {row.answerBy === null ? null : `${t('answerWanted')}: `}
          <AnswerBy day={row.answerBy} />
        </p>
      ) : null}
      <p class="quiet">
        {t('received', { day: format.date(dayOf(row.receivedAt)) })}.{' '}
        {t('registeredAs', { number: row.number })}
      </p>
      <div class="record-actions">
        <Link href={paths.request({ requestId: row.id })} aria-label={t('takeWhich', { number: row.number })}>
          {t('take')}
        </Link>
      </div>
    </li>
  )
}

const Empty: FC<{ state: Queue['state'] }> = ({ state }) => {
  const t = useCompelledWords()
  return state === 'open' ? (
    <EmptyState heading={t('nothingOpen')}>{t('nothingOpenText')}</EmptyState>
  ) : (
    <EmptyState heading={t('nothingDecided')} />
  )
}

/** The queue: what is to be answered first, then the oldest; what is asked about whom is not in it. */
export const QueuePage: View<Queue> = ({ data, context }) => {
  const t = compelledWords(context.locale)
  const { state, page, pageSize, total, rows } = data
  const tab = (of: Queue['state'], label: string) => ({
    href: of === 'open' ? paths.requests() : `${paths.requests()}?state=decided`,
    label,
    current: state === of,
    ...(state === of ? { count: total } : {}),
  })
  return (
    <Page
      title={t('requests')}
      state={<p>{t('requestsLead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.newRequest()}>
          {t('register')}
        </LinkButton>
      }
    >
      <Tabs label={t('states')} tabs={[tab('open', t('open')), tab('decided', t('decided'))]} />
      {rows.length === 0 ? (
        <Empty state={state} />
      ) : (
        <>
          <ul class="records">
            {rows.map((row) => (
              <Queued row={row} />
            ))}
          </ul>
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            href={(to) => `${paths.requests()}?state=${state}&page=${to}`}
          />
        </>
      )}
    </Page>
  )
}
