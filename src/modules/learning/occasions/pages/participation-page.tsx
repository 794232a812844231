import type { ListColumn } from '../../../../web/list-files.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedParticipation } from '../booking-actions.ts'
import { occasionWords } from '../messages.ts'
import type { Participation } from '../store.ts'

/** What stands of participation, on the page and in its files. */
export const participationColumns: readonly ListColumn<Participation>[] = [
  {
    heading: (locale) => occasionWords(locale)('organisation'),
    cell: ({ bodyName }, locale) => bodyName ?? occasionWords(locale)('oneselves'),
  },
  { heading: (locale) => occasionWords(locale)('course'), cell: ({ courseName }) => courseName },
  { heading: (locale) => occasionWords(locale)('year'), cell: ({ year }) => String(year) },
  {
    heading: (locale) => occasionWords(locale)('bookedCount'),
    kind: 'number',
    cell: ({ booked }) => booked,
  },
  {
    heading: (locale) => occasionWords(locale)('attendedCount'),
    kind: 'number',
    cell: ({ attended }) => attended,
  },
]

/** Which organisations came to what we have held? */
export const ParticipationPage: View<ViewedParticipation> = ({ data, context }) => {
  const { locale } = context
  const t = occasionWords(locale)
  return (
    <Page
      title={t('participation')}
      breadcrumb={[{ href: paths.occasions(), label: t('occasions') }]}
      state={<p>{t('participationLead')}</p>}
    >
      <ListOf
        address={paths.participation}
        selection={{}}
        caption={t('participation')}
        rows={data.rows}
        empty={<p class="quiet">{t('noParticipation')}</p>}
        columns={participationColumns.map(({ heading, kind, cell }, at) => ({
          heading: heading(locale),
          ...(at === 0 ? { rowHeading: true } : {}),
          ...(kind === 'number' ? { kind } : {}),
          cell: (row: Participation) => cell(row, locale),
        }))}
        files={paths.participationFile}
      />
    </Page>
  )
}
