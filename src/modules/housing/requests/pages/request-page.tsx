import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TelephoneNumbers } from '../../../../web/components/danger-now.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { areaName } from '../areas.ts'
import { requestWords } from '../messages.ts'
import type { ViewedRequest } from '../request-actions.ts'
import { endReasons, noReasons } from '../schema.ts'
import type { FoundOffer, FoundRequest } from '../store.ts'
import type { WhoAnswers } from '../who-answers.ts'
import { AskedForList, RequestStatus, requestCrumbs, useRequestWords } from './words.tsx'

/** Where a request stands, when answers are shown next, and what that means. */
const Standing: FC<{ request: FoundRequest; now: Date }> = ({ request, now }) => {
  const t = useRequestWords()
  const format = useFormat()
  const waits = request.state === 'open'
  return (
    <>
      <p>
        <RequestStatus state={request.state} />{' '}
        {waits
          ? request.nextReleaseAt <= now
            ? t('soon')
            : t('nextRelease', { at: format.instant(request.nextReleaseAt) })
          : null}
        {request.endReason === null ? null : t(request.endReason as 'cannot_wait')}
      </p>
      {waits ? (
        <>
          <p class="quiet">{t('releaseRule')}</p>
          <p class="quiet">{t('seenByPerson')}</p>
          <p class="quiet">{t('inPoolUntil', { day: format.instant(request.inPoolUntil) })}</p>
        </>
      ) : null}
    </>
  )
}

const offerKinds = {
  released: 'running',
  chosen: 'done',
  declined_by_person: 'withdrawn',
  lapsed: 'withdrawn',
} as const

