import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Moment } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { recipientKindName } from '../../telling/pages/found.tsx'
import { stoppedInDanger } from '../arrivals.ts'
import { endReasons } from '../change-store.ts'
import { sharingWords } from '../messages.ts'
import type { ViewedDisclosure } from '../view-actions.ts'
import { DisclosureStanding, Law, PartList, provisionName, refusalText, useSharing } from './words.tsx'

type Props = ViewedDisclosure & { refused: RefusedForm | undefined }

const crumbs = ({ caseId, number, works }: ViewedDisclosure, t: ReturnType<typeof sharingWords>) => [
  ...(works ? [{ href: supportPaths.case({ caseId }), label: t('case', { number }) }] : []),
  { href: paths.disclosures({ caseId }), label: t('disclosures') },
]

/** A disclosure with what it rests on and what can still be done about it. */
export const DisclosurePage: View<ViewedDisclosure> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { caseId, number, works, mayOverride, disclosure } = data
  const isOpen = ['in_force', 'waits_for_lawyer', 'lawyer_said_yes', 'refused'].includes(disclosure.standing)
  return (
    <Page
      title={disclosure.toName}
      windowTitle={windowWords(context.locale)('disclosure')}
      under={t('case', { number })}
      breadcrumb={crumbs(data, t)}
      state={<DisclosureStanding {...disclosure} />}
      action={
        works && isOpen ? (
          <LinkButton href={paths.endDisclosure({ caseId, disclosureId: disclosure.id })}>
            {t('end')}
          </LinkButton>
        ) : null
      }
    >
      {data.danger === null ? null : (
        <DangerNow danger={data.danger} steps={stoppedInDanger.words(context.locale).now ?? []} />
      )}
      {disclosure.overriddenBy === null ? (
        disclosure.refusal === null ? null : (
          <Alert kind="warning">
            <p>{refusalText(context.locale, disclosure.refusal)}</p>
          </Alert>
        )
      ) : (
        <Overridden {...data} refused={refused} />
      )}
      {works && disclosure.standing === 'lawyer_said_yes' ? <HandOver {...data} refused={refused} /> : null}
      <Facts {...data} refused={refused} />
      {mayOverride ? <Override {...data} refused={refused} /> : null}
    </Page>
  )
}

/** What came of a decision in danger to life: it heads the page, and why it had been stopped comes after. */
const Overridden: FC<Props> = ({ disclosure }) => {
  const t = useSharing()
  const format = useFormat()
  const { locale } = useReader()
  const recipient = disclosure.toName
  return (
    <Alert kind={disclosure.standing === 'in_force' ? 'success' : 'info'} heading={t('overridden')}>
      <p>
        {disclosure.form === 'copy'
          ? t('overrideDoneCopy', { recipient })
          : t('overrideDoneLive', { recipient })}
        {disclosure.reviewDue === null || disclosure.reviewedAt !== null ? null : (
          <> {t('reviewDue', { day: format.date(disclosure.reviewDue) })}</>
        )}
      </p>
      {disclosure.refusal === null ? null : (
        <p class="quiet">{t('stoppedBefore', { reason: refusalText(locale, disclosure.refusal) })}</p>
      )}
    </Alert>
  )
}

