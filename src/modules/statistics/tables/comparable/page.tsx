import type { FC } from 'hono/jsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { YearlyLines } from '../../../../web/pictures/yearly-lines.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PublishedTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import { tableWords } from '../messages.ts'
import { dimensionName, labelName, subjectWords } from '../naming.ts'
import { FigureOf } from '../pages/words.tsx'
import { tablePaths as paths } from '../paths.ts'
import type { viewComparable } from './actions.ts'
import type { ComparedRow } from './compare.ts'
import { comparableWords } from './messages.ts'

type Viewed = Awaited<ReturnType<typeof viewComparable.run>>
type Of = { readonly data: Viewed }

const brokenIn = ({ times }: Viewed) => times.filter(({ breaks }) => breaks.length > 0)

const useNameOf = ({ by }: Viewed) => {
  const { locale } = useReader()
  return ({ label }: ComparedRow): string => labelName(by, label, locale)
}

const Changed: FC<{ cell: ComparedRow['cells'][number]; broken: boolean; isFirst: boolean }> = ({
  cell: { figure, change },
  broken,
  isFirst,
}) => {
  const t = comparableWords(useReader().locale)
  const format = useFormat()
  const said =
    change === null
      ? broken
        ? t('breakMark')
        : null
      : `${change > 0 ? '+' : change === 0 ? '±' : ''}${format.number(change)}`
  return (
    <>
      <FigureOf figure={figure} />
      {isFirst || said === null ? null : <span class="field-optional"> ({said})</span>}
    </>
  )
}

const Years: FC<Of> = ({ data }) => {
  const { locale } = useReader()
  const t = comparableWords(locale)
  const nameOf = useNameOf(data)
  const { times, rows } = data
  return (
    <Table
      caption={t('title')}
      captionHidden
      narrow="scroll"
      rows={rows}
      columns={[
        { heading: t('category'), rowHeading: true, cell: nameOf },
        ...times.map((time, at) => ({
          heading: `${periodName(time, locale)}${time.breaks.length > 0 ? ` (${t('breakMark')})` : ''}`,
          kind: 'number' as const,
          cell: ({ cells }: ComparedRow) => (
            <Changed cell={cells[at]!} broken={time.breaks.length > 0} isFirst={at === 0} />
          ),
        })),
      ]}
    />
  )
}

const Breaks: FC<Of> = ({ data }) => {
  const { locale } = useReader()
  const t = comparableWords(locale)
  const { times } = data
  const rows = brokenIn(data).map((time) => ({ time, before: times[times.indexOf(time) - 1]! }))
  return rows.length === 0 ? null : (
    <Section id="breaks" heading={t('breaks')}>
      <ul class="ds-list">
        {rows.map(({ time, before }) => (
          <li>
            {t('between', { before: periodName(before, locale), after: periodName(time, locale) })}:{' '}
            {time.breaks.map((reason) => t(`break_${reason}`)).join(' ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Drawn: FC<Of> = ({ data }) => {
  const { locale } = useReader()
  const t = comparableWords(locale)
  const nameOf = useNameOf(data)
  const { times, rows, subject } = data
  const years = times.map(({ from }) => Number(from.slice(0, 4)))
  return (
    <YearlyLines
      id="years"
      title={t('picture', { subject: subjectWords(subject, locale) })}
      note={brokenIn(data).length === 0 ? '' : t('pictureNote')}
      years={years}
      breaks={brokenIn(data).map(({ from }) => Number(from.slice(0, 4)))}
      unit={t('unit')}
      notShown={t('notShown')}
      lines={rows.map((row) => ({
        label: nameOf(row),
        points: row.cells.map(({ figure }, at) => ({
          year: years[at]!,
          value: figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null,
        })),
      }))}
      table={<Years data={data} />}
    />
  )
}

const Choosing: FC<Of> = ({ data: { subject, by, subjects, dimensions } }) => {
  const { locale } = useReader()
  const t = comparableWords(locale)
  return (
    <FilterForm
      action={paths.comparable()}
      active={subject !== 'registered_victims' || by !== ''}
      submitLabel={t('show')}
    >
      <SelectField
        name="subject"
        label={t('subject')}
        value={subject}
        options={subjects.map((one) => ({ value: one, label: subjectWords(one, locale) }))}
      />
      <SelectField
        name="by"
        label={t('by')}
        value={by}
        emptyLabel={t('whole')}
        optional
        options={dimensions.map((name) => ({ value: name, label: dimensionName(name, locale) }))}
      />
    </FilterForm>
  )
}

/** How has it changed over the years, as far as the years can be compared? */
export const ComparablePage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = comparableWords(locale)
  const { times, subject } = data
  const broken = brokenIn(data).length
  return (
    <Page
      title={t('title')}
      wide
      breadcrumb={[{ href: paths.releases(), label: tableWords(locale)('releases') }]}
      state={
        <p>
          {times.length === 0 ? t('lead') : broken === 0 ? t('noBreaks') : t('someBreaks', { count: broken })}
        </p>
      }
    >
      <PublishedTabs current="releases" />
      <Choosing data={data} />
      {times.length === 0 ? (
        <EmptyState heading={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Drawn data={data} />
          <Breaks data={data} />
        </>
      )}
      <Section id="definition" heading={t('definition')}>
        <p class="ds-paragraph">{t(`definition_${subject}`)}</p>
        <ul class="ds-list">
          {times.map((time) => (
            <li>
              <Link href={paths.releasePage({ releaseId: time.releaseId })}>
                {`${t('release')} ${periodName(time, locale)}`}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
