import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import { History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { moneyOf } from '../../money.ts'
import { paths } from '../../paths.ts'
import { paymentWords } from '../../payments/messages.ts'
import { PaymentStanding, usePaymentWords, useRouteLine } from '../../payments/pages/words.tsx'
import type { ViewedPayment } from '../payment-actions.ts'
import { AskForms, LookForm, StepForm } from './payment-forms.tsx'

const Standing: FC<{ data: ViewedPayment }> = ({ data }) => {
  const t = usePaymentWords()
  const format = useFormat()
  const { locale } = useReader()
  const { payment } = data
  const told = payment.toldOn === null ? undefined : format.date(payment.toldOn)
  return (
    <>
      <p>
        <PaymentStanding state={payment.state} />
      </p>
      {told === undefined ? (
        data.can.ask ? (
          <p>{t('onlyPerson')}</p>
        ) : null
      ) : (
        <p>{payment.toldBy === 'code' ? t('toldCode', { day: told }) : t('toldTelephone', { day: told })}</p>
      )}
      {payment.receivedMinor === null || payment.receivedCurrency === null ? null : (
        <p>{t('inHand', { sum: moneyOf(payment.receivedMinor, payment.receivedCurrency, locale) })}</p>
      )}
      {payment.nextLook === null ? null : <p>{t('nextLook', { day: format.date(payment.nextLook) })}</p>}
    </>
  )
}

const RouteLine: FC<{ data: ViewedPayment }> = ({ data }) => {
  const line = useRouteLine()
  const { caseId, payment, route } = data
  return (
    <p>
      <Link href={paths.route({ caseId, claimId: payment.claimId, routeId: route.id })}>{line(route)}</Link>
    </p>
  )
}

const Obstacles: FC<{ data: ViewedPayment }> = ({ data }) => {
  const t = usePaymentWords()
  const format = useFormat()
  return (
    <Section id="obstacles" heading={t('obstacles')}>
      {data.obstacles.length === 0 ? <p class="quiet">{t('noObstacles')}</p> : null}
      <ul class="records">
        {data.obstacles.map(({ code, seenOn, note }) => (
          <li class="record">
            <p class="record-name">{t(`obstacle_${code}`)}</p>
            <p>{format.date(seenOn)}</p>
            {note === '' ? null : <Written text={note} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const eventKinds = [
  'send',
  'arrive',
  'return',
  'cancel',
  'received',
  'part_received',
  'not_received',
  'taken',
  'spoke',
  'not_reached_again',
] as const

const PaymentHistory: FC<{ data: ViewedPayment }> = ({ data }) => {
  const t = usePaymentWords()
  const format = useFormat()
  return (
    <History
      entries={data.events.map(({ at, kind, onDay, byPerson }) => {
        const known = eventKinds.find((one) => one === kind)
        return {
          at,
          what: known === undefined ? kind : t(`event_${known}`),
          detail: byPerson ? `${format.date(onDay)}. ${t('byThemself')}` : format.date(onDay),
        }
      })}
    />
  )
}

type WithCode = ViewedPayment & { readonly shownCode?: string; readonly tellsAt?: string }

/** A payout, with the code where one has just been made: it is shown this once. */
const paymentView =
  (codeOf: (data: WithCode) => string | undefined): View<ViewedPayment> =>
  ({ data, context, refused }) => {
    const t = paymentWords(context.locale)
    const format = formatter(context.locale)
    const { caseId, number, payment, can, writes } = data
    const code = codeOf(data)
    return (
      <Page
        title={`${t('payment')}: ${format.money(payment.ore)}`}
        windowTitle={windowWords(context.locale)('money')}
        under={t('case', { number })}
        breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, number, claimId: payment.claimId })}
        state={<Standing data={data} />}
        notice={
          code === undefined ? null : (
            <Notice kind="info">
              <p>
                {t('codeIs')}: <strong class="nowrap">{code}</strong>
              </p>
              <p>{t('codeOnce')}</p>
              <p>{t('codeHint', { address: (data as WithCode).tellsAt ?? paths.receipt() })}</p>
            </Notice>
          )
        }
        history={<PaymentHistory data={data} />}
      >
        <RouteLine data={data} />
        {payment.state === 'taken' ? (
          <Alert kind="warning">
            <p>{t('state_taken')}</p>
          </Alert>
        ) : null}
        {writes && can.ask ? <AskForms data={data} refused={refused} /> : null}
        {writes && (can.send || can.arrive || can.return || can.cancel) ? (
          <StepForm data={data} refused={refused} />
        ) : null}
        {writes ? <LookForm data={data} refused={refused} /> : null}
        <Obstacles data={data} />
      </Page>
    )
  }

/** Where the money is, and what the person has said. */
export const PaymentPage = paymentView(() => undefined)

/** The same, with a code that has just been made. */
export const PaymentWithCodePage = paymentView(({ shownCode }) => shownCode)
