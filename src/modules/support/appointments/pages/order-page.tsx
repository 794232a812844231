import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Sheet } from '../../../../platform/print/case-sheet.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import type { Order } from '../actions.ts'
import { appointmentWords } from '../messages.ts'

/** Agencies take orders in Swedish, whatever language the house is read in. */
const LANGUAGE = 'sv'
const t = appointmentWords(LANGUAGE)

/** What an agency needs to send somebody, and nothing else. */
export const rowsOf = (order: Order): readonly (readonly [label: string, value: string])[] => {
  const { date, time } = formatter(LANGUAGE)
  const { startsAt, endsAt, language, means, interpreterSex, notFrom } = order
  const rows: [string, string][] = [
    [t('language'), language === null ? '' : languageName(language, LANGUAGE)],
    [t('day'), date(dayOf(startsAt))],
    [t('time'), t('period', { from: time(startsAt), to: time(endsAt) })],
    [t('length'), t('minutes', { count: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) })],
    [t('means'), means === null ? '' : t(`means_${means}`)],
    [t('meetingPoint'), order.meetAt],
    [t('interpreterSex'), interpreterSex === null ? '' : t(`sex_${interpreterSex}`)],
    [t('mustNotBe'), notFrom.map((one) => t(`not_${one as 'known'}`)).join('; ')],
    [t('notInterpreter'), order.notInterpreter],
    [t('customer'), order.reference],
  ]
  return rows.filter(([, value]) => value !== '')
}

/** The order on paper. It names nobody and no body, and says of no case. */
export const orderSheet = (order: Order, today: string): Sheet => ({
  title: t('order'),
  language: LANGUAGE,
  date: today,
  standard: 'accessible',
  discreet: true,
  blocks: [{ fields: rowsOf(order) }, { paragraph: t('orderNoName') }],
})

/** What the agency is told: to be read out, copied, or sent. */
export const OrderPage: View<Order> = ({ data, context }) => {
  const here = appointmentWords(context.locale)
  const { caseId, appointmentId } = data
  return (
    <Page
      title={here('order')}
      breadcrumb={[{ href: paths.appointment({ caseId, appointmentId }), label: here('theAppointment') }]}
      state={<p>{here('orderLead')}</p>}
      action={
        <LinkButton variant="primary" download href={paths.orderFile({ caseId, appointmentId })}>
          {here('print')}
        </LinkButton>
      }
      template="document"
    >
      <article class="own-plan" lang={LANGUAGE} aria-label={t('order')}>
        <DescriptionList items={rowsOf(data).map(([term, value]) => ({ term, value }))} />
        <p>{t('orderNoName')}</p>
      </article>
    </Page>
  )
}