const Facts: FC<Props> = ({ section, lastRead, disclosure }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  const { reasons } = disclosure
  const told = (
    word: 'harmText' | 'necessity' | 'staleLaw' | 'liveSection' | 'dangerText' | 'proviso' | 'overrideReason',
    value: string | null | undefined,
  ) => (value ? [{ term: t(word), value: <span class="written">{value}</span> }] : [])
  return (
    <DescriptionList
      items={[
        { term: t('toKind'), value: recipientKindName(locale, disclosure.toKind) },
        { term: t('form'), value: t(disclosure.form === 'copy' ? 'copyOf' : 'liveOf') },
        {
          term: t('purpose'),
          value: [purposeName(locale, disclosure.purpose), disclosure.purposeText].filter(Boolean).join('. '),
        },
        {
          term: t('provision'),
          value: (
            <>
              {provisionName(locale, disclosure.provision)}
              <Law section={section} lastRead={lastRead} />
            </>
          ),
        },
        {
          term: t('parts'),
          value: (
            <>
              <PartList parts={disclosure.items} />
              {disclosure.form === 'live' && disclosure.items.some(({ shut }) => shut) ? (
                <p>{t('shutForThem')}</p>
              ) : null}
            </>
          ),
        },
        ...told('dangerText', reasons.danger),
        ...told('harmText', disclosure.harmText),
        ...told('necessity', reasons.necessity),
        ...told('liveSection', reasons.liveSection),
        ...told('staleLaw', reasons.staleLaw),
        ...told('proviso', disclosure.proviso),
        { term: t('decidedOn'), value: <Moment at={disclosure.decidedAt} /> },
        { term: t('endsOn'), value: format.date(disclosure.endsOn) },
        ...(disclosure.endReason === null
          ? []
          : [{ term: t('endReason'), value: t(`end_${disclosure.endReason}` as 'end_mistake') }]),
        ...(disclosure.copyId === null
          ? []
          : [
              {
                term: t('copyOf'),
                value: <CopyFate {...disclosure} />,
              },
            ]),
        ...told('overrideReason', disclosure.overrideReason),
        ...(disclosure.reviewDue === null
          ? []
          : [
              {
                term: t('overridden'),
                value:
                  disclosure.reviewOutcome === null || disclosure.reviewedAt === null
                    ? t('reviewDue', { day: format.date(disclosure.reviewDue) })
                    : `${t(disclosure.reviewOutcome)}. ${t('reviewed', { day: format.date(dayOf(disclosure.reviewedAt)) })}`,
              },
            ]),
      ]}
    />
  )
}

const CopyFate: FC<Props['disclosure']> = ({ id, caseId, toBody, copyReceivedAt }) => {
  const t = useSharing()
  return (
    <>
      {copyReceivedAt === null ? t('copyHanded') : t('copyRegistered')}
      {toBody === null ? (
        <>
          {' '}
          <Link href={paths.disclosureFile({ caseId, disclosureId: id })}>{t('printCopy')}</Link>
        </>
      ) : null}
    </>
  )
}

const HandOver: FC<Props> = ({ caseId, disclosure }) => {
  const t = useSharing()
  return (
    <Form action={paths.handOver({ caseId, disclosureId: disclosure.id })} label={t('handOverNow')} send>
      <p>{t('handOverNowHint')}</p>
    </Form>
  )
}

const Override: FC<Props> = ({ caseId, disclosure, refused }) => {
  const t = useSharing()
  const address = { caseId, disclosureId: disclosure.id }
  const recipient = disclosure.toName
  const reason = refused?.values.reason
  return (
    <Form action={paths.overrideDisclosure(address)} label={t('override')}>
      <p>{t('overrideLead')}</p>
      <ConfirmEffect
        effects={[
          disclosure.form === 'copy'
            ? t('overrideEffectCopy', { recipient })
            : t('overrideEffectLive', { recipient }),
          t('overrideEffectReview'),
        ]}
        danger
        confirmLabel={t('overrideNow')}
        cancelHref={paths.disclosures({ caseId })}
      >
        <TextAreaField
          name="reason"
          label={t('overrideReason')}
          rows={4}
          value={typeof reason === 'string' ? reason : undefined}
          error={errorFor(refused?.errors, 'reason')}
        />
      </ConfirmEffect>
    </Form>
  )
}

/** Ending a disclosure, with its effect shown first. */
export const EndPage: View<ViewedDisclosure> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { caseId, number, disclosure } = data
  const address = { caseId, disclosureId: disclosure.id }
  const recipient = disclosure.toName
  const effects = [
    ...(disclosure.form === 'live' && disclosure.standing === 'in_force'
      ? [t('endLive', { recipient })]
      : []),
    ...(disclosure.copyId === null ? [] : [t('endCopy', { recipient })]),
    ...(disclosure.standing === 'waits_for_lawyer' ? [t('endWaiting')] : []),
  ]
  return (
    <Page
      title={t('endTitle')}
      under={t('case', { number })}
      breadcrumb={[...crumbs(data, t), { href: paths.disclosure(address), label: recipient }]}
      state={<DisclosureStanding {...disclosure} />}
    >
      <Form action={paths.endDisclosure(address)} label={t('endTitle')}>
        <ConfirmEffect
          effects={effects.length === 0 ? [t('standing_ended')] : effects}
          danger
          confirmLabel={t('end')}
          cancelHref={paths.disclosure(address)}
        >
          <RadioField
            name="reason"
            label={t('endReason')}
            error={errorFor(refused?.errors, 'reason')}
            options={endReasons.map((reason) => ({ value: reason, label: t(`end_${reason}`) }))}
          />
        </ConfirmEffect>
      </Form>
    </Page>
  )
}
