import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { timeline } from '../../../../web/pictures/timeline.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ListedReferral } from '../list-store.ts'
import { referralWords } from '../messages.ts'
import type { ViewedOffer } from '../offer-actions.ts'
import { isWaiting, openStates, type State } from '../rules.ts'
import { ConsentAnswers, fieldOf } from './fields.tsx'
import { Due, needName, ReferralStatus, statusOf, useReferralWords } from './words.tsx'

/** Until when a referral reaches in the picture: its end where it has one, otherwise its time limit. */
const endOf = ({
  outcomeAt,
  closedAt,
  answeredAt,
  declineReason,
  dueAt,
  sentAt,
}: ListedReferral): Date | null =>
  outcomeAt ?? (declineReason ? answeredAt : null) ?? closedAt ?? dueAt ?? sentAt

const lacksOutcome = ({ state }: ListedReferral): boolean =>
  state !== 'outcome_reported' && (openStates as readonly State[]).includes(state)

const OfferPicture: FC<{ data: ViewedOffer }> = ({ data }) => {
  const t = useReferralWords()
  const reader = useReader()
  const { locale } = reader
  return (
    <Depicted
      id="offer-timeline"
      depiction={timeline(
        data.rows.flatMap((row) => {
          const end = endOf(row)
          if (row.sentAt === null || end === null) return []
          return [
            {
              id: row.number,
              label: t('offerRow', { need: needName(locale, row.need), to: row.toName || t('unnamed') }),
              href: paths.referral({ referralId: row.id }),
              start: dayOf(row.sentAt),
              end: dayOf(end),
              status: statusOf(row, data.now),
            },
          ]
        }),
        {
          title: t('offerPicture'),
          note: t('offerDescription', { missing: data.rows.filter(lacksOutcome).length }),
          headings: { row: t('columnReferral'), start: t('start'), end: t('end'), status: t('columnState') },
        },
        reader,
      )}
    />
  )
}

const Missing: FC<{ data: ViewedOffer }> = ({ data }) => {
  const t = useReferralWords()
  const reader = useReader()
  const { locale } = reader
  const missing = data.rows.filter(lacksOutcome)
  if (missing.length === 0) return null
  return (
    <Section id="missing" heading={t('missingHeading')}>
      <ul class="item-list">
        {missing.map((row) => (
          <li>
            <div class="item-list-name">
              <Link href={paths.referral({ referralId: row.id })}>
                {t('offerRow', { need: needName(locale, row.need), to: row.toName || t('unnamed') })}
              </Link>
              <ReferralStatus referral={row} now={data.now} />
            </div>
            {isWaiting(row) ? (
              <p>
                {t('columnDue')}: <Due at={row.dueAt} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Coordinate: FC<{ data: ViewedOffer; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useReferralWords()
  if (data.coordinator) return <p>{t('coordinatedBy', { body: data.coordinator })}</p>
  if (data.ask === null || data.ask.coordinators.length === 0 || data.rows.length === 0) return null
  const entered = { values: refused?.values ?? {}, errors: refused?.errors ?? [] }
  return (
    <Details summary={t('coordinateHeading')} open={entered.errors.length > 0}>
      <p>{t('coordinateHint')}</p>
      <Form
        action={paths.offer({ caseId: data.caseId })}
        label={t('coordinateHeading')}
        send={t('coordinateButton')}
        secondary
      >
        <SelectField
          {...fieldOf(entered, 'coordinatorBody')}
          label={t('coordinator')}
          options={data.ask.coordinators.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
        />
        <ConsentAnswers {...entered} grounds={data.ask} />
      </Form>
    </Details>
  )
}

/** The referrals of a case as one offer: who does what by when, and what has no outcome. */
export const OfferPage: View<ViewedOffer> = ({ data, context, refused }) => {
  const t = referralWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('offer')}
      under={t('referrals')}
      wide
      breadcrumb={
        number === null
          ? [{ href: paths.coordinatedReferrals(), label: t('coordinated_tab') }]
          : [
              { href: supportPaths.case({ caseId }), label: t('case', { number }) },
              { href: paths.caseReferrals({ caseId }), label: t('referrals') },
            ]
      }
      state={<p>{t('offerLead')}</p>}
    >
      {data.rows.length === 0 ? (
        <EmptyState heading={t('offerEmpty')}>{t('offerEmptyText')}</EmptyState>
      ) : (
        <>
          <OfferPicture data={data} />
          <Missing data={data} />
        </>
      )}
      <Coordinate data={data} refused={refused} />
    </Page>
  )
}
