import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { partName, supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import type { viewConsents } from '../actions.ts'
import { consentWords } from '../messages.ts'
import type { ConsentState } from '../rules.ts'

type Data = Awaited<ReturnType<typeof viewConsents.run>>
type Listed = Data['consents'][number]

const KIND: Readonly<Record<ConsentState, StatusKind>> = {
  in_force: 'running',
  expiring: 'atRisk',
  expired: 'planned',
  withdrawn: 'withdrawn',
}

/** Where a consent stands, in a shape and a sentence. */
export const ConsentStanding: FC<Pick<Listed, 'state' | 'expiresOn' | 'withdrawnAt'>> = ({
  state,
  expiresOn,
  withdrawnAt,
}) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = consentWords(locale)
  const sentence =
    withdrawnAt !== null
      ? t('stateWithdrawn', { day: format.date(dayOf(withdrawnAt)) })
      : t(state === 'expired' ? 'stateExpired' : 'stateUntil', { day: format.date(expiresOn) })
  return <Status kind={KIND[state]}>{sentence}</Status>
}

/** A consent as what it covers: to whom, for what, which parts. */
export const ConsentCoverage: FC<{ items: Listed['items'] }> = ({ items }) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  const groups = Map.groupBy(items, ({ toName, purpose }) =>
    t('forPurpose', { recipient: toName, purpose: purposeName(locale, purpose) }),
  )
  return (
    <>
      {[...groups].map(([heading, parts]) => (
        <div class="consent-coverage">
          <p class="consent-whom">{heading}</p>
          <ul class="part-list">
            {parts.map(({ section, field }) => (
              <li>{partName(locale, section, field)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

const Consent: FC<{ caseId: string; consent: Listed }> = ({ caseId, consent }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = consentWords(locale)
  const address = { caseId, consentId: consent.id }
  return (
    <li class="record">
      <ConsentStanding {...consent} />
      <ConsentCoverage items={consent.items} />
      <p class="quiet">
        {t('given', { day: format.date(consent.givenOn), manner: withinSentence(t(consent.manner)) })}
        {' · '}
        {t(consent.interpreter)}
        {' · '}
        {t(consent.representative)}
      </p>
      {consent.note === null ? null : <Written text={consent.note} />}
      <p class="record-actions">
        {consent.withdrawnAt === null ? (
          <Link href={paths.withdrawConsent(address)}>{t('withdraw')}</Link>
        ) : (
          <Link href={paths.withdrawConsent(address)}>{t('copies')}</Link>
        )}
        <Link href={paths.consentFile(address)}>{t('print')}</Link>
        <Link href={paths.consentFile(address, { whole: 'yes' })}>{t('printWhole')}</Link>
      </p>
    </li>
  )
}

/** The consents of a case: what has been said yes to, and does it still hold? */
export const ConsentsPage: View<Data> = ({ data, context }) => {
  const t = consentWords(context.locale)
  const { caseId, number, consents } = data
  const holding = consents.filter(({ state }) => state === 'in_force' || state === 'expiring')
  const past = consents.filter(({ state }) => state === 'expired' || state === 'withdrawn')
  const ask = (
    <LinkButton variant="primary" href={paths.newConsent({ caseId })}>
      {t('newConsent')}
    </LinkButton>
  )
  return (
    <Page
      title={t('consents')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('lead')}</p>}
      action={consents.length > 0 ? ask : null}
    >
      {consents.length === 0 ? (
        <EmptyState heading={t('empty')} action={ask}>
          {t('emptyText')}
        </EmptyState>
      ) : null}
      {[
        { heading: t('state_in_force'), id: 'holding', rows: holding },
        { heading: t('state_expired'), id: 'past', rows: past },
      ].map(({ heading, id, rows }) =>
        rows.length === 0 ? null : (
          <Section heading={heading} id={id}>
            <ul class="records">
              {rows.map((consent) => (
                <Consent caseId={caseId} consent={consent} />
              ))}
            </ul>
          </Section>
        ),
      )}
      {consents.length > 0 ? <p class="quiet">{t('printHint')}</p> : null}
    </Page>
  )
}
