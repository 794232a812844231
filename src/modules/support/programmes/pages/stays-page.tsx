import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { keptApart, programmeSettings } from '../../content/programme-kinds.ts'
import { paths } from '../../paths.ts'
import { newReferral } from '../elsewhere.ts'
import { programmeWords } from '../messages.ts'
import type { ViewedStays } from '../stay-actions.ts'
import { CapacityStanding, useNames, useProgrammeWords } from './words.tsx'

const Matches: FC<{ data: ViewedStays }> = ({ data }) => {
  const t = useProgrammeWords()
  const names = useNames()
  const { locale } = useReader()
  const { caseId, matches, needs, unmet, own } = data
  if (needs.length === 0)
    return (
      <p>
        {t('noNeeds')} <Link href={paths.section({ caseId, section: 'needs' })}>{t('writeNeeds')}</Link>
      </p>
    )
  return (
    <>
      <p class="quiet">{t('matchesHint')}</p>
      {matches.length === 0 && unmet.length === 0 ? <p>{t('noMatch')}</p> : null}
      <ul class="records">
        {matches.map(({ programme, needs: met, language, county }) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.programme({ programmeId: programme.id })}>{programme.name}</Link>
            </p>
            <p>
              {programme.bodyName} · {programmeSettings[programme.setting][locale]} ·{' '}
              {names.serves(programme.serves)}
            </p>
            <p>
              {[
                t('meetsOf', { needs: names.needs(met) }),
                ...(language ? [t('inLanguage')] : []),
                ...(county ? [t('inCounty')] : []),
              ].join(' · ')}
            </p>
            <p>
              <CapacityStanding programme={programme} />{' '}
              {own.some(({ id }) => id === programme.id) ? null : (
                <Link href={newReferral({ caseId })} aria-label={t('referTo', { name: programme.name })}>
                  {t('referThere')}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
      {unmet.length > 0 ? <p>{t('unmet', { needs: names.needs(unmet) })}</p> : null}
    </>
  )
}

const BeginForm: FC<{ data: ViewedStays; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useProgrammeWords()
  const { today, locale } = useReader()
  const errors = refused?.errors ?? []
  const { text: entered, of } = enteredIn(refused)
  const isPrison = data.own.some(({ setting }) => setting === 'prison')
  const box = (name: 'toBeExpelled' | 'apartFromHarmed' | 'confirmedApart' | 'voluntary') => (
    <CheckboxField
      name={name}
      label={t(name)}
      checked={entered(name) === 'yes'}
      error={errorFor(errors, name)}
    />
  )
  return (
    <Form action={paths.stays({ caseId: data.caseId })} label={t('begin')} send>
      <SelectField
        {...of('programmeId', data.own.length === 1 ? data.own[0]?.id : undefined)}
        label={t('beginProgramme')}
        options={data.own.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField {...of('fromDay', today)} label={t('fromDay')} max={today} />
      {box('toBeExpelled')}
      {isPrison ? (
        <>
          {box('voluntary')}
          <p class="quiet">{t('prisonNote')}</p>
          {box('apartFromHarmed')}
          {box('confirmedApart')}
          <p class="quiet">{keptApart[locale]}</p>
        </>
      ) : null}
      <p class="quiet">{t('policeNote')}</p>
    </Form>
  )
}

const Stays: FC<{ data: ViewedStays }> = ({ data }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  if (data.stays.length === 0) return <p class="quiet">{t('noStays')}</p>
  return (
    <ul class="records">
      {data.stays.map((stay) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.stay({ caseId: data.caseId, stayId: stay.id })}>{stay.programmeName}</Link>
          </p>
          <p>
            <Status kind={stay.toDay === null ? 'running' : 'done'}>
              {t(stay.toDay === null ? 'running' : 'ended')}
            </Status>{' '}
            {stay.toDay === null
              ? t('since', { day: format.date(stay.fromDay) })
              : t('period', { from: format.date(stay.fromDay), to: format.date(stay.toDay) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Which programmes meet what the person needs, and what time have they had in one? */
export const StaysPage: View<ViewedStays> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  const { caseId, number, writes } = data
  return (
    <Page
      title={t('stays')}
      under={t('case', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('staysLead')}</p>}
    >
      <Section id="stays" heading={t('staysOf')}>
        <Stays data={data} />
        {writes && data.own.length > 0 ? (
          <Details summary={t('begin')} open={refused !== undefined}>
            <BeginForm data={data} refused={refused} />
          </Details>
        ) : null}
      </Section>
      {writes ? (
        <Section
          id="matches"
          heading={t('matches')}
          aside={
            <LinkButton variant="tertiary" href={paths.screening({ caseId })}>
              {t('openScreening')}
            </LinkButton>
          }
        >
          <Matches data={data} />
        </Section>
      ) : null}
    </Page>
  )
}
