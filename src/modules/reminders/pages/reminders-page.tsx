import type { FC } from 'hono/jsx'
import { dayOf } from '../../../platform/clock/clock.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Day, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { reminderWords } from '../messages.ts'
import type { Owed, ownActionsWith } from '../own-actions.ts'
import { paths } from '../paths.ts'

type Data = Awaited<ReturnType<ReturnType<typeof ownActionsWith>['listReminders']['run']>>
type Reminder = Data['reminders'][number]

/** More stand on the pages that they lead to. */
const MOST_AHEAD = 30

const useKind = () => {
  const { locale } = useReader()
  const t = reminderWords(locale)
  return ({ sourceOffer, count }: Reminder): string =>
    sourceOffer?.called(count, locale) ?? t('deadlines', { count })
}

const What: FC<{ reminder: Reminder }> = ({ reminder }) => {
  const kind = useKind()(reminder)
  const { deadline, sourceOffer } = reminder
  if (deadline?.href) return <Link href={deadline.href}>{deadline.title ?? kind}</Link>
  // What is told and owed by no day has no deadline of its own to lead to.
  const isTold = sourceOffer?.statutory || reminder.day === null
  return sourceOffer && isTold ? <Link href={sourceOffer.href}>{kind}</Link> : <>{kind}</>
}

const Reminders: FC<{ reminders: readonly Reminder[] }> = ({ reminders }) => {
  const { locale } = useReader()
  const t = reminderWords(locale)
  const kindOf = useKind()
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={reminders}
      empty={<EmptyState heading={t('noneTitle')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          heading: t('reminder'),
          rowHeading: true,
          cell: (reminder) => <What reminder={reminder} />,
        },
        {
          heading: t('lastDay'),
          cell: ({ day, deadline, isElsewhere, sourceOffer }) => {
            if (day === null) return '–'
            if (deadline !== undefined && deadline.day === day) return <Day day={day} kind="deadline" />
            if (sourceOffer?.statutory) return <Day day={day} />
            return (
              <>
                <Day day={day} />
                <br />
                {isElsewhere ? t('elsewhere') : t('settled')}
              </>
            )
          },
        },
        { heading: t('when'), cell: ({ decidedAt }) => <Day day={dayOf(decidedAt)} kind="short" /> },
        {
          heading: t('state'),
          cell: (reminder) =>
            reminder.readAt ? (
              t('isRead')
            ) : (
              <Form action={paths.read({ id: reminder.id })}>
                <Button
                  variant="tertiary"
                  label={t('markReadNamed', { what: reminder.deadline?.title ?? kindOf(reminder) })}
                >
                  {t('markRead')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}

const Ahead: FC<{ owed: readonly Owed[] }> = ({ owed }) => {
  const { locale } = useReader()
  const t = reminderWords(locale)
  const shown = owed.slice(0, MOST_AHEAD)
  return (
    <Section id="ahead" heading={t('ahead')}>
      {owed.length > 0 ? <p class="ds-paragraph">{t('aheadLead')}</p> : null}
      <Table
        caption={t('ahead')}
        captionHidden
        rows={shown}
        empty={
          <EmptyState heading={t('aheadNoneTitle')} headingLevel={3}>
            {t('aheadNoneText')}
          </EmptyState>
        }
        columns={[
          {
            heading: t('what'),
            rowHeading: true,
            cell: ({ title, href, source }) => (
              <Link href={href ?? source.href}>{title ?? source.called(1, locale)}</Link>
            ),
          },
          {
            heading: t('kind'),
            // Where nothing says what it is about, its kind is what it is called.
            cell: ({ title, source }) => (title === undefined ? null : source.called(1, locale)),
          },
          { heading: t('lastDay'), cell: ({ day }) => <Day day={day} kind="deadline" /> },
        ]}
      />
      {owed.length > shown.length ? (
        <p class="ds-paragraph">{t('later', { count: owed.length - shown.length })}</p>
      ) : null}
    </Section>
  )
}

/** What was I reminded of, and what do I have to do next? */
export const RemindersPage: View<Data> = ({ data, context }) => {
  const t = reminderWords(context.locale)
  const unread = data.reminders.filter(({ readAt }) => readAt === null).length
  return (
    <Page
      title={t('title')}
      state={<p>{unread > 0 ? t('unread', { count: unread }) : t('nothingUnread')}</p>}
      action={<LinkButton href={paths.wishes()}>{t('toSettings')}</LinkButton>}
    >
      {data.reminders.length === 0 && data.owed.length > 0 ? null : <Reminders reminders={data.reminders} />}
      {unread > 1 ? <Form action={paths.readAll()} send={t('markAllRead')} secondary /> : null}
      {data.reminders.length === 0 && data.owed.length === 0 ? null : <Ahead owed={data.owed} />}
    </Page>
  )
}
