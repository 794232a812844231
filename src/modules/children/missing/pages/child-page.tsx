import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { signs } from '../content.ts'
import { missingWords } from '../messages.ts'
import type { ViewedDisappearances } from '../plan-actions.ts'
import type { Plan } from '../plan-store.ts'
import { isPlanUseful } from '../rules.ts'
import { AlarmStanding, missingCrumbs, useMissingWords } from './words.tsx'

interface Props {
  readonly data: ViewedDisappearances
  readonly refused: RefusedForm | undefined
}

const RaiseForm: FC<Props> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useMissingWords()
  const { today } = useReader()
  return (
    <Section id="raise" heading={t('itIsGone')}>
      <p>{t('raiseLead')}</p>
      <Form
        action={paths.disappearances({ caseId: data.caseId })}
        label={t('itIsGone')}
        send={t('raise')}
        danger
      >
        <DateField {...field('lastSeenOn', today)} label={t('lastSeenOn')} max={today} />
        <TextField {...field('lastSeenAt')} label={t('lastSeenAt')} description={t('hourHint')} width={8} />
        <TextAreaField
          {...field('circumstances')}
          label={t('circumstances')}
          description={t('circumstancesHint')}
          rows={4}
        />
      </Form>
    </Section>
  )
}

/** What to look for and whether a photograph may be used, as it was prepared. */
const Prepared: FC<{ plan: Plan; agreementName?: string | undefined }> = ({ plan, agreementName }) => {
  const t = useMissingWords()
  const { locale } = useReader()
  const format = useFormat()
  const written = (text: string) => (text === '' ? null : <Written text={text} />)
  return (
    <>
      <DescriptionList
        items={[
          { term: t('lookFor'), value: written(plan.lookFor) },
          { term: t('contact'), value: written(plan.contact) },
          {
            term: t('photo'),
            value: (
              <>
                {t(`photo_${plan.photo}`)}
                {plan.photoAskedOn === null ? null : (
                  <>
                    {' '}
                    (<Day day={plan.photoAskedOn} />)
                  </>
                )}
              </>
            ),
          },
          ...(agreementName === undefined ? [] : [{ term: t('agreement'), value: agreementName }]),
          {
            term: t('signs'),
            value:
              plan.signs.length === 0 ? null : (
                <ul class="plain-list">
                  {signs
                    .filter(({ key }) => plan.signs.includes(key))
                    .map(({ text }) => (
                      <li>{text[locale]}</li>
                    ))}
                </ul>
              ),
          },
        ]}
      />
      <p class="quiet">{t('changedAt', { moment: format.instant(plan.changedAt) })}</p>
    </>
  )
}

const PlanPart: FC<{ data: ViewedDisappearances }> = ({ data }) => {
  const t = useMissingWords()
  const { caseId, plan, agreements, writes } = data
  const agreement = agreements.find(({ id }) => id === plan?.agreementId)
  return (
    <Section
      id="plan"
      heading={t('plan')}
      aside={
        writes ? (
          <LinkButton variant="secondary" href={paths.disappearancePlan({ caseId })}>
            {t(plan === undefined ? 'writePlan' : 'changePlan')}
          </LinkButton>
        ) : null
      }
    >
      {plan === undefined ? <p class="quiet">{t('noPlan')}</p> : null}
      {plan === undefined || !isPlanUseful(plan) ? (
        <p>
          <Status kind="missing" /> {t('notUseful')}
        </p>
      ) : null}
      {plan === undefined ? null : <Prepared plan={plan} agreementName={agreement?.name} />}
    </Section>
  )
}

const Earlier: FC<{ data: ViewedDisappearances }> = ({ data }) => {
  const t = useMissingWords()
  const format = useFormat()
  const { caseId, alarms } = data
  return (
    <Section id="earlier" heading={t('earlier')}>
      {alarms.length === 0 ? <p class="quiet">{t('noEarlier')}</p> : null}
      <ul class="records">
        {alarms.map(({ id, lastSeenAt, state }) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.alarm({ caseId, alarmId: id })}>
                {t('goneFrom', { moment: format.instant(lastSeenAt) })}
              </Link>
            </p>
            <p>
              <AlarmStanding state={state} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What is prepared if the child disappears, and has the child been gone? */
export const DisappearancesPage: View<ViewedDisappearances> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  const { caseId, number, writes, alarms, ageGroup } = data
  const running = alarms.find(({ state }) => state === 'missing' || state === 'search_ended')
  const raises = writes && running === undefined && ageGroup !== 'adult'
  return (
    <Page
      title={t('ofChild')}
      windowTitle={windowWords(context.locale)('ifSomething')}
      under={t('case', { number })}
      breadcrumb={missingCrumbs(t, data).slice(0, 1)}
      state={
        running === undefined ? (
          <p>{t('ofChildLead')}</p>
        ) : (
          <p>
            <AlarmStanding state={running.state} />
          </p>
        )
      }
      action={
        running === undefined ? (
          raises ? (
            <LinkButton variant="secondary" danger href="#raise">
              {t('itIsGone')}
            </LinkButton>
          ) : null
        ) : (
          <LinkButton variant="primary" href={paths.alarm({ caseId, alarmId: running.id })}>
            {t('stepsHeading')}
          </LinkButton>
        )
      }
    >
      <PlanPart data={data} />
      {raises ? <RaiseForm data={data} refused={refused} /> : null}
      <Earlier data={data} />
    </Page>
  )
}
