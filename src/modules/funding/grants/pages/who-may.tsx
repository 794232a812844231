import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { useReader } from '../../../../web/reader.ts'
import { delegationWords } from '../../delegation/messages.ts'
import { fundingPaths as paths } from '../../paths.ts'
import type { NextHand } from '../actions.ts'

const reasons = {
  'funding.paid_by_decider': 'why_paid_by_decider',
  'funding.paid_by_agreer': 'why_paid_by_agreer',
  'funding.agreed_by_decider': 'why_agreed_by_decider',
  'funding.beyond_delegation': 'why_beyond_delegation',
} as const
const isReason = (why: string | undefined): why is keyof typeof reasons => why !== undefined && why in reasons

/** Who may take the next step with a grant, and why the reader may not. */
export const WhoMay: FC<{ next: NextHand }> = ({ next: { step, why, names } }) => {
  const t = delegationWords(useReader().locale)
  const who = t(step === 'pay' ? 'whoPays' : 'whoAgrees', { names: names.join(', ') })
  return (
    <p class="ds-paragraph">
      {isReason(why) ? `${t(reasons[why])} ` : ''}
      {names.length === 0 ? t('nobody') : who} <Link href={paths.delegation()}>{t('title')}</Link>
    </p>
  )
}
