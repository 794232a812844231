import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation, RETENTION_REASONS, saying } from '../../../law/index.ts'
import type { Hold } from '../../kept-until/hold-store.ts'
import { needsBirthDate } from '../../kept-until/rules.ts'
import { investigations } from '../../kept-until/schema.ts'
import { paths } from '../../paths.ts'
import type { viewRetention } from '../actions.ts'
import { retentionWords } from '../messages.ts'

export type ViewedRetention = Awaited<ReturnType<typeof viewRetention.run>>

const useT = () => retentionWords(useReader().locale)

/** How long, in one shape and one sentence. */
const Standing: FC<{ data: ViewedRetention }> = ({ data }) => {
  const t = useT()
  const format = useFormat()
  const { retention } = data
  if (retention.reason === null) return <Status kind="waiting">{t('inTheNight')}</Status>
  if (retention.reason === 'hold') return <Status kind="waiting">{t('heldNow')}</Status>
  if (retention.keepUntil === null) return <Status kind="planned">{t('never')}</Status>
  if (retention.ended) return <Status kind="atRisk">{t('ended')}</Status>
  return (
    <Status kind="running">
      {t('keptUntil')} {format.date(retention.keepUntil)}
    </Status>
  )
}

const Law: FC<{ section: NonNullable<ViewedRetention['retention']['section']> }> = ({ section }) => {
  const { locale, today } = useReader()
  return (
    <>
      <div>{saying(section, today, locale)}</div>
      <div class="quiet">{citation(section, locale)}</div>
    </>
  )
}

const Answer: FC<{ data: ViewedRetention }> = ({ data }) => {
  const t = useT()
  const format = useFormat()
  const { locale } = useReader()
  const { keepUntil, disposeBy, reason, section, route, withoutHolds } = data.retention
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t('keptUntil'),
            value: keepUntil === null ? t('never') : <Day day={keepUntil} kind="relative" />,
          },
          ...(disposeBy === null ? [] : [{ term: t('disposedBy'), value: <Day day={disposeBy} /> }]),
          { term: t('why'), value: reason === null ? t('inTheNight') : RETENTION_REASONS[reason][locale] },
          ...(section === null ? [] : [{ term: t('section'), value: <Law section={section} /> }]),
          ...(route === null ? [] : [{ term: t('whatThen'), value: t(`route_${route}`) }]),
          ...(withoutHolds === null || withoutHolds.disposeBy === null
            ? []
            : [
                {
                  term: t('withoutHolds'),
                  value: t('withoutHoldsUntil', {
                    until: format.date(withoutHolds.keepUntil),
                    by: format.date(withoutHolds.disposeBy),
                  }),
                },
              ]),
        ]}
      />
      {data.joined ? <p>{t('untilBoth')}</p> : null}
      {data.state === 'open' && disposeBy !== null ? <p class="quiet">{t('openIsKept')}</p> : null}
    </>
  )
}

const Facts: FC<{ from: NonNullable<ViewedRetention['from']> }> = ({ from }) => {
  const t = useT()
  const format = useFormat()
  return (
    <Section id="facts" heading={t('facts')}>
      <DescriptionList
        items={[
          { term: t('keeper'), value: t(`kept_${from.setting.retention}`) },
          { term: t('lastNote'), value: format.date(from.lastNote) },
          { term: t('ageGroup'), value: t(from.ageGroup) },
          {
            term: t('birthDate'),
            value:
              from.birthDate === null
                ? t(needsBirthDate(from) ? 'birthDateUnknown' : 'birthDateUnneeded')
                : format.date(from.birthDate),
          },
        ]}
      />
    </Section>
  )
}

/** What happened to the person as a child: the law asks for nothing else that stands in no section. */
const Circumstances: FC<{ data: ViewedRetention; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = useT()
  const { locale } = useReader()
  const { placedOrSheltered, investigation } = data.circumstances
  return (
    <Section id="circumstances" heading={t('circumstances')}>
      <p>{t('circumstancesText')}</p>
      <Form
        action={paths.retention({ caseId: data.caseId })}
        label={t('circumstances')}
        send={t('save')}
        secondary
      >
        <RadioField
          {...field('placedOrSheltered', placedOrSheltered ? 'yes' : 'no')}
          label={t('placedOrSheltered')}
          description={`${citation('sol-16-2', locale)}. ${citation('sol-17-4', locale)}.`}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <RadioField
          {...field('investigation', investigation)}
          label={t('investigation')}
          description={`${citation('sol-16-2-a', locale)}.`}
          options={investigations.map((value) => ({ value, label: t(`investigation_${value}`) }))}
        />
      </Form>
    </Section>
  )
}

/** A hold with its reason, and how it ended where it has. */
export const HoldShown: FC<{ hold: Hold }> = ({ hold }) => {
  const t = useT()
  const format = useFormat()
  const placedDay = format.date(dayOf(hold.placedAt))
  const liftedDay = hold.liftedAt === null ? '' : format.date(dayOf(hold.liftedAt))
  return (
    <>
      <Status kind={hold.liftedAt === null ? 'running' : 'withdrawn'}>{t(`hold_${hold.kind}`)}</Status>
      <Written text={hold.reason} />
      <p class="quiet">
        {hold.placedBy === null
          ? t('placedNameless', { day: placedDay })
          : t('placed', { day: placedDay, name: hold.placedBy })}
      </p>
      {hold.liftedAt === null ? null : (
        <>
          <Written text={hold.liftReason} />
          <p class="quiet">
            {hold.liftedBy === null
              ? t('liftedNameless', { day: liftedDay })
              : t('lifted', { day: liftedDay, name: hold.liftedBy })}
          </p>
        </>
      )}
    </>
  )
}

const Holds: FC<{ data: ViewedRetention }> = ({ data }) => {
  const t = useT()
  const { caseId, holds } = data
  return (
    <Section id="holds" heading={t('holds')}>
      <p>{t('holdsText')}</p>
      {holds.length === 0 ? <p class="quiet">{t('noHolds')}</p> : null}
      <ul class="records">
        {holds.map((hold) => (
          <li class="record">
            <HoldShown hold={hold} />
            {hold.liftedAt === null ? (
              <p class="record-actions">
                <Link href={paths.liftHold({ caseId, holdId: hold.id })}>{t('lift')}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The way back to a case; somebody who leads goes to who works on it. */
export const wayTo = (t: ReturnType<typeof retentionWords>, data: ViewedRetention) => [
  { href: data.works ? paths.cases() : paths.bodyCases(), label: data.works ? t('myCases') : t('bodyCases') },
  {
    href: data.works ? paths.case({ caseId: data.caseId }) : paths.staff({ caseId: data.caseId }),
    label: t('case', { number: data.number }),
  },
]

/** How long a case is kept, why, and what holds it. */
export const RetentionPage: View<ViewedRetention> = ({ data, context, refused }) => {
  const t = retentionWords(context.locale)
  return (
    <Page
      title={t('retention')}
      under={t('case', { number: data.number })}
      breadcrumb={wayTo(t, data)}
      state={
        <>
          <Standing data={data} />
          <p>{t('lead')}</p>
        </>
      }
      action={
        <LinkButton variant="primary" href={paths.placeHold({ caseId: data.caseId })}>
          {t('placeHold')}
        </LinkButton>
      }
    >
      {data.works ? null : <Alert>{t('leadsOnly')}</Alert>}
      <Answer data={data} />
      {data.from === null ? null : <Facts from={data.from} />}
      {data.works ? <Circumstances data={data} refused={refused} /> : null}
      <Holds data={data} />
    </Page>
  )
}