const OfferForms: FC<{
  data: ViewedRequest
  offer: FoundOffer
  name: string
  refused: RefusedForm | undefined
}> = ({ data, offer, name, refused }) => {
  const t = useRequestWords()
  const ids = { caseId: data.caseId, requestId: data.request.id, offerId: offer.id }
  const no = paths.declineOffer(ids)
  const again = refusedAt(refused, no)
  return (
    <>
      {offer.state === 'chosen' ? null : (
        <Form action={paths.acceptOffer(ids)} label={`${t('sayYes')}: ${name}`}>
          <p class="quiet">{t('yesNote')}</p>
          <ButtonRow>
            <Button variant="secondary" label={`${t('sayYes')}: ${name}`}>
              {t('sayYes')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      <Details summary={`${t('sayNo')}: ${name}`} open={again !== undefined}>
        <Form action={no} label={`${t('sayNo')}: ${name}`} send={t('sayNo')} secondary>
          <RadioField
            name="noReason"
            idName={`no-${offer.id}`}
            label={t('noReason')}
            options={noReasons.map((value) => ({ value, label: t(value) }))}
            error={errorFor(again?.errors, 'noReason')}
          />
          <p class="quiet">{t('noNote')}</p>
        </Form>
      </Details>
    </>
  )
}

const Offers: FC<{ data: ViewedRequest; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRequestWords()
  const format = useFormat()
  const { offers, request, writes, now } = data
  if (offers.length === 0) return <p class="quiet">{t('offersNone')}</p>
  return (
    <>
      <p class="quiet">{t('offersLead')}</p>
      <ul class="records">
        {offers.map((offer, place) => {
          const name = t('offer', { letter: String.fromCharCode(65 + place) })
          const held = offer.state === 'released' && offer.heldUntil > now
          // Once one of them is chosen the others are let go.
          const canBeChosen = held && request.state === 'answered'
          const state = offer.state === 'released' && !canBeChosen ? 'lapsed' : offer.state
          const answers = canBeChosen || (offer.state === 'chosen' && request.state === 'chosen')
          return (
            <li class="record">
              <p class="record-name">{name}</p>
              <p>
                <Status kind={offerKinds[state]}>
                  {t(state === 'released' ? 'released' : `offer_${state}`)}
                </Status>{' '}
                {t('offerMeets')}{' '}
                {canBeChosen || state === 'chosen'
                  ? t('offerHeld', { at: format.instant(offer.heldUntil) })
                  : null}
              </p>
              {writes && answers ? (
                <OfferForms data={data} offer={offer} name={name} refused={refused} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Numbers that are answered now, in one's own body first. */
const AnswersNow: FC<{ whoAnswers: WhoAnswers }> = ({ whoAnswers: { own, coordination } }) => (
  <>
    <TelephoneNumbers numbers={own} />
    {coordination.map((numbers) => (
      <li>
        {numbers.bodyName}
        <ul>
          <TelephoneNumbers numbers={numbers} of="theirs" />
        </ul>
      </li>
    ))}
  </>
)

/** Other ways and telephone numbers, while the pool has no place and where it had none. */
const Instead: FC<{ data: ViewedRequest; waiting: boolean }> = ({
  data: { whoAnswers, shownInVain },
  waiting,
}) => {
  const t = useRequestWords()
  const ways = waiting ? ([2, 3, 4] as const) : ([2, 3, 4, 5] as const)
  return (
    <Section id="instead" heading={t(waiting ? 'waitingHeading' : 'nothingHeading')}>
      {shownInVain ? (
        <Alert kind="warning">
          <p>{t('shownInVain')}</p>
        </Alert>
      ) : null}
      <ul>
        <li>{t('nothing1')}</li>
        {whoAnswers === undefined ? null : <AnswersNow whoAnswers={whoAnswers} />}
        {ways.map((way) => (
          <li>{t(`nothing${way}`)}</li>
        ))}
      </ul>
    </Section>
  )
}

const EndForm: FC<{ data: ViewedRequest; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRequestWords()
  const { caseId, request } = data
  const address = paths.endRequest({ caseId, requestId: request.id })
  const again = refusedAt(refused, address)
  return (
    <Details summary={t('end')} open={again !== undefined}>
      <Form action={address} revision={request.revision} label={t('end')} send secondary danger>
        <RadioField
          name="reason"
          label={t('endReason')}
          options={endReasons.map((value) => ({ value, label: t(value) }))}
          error={errorFor(again?.errors, 'reason')}
        />
        <p class="quiet">{t('endLead')}</p>
      </Form>
    </Details>
  )
}

const What: FC<{ request: FoundRequest }> = ({ request }) => {
  const t = useRequestWords()
  const { locale } = useReader()
  return (
    <AskedForList
      asked={{
        ...request,
        childAges: [...request.childAges],
        needs: [...request.needs],
        languages: [...request.languages],
      }}
      more={[
        { term: t('areas'), value: request.areas.map((code) => areaName(code, locale)).join(', ') },
        { term: t('nearWhom'), value: request.nearWhom },
      ]}
    />
  )
}

/** Is there a safe and fitting place, and what does the person say? */
export const RequestPage: View<ViewedRequest> = ({ data, context, refused }) => {
  const t = requestWords(context.locale)
  const { caseId, request, writes, offers } = data
  const running = request.endedAt === null
  const tonight = data.whoAnswers !== undefined
  const chosen = offers.find(({ state }) => state === 'chosen')
  const showsWays =
    request.state === 'no_place' || request.state === 'declined_by_person' || request.state === 'open'
  return (
    <Page
      title={t('request', { number: request.number })}
      under={t('case', { number: data.number })}
      breadcrumb={requestCrumbs(t, data)}
      state={<Standing request={request} now={data.now} />}
      {...(writes && running && request.state !== 'chosen'
        ? {
            action: (
              <LinkButton href={paths.changeRequest({ caseId, requestId: request.id })}>
                {t('change')}
              </LinkButton>
            ),
          }
        : {})}
    >
      {chosen === undefined || request.state !== 'chosen' ? null : (
        <ChosenNext offer={chosen} caseId={caseId} writes={writes} />
      )}
      {tonight ? <Instead data={data} waiting /> : null}
      {offers.length === 0 && (!running || tonight) ? null : (
        <Section id="offers" heading={t('offers')}>
          <Offers data={data} refused={refused} />
        </Section>
      )}
      {showsWays && !tonight ? <Instead data={data} waiting={running} /> : null}
      <Section id="what" heading={t('what')}>
        <What request={request} />
      </Section>
      {writes && running ? <EndForm data={data} refused={refused} /> : null}
    </Page>
  )
}

const ChosenNext: FC<{ offer: FoundOffer; caseId: string; writes: boolean }> = ({
  offer,
  caseId,
  writes,
}) => {
  const t = useRequestWords()
  const format = useFormat()
  return (
    <>
      <p>{t('chosenNext', { at: format.instant(offer.heldUntil) })}</p>
      {writes ? (
        <p>
          <LinkButton variant="primary" href={paths.newPlacement({ caseId }, { offer: offer.id })}>
            {t('decideNext')}
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}
