import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { isRole } from '../../../../platform/access/roles.ts'
import { addDays, dayOf } from '../../../../platform/clock/clock.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { partName, type SectionKey } from '../../../support/index.ts'
import { provisionOf } from '../../legal/provisions.ts'
import type { ViewedAccess } from '../access-actions.ts'
import type { LiveViewNow } from '../access-store.ts'
import { useAccessWords } from './words.ts'

const namesOf = (locale: Locale, parts: LiveViewNow['parts']): string[] =>
  parts.map(({ section, field }) => partName(locale, section as SectionKey, field))

/** Who works on the case, since when, and who gave it to them. */
export const Workers: FC<{ data: ViewedAccess }> = ({ data }) => {
  const t = useAccessWords()
  const format = useFormat()
  return (
    <Section id="workers" heading={t('workers')} level={3}>
      <p class="quiet">{t('workersText')}</p>
      <ul class="records">
        {data.workers.map(({ name, part, since, givenBy, inPlaceOf, untilAt }) => (
          <li class="record">
            <p class="record-heading">
              {name} ({t(part)}
              {inPlaceOf === null || untilAt === null
                ? ''
                : ` ${t('inPlaceOf', { name: inPlaceOf, until: format.date(addDays(dayOf(untilAt), -1)) })}`}
              )
            </p>
            <p class="quiet">
              {t('since', { day: format.date(dayOf(since)) })}
              {', '}
              {givenBy === null || givenBy === name ? t('openedIt') : t('givenBy', { name: givenBy })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Live views in force: to whom, which role, which parts, by which provision, until when. */
export const LiveViews: FC<{ data: ViewedAccess }> = ({ data }) => {
  const t = useAccessWords()
  const { locale } = useReader()
  const format = useFormat()
  const role = (key: string | null) =>
    key !== null && isRole(key)
      ? t('liveRole', { role: translator(roleMessages, locale)(key) })
      : t('anyRole')
  return (
    <Section id="live" heading={t('live')} level={3}>
      {data.live.length === 0 ? (
        <p class="not-given">{t('noLive')}</p>
      ) : (
        <ul class="records">
          {data.live.map((view) => (
            <li class="record">
              <p class="record-heading">{view.bodyName}</p>
              <p class="quiet">{role(view.role)}</p>
              {view.parts.length === 0 ? null : (
                <p>
                  {t('parts')}: {format.list(namesOf(locale, view.parts))}
                </p>
              )}
              {view.shut ? <p>{t('liveShut')}</p> : null}
              <p class="quiet">
                {t('provision')} {provisionOf(view.provision).name[locale]}. {t('until')}{' '}
                {format.instant(view.until)}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Who has emergency access, and who has had it. */
export const Emergencies: FC<{ data: ViewedAccess }> = ({ data }) => {
  const t = useAccessWords()
  const format = useFormat()
  return (
    <Section id="emergencies" heading={t('emergencies')} level={3}>
      {data.emergencies.length === 0 ? (
        <p class="not-given">{t('noEmergency')}</p>
      ) : (
        <ul class="records">
          {data.emergencies.map(({ askedByName, secondName, endsAt }) => (
            <li class="record">
              <p class="record-heading">
                {t('emergencyUntil', { name: askedByName ?? '', when: format.instant(endsAt ?? '') })}
              </p>
              <p class="quiet">{t('emergencyOpenedBy', { name: secondName ?? '' })}</p>
            </li>
          ))}
        </ul>
      )}
      {data.pastEmergencies.length === 0 ? null : (
        <>
          <p>{t('pastEmergencies')}</p>
          <ul class="plain-list">
            {data.pastEmergencies.map(({ askedByName, openedAt, endsAt, reviewOutcome }) => (
              <li>
                {t('pastEmergency', {
                  name: askedByName ?? '',
                  from: format.instant(openedAt ?? ''),
                  to: format.instant(endsAt ?? ''),
                })}
                {': '}
                {reviewOutcome === null ? t('notReviewed') : t(`reviewed${reviewOutcome}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** What nobody outside sees. */
export const SeenByNobody: FC<{ data: ViewedAccess }> = ({ data }) => {
  const t = useAccessWords()
  const { locale } = useReader()
  const format = useFormat()
  return (
    <Section id="nobody" heading={t('nobody')}>
      <p>{t('nobodyText')}</p>
      <p>{format.list(data.kept.map((section) => partName(locale, section)))}</p>
      <ul>
        <li>{t('nobodyGuarded')}</li>
        <li>{t('nobodyAuditor')}</li>
        <li>{t('nobodyOperator')}</li>
      </ul>
    </Section>
  )
}

/** Which units have seen the case, by day. */
export const SeenBy: FC<{ data: ViewedAccess }> = ({ data }) => {
  const t = useAccessWords()
  return data.seenBy.length === 0 ? (
    <p class="not-given">{t('nobodySeen')}</p>
  ) : (
    <Table
      caption={t('seen')}
      captionHidden
      columns={[
        { heading: t('unit'), rowHeading: true, cell: ({ unit }) => unit },
        { heading: t('day'), cell: ({ day }) => <Day day={day} /> },
        { heading: t('times'), kind: 'number', cell: ({ times }) => times },
      ]}
      rows={data.seenBy}
    />
  )
}
