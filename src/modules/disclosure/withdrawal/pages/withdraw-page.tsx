import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { consentWords } from '../../consents/messages.ts'
import { ConsentCoverage, ConsentStanding } from '../../consents/pages/consents-page.tsx'
import { paths } from '../../paths.ts'
import type { ViewedWithdrawal } from '../actions.ts'

/** The effect of a withdrawal before it is taken, or what came of it. */
export const WithdrawPage: View<ViewedWithdrawal> = ({ data, context }) => {
  const t = consentWords(context.locale)
  const { caseId, number, consent } = data
  return (
    <Page
      title={consent.withdrawnAt === null ? t('withdrawTitle') : t('state_withdrawn')}
      under={t('case', { number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.consents({ caseId }), label: t('consents') },
      ]}
      state={<ConsentStanding {...consent} />}
      notice={consent.withdrawnAt === null ? null : <Notice>{t('withdrawnDone')}</Notice>}
    >
      <ConsentCoverage items={consent.items} />
      {consent.withdrawnAt === null ? <Effect {...data} /> : <Ended {...data} />}
    </Page>
  )
}

const Effect: FC<ViewedWithdrawal> = ({ caseId, consent, live, waiting, copies, referrals }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = consentWords(locale)
  const effects = [
    ...live.map(({ toName }) => t('effectLive', { recipient: toName })),
    ...waiting.map(({ toName }) => t('effectWaiting', { recipient: toName })),
    ...referrals.map(({ number, toName }) =>
      toName === ''
        ? t('effectReferralOnPaper', { number })
        : t('effectReferral', { number, recipient: toName }),
    ),
    ...(copies.length === 0
      ? []
      : [
          <>
            {t('effectCopies', { count: copies.length })}
            <ul>
              {copies.map(({ toName, handedAt }) => (
                <li>
                  {t('effectCopy', {
                    recipient: toName,
                    day: handedAt === null ? '' : format.date(dayOf(handedAt)),
                  })}
                </li>
              ))}
            </ul>
          </>,
          t('effectTold'),
        ]),
  ]
  return (
    <Form action={paths.withdrawConsent({ caseId, consentId: consent.id })} label={t('withdrawTitle')}>
      <p>{t('withdrawLead')}</p>
      <ConfirmEffect
        effects={effects.length === 0 ? [t('effectNothing')] : effects}
        irrevocable
        danger
        confirmLabel={t('confirmWithdraw')}
        cancelHref={paths.consents({ caseId })}
      />
    </Form>
  )
}

/** What came of a withdrawal: the referrals that it stopped, and the copies that it cannot recall. */
const Ended: FC<ViewedWithdrawal> = (data) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  const { copies, referrals } = data
  if (copies.length === 0 && referrals.length === 0) return <p>{t('effectNothing')}</p>
  return (
    <>
      {referrals.length === 0 ? null : (
        <Section heading={t('stoppedReferrals')} id="referrals">
          <ul>
            {referrals.map(({ id, number, toName }) => (
              <li>
                <Link href={paths.referral({ referralId: id })}>
                  {toName === ''
                    ? t('stoppedOnPaper', { number })
                    : t('stoppedReferral', { number, recipient: toName })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Copies {...data} />
    </>
  )
}

const Copies: FC<ViewedWithdrawal> = ({ copies }) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  if (copies.length === 0) return null
  return (
    <Section heading={t('copies')} id="copies">
      <Table
        caption={t('copies')}
        captionHidden
        rows={copies}
        columns={[
          { heading: t('copyTo'), rowHeading: true, cell: ({ toName }) => toName },
          {
            heading: t('handed'),
            kind: 'short',
            cell: ({ handedAt }) => (handedAt === null ? null : <Moment at={handedAt} />),
          },
          {
            heading: t('acknowledged'),
            cell: ({ answer }) => (answer === null ? t('noAnswer') : t(answer as 'destroyed')),
          },
        ]}
      />
    </Section>
  )
}
