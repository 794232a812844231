import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../web/components/button.tsx'
import { DangerNow, TelephoneNumbers } from '../../../web/components/danger-now.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { ViewedArrival } from '../actions.ts'
import { arrivalWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { placeOf } from '../rows.ts'

/** Something waits for me. What do I do now, and who has it? */
export const ArrivalPage: View<ViewedArrival> = ({ data, context }) => {
  const { arrival, kind } = data
  const { what, now = [] } = kind.words(context.locale)
  const isOpen = arrival.settledAt === null
  return (
    <Page title={what} state={<StateLine data={data} />}>
      {isOpen ? <Steps data={data} /> : null}
      {isOpen ? <DangerNow danger={data.danger} steps={now} /> : null}
      {isOpen && data.sender !== undefined ? <Sender sender={data.sender} /> : null}
    </Page>
  )
}

const StateLine: FC<{ data: ViewedArrival }> = ({ data: { arrival, isMine } }) => {
  const { locale } = useReader()
  const t = arrivalWords(locale)
  const format = useFormat()
  if (arrival.settledAt !== null) return <p>{t('isSettled')}</p>
  return (
    <p>
      {t('since', { at: format.instant(arrival.arrivedAt) })}
      {'. '}
      {arrival.untilAt === null ? null : <>{t('due', { at: format.instant(arrival.untilAt) })}. </>}
      {arrival.takenAt === null ? null : (
        <strong>
          {isMine
            ? t('takenByYou', { at: format.time(arrival.takenAt) })
            : arrival.takenByName === null
              ? t('taken', { at: format.time(arrival.takenAt) })
              : t('takenBy', { name: arrival.takenByName, at: format.time(arrival.takenAt) })}
        </strong>
      )}
    </p>
  )
}

/** One clear step: to take it, then to open it, then to say that it is over. */
const Steps: FC<{ data: ViewedArrival }> = ({ data: { arrival, kind, role, isMine } }) => {
  const { locale } = useReader()
  const t = arrivalWords(locale)
  const { id: arrivalId, takenAt, place } = arrival
  return (
    <>
      {isMine ? <Alert kind="info">{t('takenByYouText')}</Alert> : null}
      <ButtonRow>
        {isMine ? null : (
          <Form action={paths.take({ arrivalId })}>
            <Button danger={takenAt === null} variant={takenAt === null ? 'primary' : 'secondary'}>
              {takenAt === null ? t('take') : t('takeOver')}
            </Button>
          </Form>
        )}
        <LinkButton href={placeOf(kind, role, place)} variant={isMine ? 'primary' : 'secondary'}>
          {kind.words(locale).verb}
        </LinkButton>
        {isMine && kind.endsByHand ? (
          <Form action={paths.end({ arrivalId })}>
            <Button variant="secondary">{t('end')}</Button>
          </Form>
        ) : null}
      </ButtonRow>
    </>
  )
}

const Sender: FC<{ sender: NonNullable<ViewedArrival['sender']> }> = ({ sender }) => {
  const { locale } = useReader()
  const t = arrivalWords(locale)
  return (
    <Section id="sender" heading={t('callSender')}>
      <ul>
        <TelephoneNumbers numbers={sender} of="theirs" />
      </ul>
    </Section>
  )
}
