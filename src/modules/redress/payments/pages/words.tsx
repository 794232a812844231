import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { shortened } from '../account.ts'
import type { PaymentState } from '../codes.ts'
import { paymentWords } from '../messages.ts'
import type { PayRoute } from '../route-store.ts'

/** The words of payouts in the reader's language. */
export const usePaymentWords = () => paymentWords(useReader().locale)

const kinds: Readonly<Record<PaymentState, StatusKind>> = {
  planned: 'planned',
  sent: 'running',
  arrived: 'waiting',
  received: 'done',
  part_received: 'atRisk',
  returned: 'missing',
  not_received: 'missing',
  taken: 'late',
  cancelled: 'withdrawn',
}

/** How a payout stands, in a word. */
export const PaymentStanding: FC<{ state: PaymentState }> = ({ state }) => {
  const t = usePaymentWords()
  return <Status kind={kinds[state]}>{t(`state_${state}`)}</Status>
}

/** A way in a line: how, where, whose, and the last signs of the account. */
export const useRouteLine = () => {
  const t = usePaymentWords()
  const { locale } = useReader()
  return ({ channel, country, account }: Pick<PayRoute, 'channel' | 'country' | 'account'>): string =>
    [
      t(`channel_${channel}`),
      countryName(country, locale),
      ...(account.number === '' ? [] : [shortened(account.number)]),
    ].join(' · ')
}
