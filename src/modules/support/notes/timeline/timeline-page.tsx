import type { FC } from 'hono/jsx'
import { type Day as CalendarDay, dayOf } from '../../../../platform/clock/clock.ts'
import { Heading } from '../../../../web/components/card.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm, NoResult } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { caseWords } from '../../cases/messages.ts'
import { clockName } from '../../cases/pages/words.tsx'
import { paths } from '../../paths.ts'
import { partName } from '../../sections/messages.ts'
import { fieldsOf } from '../../sections/sections.ts'
import { NewerAndOlder } from '../pages/older.tsx'
import type { ViewedTimeline } from './actions.ts'
import type { ComingDay, TimelineEvent } from './store.ts'
import { eventWord, timelineWords } from './words.ts'

const useTimelineWords = () => timelineWords(useReader().locale)

/** Where the content is that an event is about, for those who work on the case. */
const hrefOf = (caseId: string, { section, subjectId, happenedOn }: TimelineEvent): string | undefined => {
  if (happenedOn !== null && subjectId !== null) return paths.note({ caseId, noteId: subjectId })
  switch (section) {
    case 'timeline':
      return undefined
    case 'notes':
      return paths.notes({ caseId })
    case 'documents':
      return paths.documents({ caseId })
    case 'plan':
      return paths.plan({ caseId })
    default:
      return Object.keys(fieldsOf(section)).length > 0 ? paths.section({ caseId, section }) : undefined
  }
}

const byDay = (events: readonly TimelineEvent[]): [CalendarDay, TimelineEvent[]][] => [
  ...Map.groupBy(events, ({ at }) => dayOf(at)),
]

const Event: FC<{ event: TimelineEvent; href: string | undefined }> = ({ event, href }) => {
  const t = useTimelineWords()
  const { locale } = useReader()
  const format = useFormat()
  const word = eventWord(locale, event.kind)
  const more = [
    ...(event.clockKind === null ? [] : [clockName(locale, event.clockKind)]),
    ...(event.subjectName === null ? [] : [event.subjectName]),
    ...(event.happenedOn === null || event.happenedOn === dayOf(event.at)
      ? []
      : [t('about', { day: format.date(event.happenedOn) })]),
  ]
  return (
    <li>
      <time class="timeline-time" datetime={event.at.toISOString()}>
        {format.time(event.at)}
      </time>
      <div>
        <p>
          {href ? <Link href={href}>{word}</Link> : word}
          {more.length > 0 ? `: ${more.join(', ')}` : ''}
        </p>
        <p class="quiet">
          {[
            ...(event.section === 'timeline' ? [] : [partName(locale, event.section)]),
            ...(event.personName === null
              ? event.bodyName === null
                ? []
                : [event.bodyName]
              : [event.personName]),
          ].join(' · ')}
        </p>
      </div>
    </li>
  )
}

const Coming: FC<{ days: readonly ComingDay[] }> = ({ days }) => {
  const t = useTimelineWords()
  const { locale, today } = useReader()
  if (days.length === 0) return null
  return (
    <Section id="coming" heading={t('comingHeading')}>
      <ul class="timeline-coming">
        {days.map(({ day, kind, clockKind }) => (
          <li>
            {kind === 'clock' ? t('clock', { name: clockName(locale, clockKind ?? '') }) : t(kind)}{' '}
            <Tag {...(day < today ? { color: 'warning' as const } : {})}>
              <Day day={day} kind="deadline" />
            </Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Filter: FC<{ data: ViewedTimeline }> = ({ data: { caseId, section, sections } }) => {
  const t = useTimelineWords()
  const { locale } = useReader()
  return (
    <FilterForm action={paths.timeline({ caseId })} active={section !== null}>
      <SelectField
        name="section"
        label={t('part')}
        optional
        emptyLabel={t('allParts')}
        value={section ?? undefined}
        options={sections.map((part) => ({ value: part, label: partName(locale, part) }))}
      />
    </FilterForm>
  )
}

const Days: FC<{ data: ViewedTimeline }> = ({ data: { caseId, events, works } }) => {
  const format = useFormat()
  return (
    <div class="timeline">
      {byDay(events).map(([day, happened]) => (
        <section aria-labelledby={`day-${day}`}>
          <Heading level={2} size="2xs" id={`day-${day}`}>
            {format.date(day)}
          </Heading>
          <ol>
            {happened.map((event) => (
              <Event event={event} href={works ? hrefOf(caseId, event) : undefined} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const Nothing: FC<{ data: ViewedTimeline }> = ({ data: { caseId, section } }) => {
  const t = useTimelineWords()
  return section === null ? (
    <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
  ) : (
    <NoResult clearHref={paths.timeline({ caseId })} />
  )
}

/** What has happened in a case, day by day, and what is to come. */
export const TimelinePage: View<ViewedTimeline> = ({ data, context }) => {
  const { caseId, number, section, page, hasOlder } = data
  const t = timelineWords(context.locale)
  const cases = caseWords(context.locale)
  return (
    <Page
      title={t('timeline')}
      under={cases('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: cases('myCases') },
        { href: paths.case({ caseId }), label: cases('caseNumber', { number }) },
      ]}
      state={<p>{t('timelineLead')}</p>}
    >
      <Filter data={data} />
      <Coming days={data.coming} />
      {data.events.length === 0 ? <Nothing data={data} /> : <Days data={data} />}
      <NewerAndOlder
        page={page}
        hasOlder={hasOlder}
        href={(to) => paths.timeline({ caseId }, { section: section ?? undefined, page: to })}
      />
    </Page>
  )
}
