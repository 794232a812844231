import type { FC } from 'hono/jsx'
import { dayOf } from '../../../platform/clock/clock.ts'
import { Button, ButtonRow } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Pagination } from '../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Day, DescriptionList, Tabs } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { accessibilityWords } from '../messages.ts'
import { accessibilityPaths as paths } from '../paths.ts'
import { answerBy, nextStates } from '../rules.ts'
import { MESSAGES_ON_A_PAGE, type MessageState, messageStates } from '../schema.ts'
import type { Message } from '../store.ts'

const stateWords = { open: 'isOpen', answered: 'isAnswered', closed: 'isClosed' } as const

const StateOf: FC<{ message: Message }> = ({ message: { state, receivedAt } }) => {
  const { locale, today } = useReader()
  const t = accessibilityWords(locale)
  if (state === 'open' && answerBy(dayOf(receivedAt)) < today) return <Status kind="late" />
  const kind = ({ open: 'waiting', answered: 'done', closed: 'done' } as const)[state]
  return <Status kind={kind}>{t(stateWords[state])}</Status>
}

const TheMessage: FC<{ message: Message }> = ({ message }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = accessibilityWords(locale)
  const received = dayOf(message.receivedAt)
  return (
    <Card heading={message.page || t('pageUnsaid')}>
      <p>
        <StateOf message={message} />
      </p>
      <Written text={message.problem} />
      <DescriptionList
        items={[
          { term: t('received'), value: <Day day={received} kind="relative" /> },
          message.settledAt === null
            ? { term: t('answerBy'), value: <Day day={answerBy(received)} kind="deadline" /> }
            : { term: t('settledOn'), value: <Day day={dayOf(message.settledAt)} kind="relative" /> },
          {
            term: t('answerTo'),
            value:
              message.email === null ? (
                t('noEmail')
              ) : (
                <Link href={`mailto:${message.email}`}>{message.email}</Link>
              ),
          },
        ]}
      />
      <Form action={paths.settle({ messageId: message.id })} revision={message.revision}>
        <ButtonRow>
          {nextStates[message.state].map((state) => (
            <Button
              variant="secondary"
              name="state"
              value={state}
              label={t('toWhich', { what: t(`to_${state}`), day: format.date(received) })}
            >
              {t(`to_${state}`)}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </Card>
  )
}

/** Who could not use what, and who waits for an answer? */
export const MessagesPage: View<{
  state: MessageState
  page: number
  messages: readonly Message[]
  counts: Readonly<Record<MessageState, number>>
}> = ({ data: { state, page, messages, counts }, context }) => {
  const t = accessibilityWords(context.locale)
  return (
    <Page title={t('messages')} state={<p>{t('waiting', { count: counts.open })}</p>}>
      <Tabs
        label={t('states')}
        tabs={messageStates.map((one) => ({
          href: paths.messages({ state: one }),
          label: t(one),
          current: one === state,
          count: counts[one],
        }))}
      />
      {messages.length === 0 ? (
        <EmptyState heading={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : (
        <div class="message-list">
          {messages.map((message) => (
            <TheMessage message={message} />
          ))}
        </div>
      )}
      <Pagination
        page={page}
        pageSize={MESSAGES_ON_A_PAGE}
        total={counts[state]}
        href={(to) => paths.messages({ state, page: to })}
      />
    </Page>
  )
}
