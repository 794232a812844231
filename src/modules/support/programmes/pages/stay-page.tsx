import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status, Tag } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { dischargeHeadings } from '../../content/after-programme.ts'
import { paths } from '../../paths.ts'
import { newDisclosure } from '../elsewhere.ts'
import { programmeWords } from '../messages.ts'
import { endReasons } from '../schema.ts'
import type { ViewedStay } from '../stay-actions.ts'
import { stayCrumbs, useProgrammeWords } from './words.tsx'

const Discharge: FC<{ data: ViewedStay }> = ({ data }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const { caseId, stay, writes } = data
  const written = dischargeHeadings.filter(({ key }) => stay.discharge[key] !== undefined)
  return (
    <Section
      id="discharge"
      heading={t('discharge')}
      aside={
        writes ? (
          <LinkButton variant="secondary" href={paths.discharge({ caseId, stayId: stay.id })}>
            {t('writeDischarge')}
          </LinkButton>
        ) : null
      }
    >
      {written.length === 0 ? (
        <p class="quiet">{t('noDischarge')}</p>
      ) : (
        <DescriptionList
          items={written.map(({ key, title }) => ({
            term: title[locale],
            value: <Written text={stay.discharge[key]} />,
          }))}
        />
      )}
      {writes && written.length > 0 ? (
        <p>
          <Link href={newDisclosure({ caseId }, { purpose: 'support' })}>{t('handOver')}</Link>
          <br />
          <span class="quiet">{t('handOverHint')}</span>
        </p>
      ) : null}
    </Section>
  )
}

const FollowUps: FC<{ data: ViewedStay }> = ({ data }) => {
  const t = useProgrammeWords()
  const { caseId, followUps } = data
  return (
    <Section id="follow-ups" heading={t('followUps')}>
      {followUps.length === 0 ? <p class="quiet">{t('followUpsAfterEnd')}</p> : null}
      <ul class="records">
        {followUps.map(({ id, months, dueOn, result, doneOn }) => (
          <li class="record">
            <p class="record-name">
              {data.writes ? (
                <Link href={paths.followUp({ caseId, followUpId: id })}>{t('followUp', { months })}</Link>
              ) : (
                t('followUp', { months })
              )}
            </p>
            <p>
              {result === null ? (
                <Day day={dueOn} kind="deadline" />
              ) : (
                <>
                  <Status kind="done">{t(result)}</Status> <Day day={doneOn ?? dueOn} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const EndForm: FC<{ data: ViewedStay; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useProgrammeWords()
  const { today } = useReader()
  const { caseId, stay } = data
  return (
    <Details summary={t('endStay')} open={refused !== undefined}>
      <Form
        action={paths.endStay({ caseId, stayId: stay.id })}
        revision={stay.revision}
        label={t('endStay')}
        send
        secondary
      >
        <DateField {...field('toDay', today)} label={t('toDay')} min={stay.fromDay} max={today} />
        <RadioField
          {...field('reason')}
          label={t('endReason')}
          options={endReasons.map((value) => ({ value, label: t(value) }))}
        />
        <p class="quiet">{t('followUpsAfterEnd')}</p>
      </Form>
    </Details>
  )
}

const Standing: FC<{ data: ViewedStay }> = ({ data }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  const { stay } = data
  return (
    <>
      <p>
        {stay.toDay === null
          ? t('since', { day: format.date(stay.fromDay) })
          : `${t('period', { from: format.date(stay.fromDay), to: format.date(stay.toDay) })} · ${t(stay.endReason ?? 'other')}`}
      </p>
      <p class="plan-goal-facts">
        {stay.toBeExpelled ? <Tag>{t('isExpelled')}</Tag> : null}
        {stay.apartFromHarmed ? <Tag color="warning">{t('isApart')}</Tag> : null}
      </p>
    </>
  )
}

/** One time in a programme: what is settled before it ends, and how it went afterwards. */
export const StayPage: View<ViewedStay> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  const { caseId, number, stay, writes } = data
  return (
    <Page
      title={t('stay', { name: stay.programmeName })}
      windowTitle={windowWords(context.locale)('stay')}
      under={t('case', { number })}
      breadcrumb={stayCrumbs(t, data)}
      state={<Standing data={data} />}
    >
      <Discharge data={data} />
      <FollowUps data={data} />
      {writes && stay.toDay === null ? (
        <EndForm data={data} refused={refusedAt(refused, paths.endStay({ caseId, stayId: stay.id }))} />
      ) : null}
    </Page>
  )
}

const DischargeForm: FC<{ data: ViewedStay; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useProgrammeWords()
  const shared = useWords()
  const { locale } = useReader()
  const { caseId, stay, headings } = data
  const sent = refused?.values.headings as Record<string, unknown> | undefined
  const entered = (key: string) => (refused === undefined ? undefined : String(sent?.[key] ?? ''))
  return (
    <Form
      action={paths.discharge({ caseId, stayId: stay.id })}
      revision={stay.revision}
      warnUnsaved
      label={t('discharge')}
      send={shared('save')}
      cancel={paths.stay({ caseId, stayId: stay.id })}
    >
      <div class="all-optional">
        {headings.map(({ key, title, hint }) => (
          <div class="section-field">
            <TextAreaField
              name={`headings.${key}`}
              label={title[locale]}
              description={hint[locale]}
              optional
              rows={3}
              value={entered(key) ?? stay.discharge[key]}
              error={errorFor(refused?.errors, `headings.${key}`)}
            />
            <Contested
              id={key}
              refused={refused}
              revision={stay.revision}
              versions={[{ saved: stay.discharge[key] ?? '', entered: entered(key) }]}
            />
          </div>
        ))}
      </div>
    </Form>
  )
}

/** What is to be settled before the person leaves, heading by heading. */
export const DischargePage: View<ViewedStay> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  const { caseId, stay } = data
  return (
    <Page
      title={t('discharge')}
      windowTitle={windowWords(context.locale)('discharge')}
      under={t('case', { number: data.number })}
      breadcrumb={[
        ...stayCrumbs(t, data),
        { href: paths.stay({ caseId, stayId: stay.id }), label: stay.programmeName },
      ]}
      state={<p>{t('dischargeLead')}</p>}
      islands={['forms']}
    >
      <DischargeForm data={data} refused={refused} />
    </Page>
  )
}
