import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedGrant } from '../actions.ts'
import { grantWords } from '../messages.ts'
import { isSent, isUnagreed } from '../rules.ts'
import type { Grant } from '../store.ts'
import { Because } from './because.tsx'
import type { InsideProps } from './inside.ts'
import { Instalments } from './payments.tsx'
import { Repayment } from './repayment.tsx'
import { GivenReport } from './report-parts.tsx'
import { WhoMay } from './who-may.tsx'
import { Achieved, GrantStatus, useGrantWords } from './words.tsx'

const Results: FC<ViewedGrant> = ({ result }) => {
  const t = useGrantWords()
  const format = useFormat()
  return (
    <Section heading={t('results')} id="results">
      {result === undefined ? (
        <p class="not-given">{t('resultsNone')}</p>
      ) : (
        <>
          <Written text={result.text} />
          <Table
            caption={t('results')}
            captionHidden
            rows={result.figures}
            columns={[
              { heading: t('expected'), rowHeading: true, cell: ({ title }) => <Swedish text={title} /> },
              { heading: t('level'), cell: ({ level }) => t(`level_${level}`) },
              {
                heading: t('target'),
                kind: 'number',
                cell: ({ target }) => (target === null ? '–' : format.number(target)),
              },
              { heading: t('achieved'), kind: 'number', cell: (figure) => <Achieved {...figure} /> },
            ]}
          />
          <p class="ds-paragraph quiet">{t('resultsSource', { at: format.instant(result.releasedAt) })}</p>
        </>
      )}
    </Section>
  )
}

const Answered: FC<{
  agreement: NonNullable<InsideProps['inside']['agreement']>
  grant: Pick<Grant, 'receiverName' | 'state'>
}> = ({
  agreement: { offeredAt, acceptedAt, declinedAt, declinedBecause },
  grant: { receiverName: receiver, state },
}) => {
  const t = useGrantWords()
  const format = useFormat()
  if (acceptedAt !== null)
    return <p class="ds-paragraph">{t('acceptedAt', { at: format.instant(acceptedAt), receiver })}</p>
  if (declinedAt !== null)
    return (
      <p class="ds-paragraph">
        <EndsInSwedish
          text={t('declinedAt', {
            ...{ receiver, at: format.instant(declinedAt) },
            because: declinedBecause ?? '',
          })}
          words={declinedBecause ?? ''}
        />
      </p>
    )
  if (state === 'forgone') return null
  // Offered of a sum that is granted no longer.
  if (state === 'decided')
    return <p class="ds-paragraph">{t('offerPast', { at: format.instant(offeredAt) })}</p>
  return <p class="ds-paragraph">{t('offeredAt', { at: format.instant(offeredAt), receiver })}</p>
}

const Agreement: FC<InsideProps> = ({ data, inside, refused }) => {
  const t = useGrantWords()
  const format = useFormat()
  const { grant, side } = data
  const { agreement } = inside
  const { giverName: giver } = grant
  const offer = side === 'giver' && isUnagreed(grant)
  return (
    <Section heading={t('agreement')} id="agreement">
      {agreement === undefined ? (
        <p class="not-given">{t('agreementNone')}</p>
      ) : (
        <>
          <Answered agreement={agreement} grant={grant} />
          <DescriptionList
            items={[
              { term: t('conditions'), value: <Written text={agreement.conditions} /> },
              {
                term: t('startsOn'),
                value: `${format.date(agreement.startsOn)} ${t('endsOn')} ${format.date(agreement.endsOn)}`,
              },
              { term: t('reportOn'), value: format.date(agreement.reportOn) },
            ]}
          />
        </>
      )}
      {offer && data.next?.step === 'agree' ? <WhoMay next={data.next} /> : null}
      {offer && data.next?.why === undefined ? (
        <LinkButton href={paths.agreement({ grantId: grant.id })}>
          {agreement === undefined ? t('offer') : t('offerAnew')}
        </LinkButton>
      ) : null}
      {side === 'receiver' && agreement !== undefined && grant.state === 'offered' ? (
        <>
          <Form action={paths.acceptAgreement({ grantId: grant.id })} label={t('acceptHeading')}>
            <ConfirmEffect
              effects={[
                t('acceptEffect', { day: format.date(agreement.reportOn) }),
                t('acceptEffectPay', { giver }),
              ]}
              confirmLabel={t('accept')}
              cancelHref={paths.ownGrants()}
            />
          </Form>
          <Because
            action={paths.declineAgreement({ grantId: grant.id })}
            words={{ step: t('decline'), lead: t('declineLead', { giver }), why: t('declineWhy', { giver }) }}
            refused={refused}
          />
        </>
      ) : null}
      {offer ? (
        <Because
          action={paths.forgoGrant({ grantId: grant.id })}
          words={{
            step: t('forgo'),
            lead: t('forgoLead', { amount: format.money(grant.grantedOre) }),
            why: t('forgoWhy'),
            hint: t('forgoWhyHint'),
          }}
          refused={refused}
        />
      ) : null}
    </Section>
  )
}

const InsidePart: FC<InsideProps> = (props) => (
  <>
    <Agreement {...props} />
    {props.inside.agreement === undefined || props.data.grant.state === 'forgone' ? null : (
      <Instalments {...props} />
    )}
    {props.inside.agreement?.acceptedAt ? <GivenReport {...props} /> : null}
    <Repayment {...props} />
  </>
)

const mayWrite = ({ grant, side, inside }: ViewedGrant): boolean =>
  side === 'receiver' &&
  inside?.agreement?.acceptedAt != null &&
  grant.state === 'running' &&
  !isSent(inside.report)

/** Who got how much for what, and what came of it? For the parties: what is to be done now? */
export const GrantPage: View<ViewedGrant> = ({ data, context, refused }) => {
  const t = grantWords(context.locale)
  const { grant, side, inside } = data
  return (
    <Page
      title={grant.title}
      titleIn="sv"
      breadcrumb={[
        side === 'public'
          ? { href: paths.grants(), label: t('grants') }
          : { href: paths.ownGrants(), label: t('ownGrants') },
      ]}
      state={<State {...data} />}
      action={
        mayWrite(data) ? (
          <LinkButton variant="primary" href={paths.grantReport({ grantId: grant.id })}>
            {t('writeReport')}
          </LinkButton>
        ) : null
      }
    >
      <Section heading={t('purpose')} id="purpose">
        <Written text={grant.purpose} />
        <p class="ds-paragraph">
          {t('toCall')}:{' '}
          <Link href={paths.call({ callId: grant.callId })}>
            <Swedish text={grant.callTitle} />
          </Link>
        </p>
      </Section>
      {grant.state === 'forgone' ? null : <Results {...data} />}
      {inside === undefined ? null : <InsidePart data={data} inside={inside} refused={refused} />}
    </Page>
  )
}

const State: FC<ViewedGrant> = ({ grant }) => {
  const t = useGrantWords()
  const format = useFormat()
  return (
    <p class="state-sentence">
      <GrantStatus state={grant.state} />{' '}
      {t('grantedTo', {
        amount: format.money(grant.grantedOre),
        receiver: grant.receiverName,
        giver: grant.giverName,
        number: grant.number,
      })}
      {grant.forgoneBecause === null ? null : (
        <>
          {' '}
          {t('forgone')}: <Swedish text={grant.forgoneBecause} />
        </>
      )}
    </p>
  )
}
