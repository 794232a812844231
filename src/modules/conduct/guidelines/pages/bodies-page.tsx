import type { Locale } from '../../../../platform/i18n/locale.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { ListFile } from '../../../../web/list-files.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ListedBodies } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { questions, standings } from '../questions.ts'

type Row = ListedBodies['rows'][number]

const Staff = ({ staff }: Row) => <>{staff === null ? '' : useFormat().number(staff)}</>

/** State bodies and what each says of its guidelines. */
export const BodiesPage: View<ListedBodies> = ({ data, context }) => {
  const { locale } = context
  const t = guidelineWords(locale)
  const shared = sharedWords(locale)
  const { page: number, pageSize, ...selection } = data.selection
  const options = (keys: readonly (typeof questions | typeof standings)[number][]) =>
    keys.map((value) => ({ value, label: t(value) }))
  return (
    <Page
      template="list"
      wide
      title={t('allBodies')}
      breadcrumb={[{ href: paths.coverage(), label: t('title') }]}
      state={<p>{t('bodiesLead', { total: data.total })}</p>}
    >
      <ListOf
        address={paths.bodies}
        selection={selection}
        caption={t('allBodies')}
        rows={data.rows}
        paging={{ page: number, pageSize, total: data.total }}
        empty={<EmptyState heading={t('nothingAnswered')}>{t('nothingAnsweredText')}</EmptyState>}
        files={paths.bodiesFile}
        columns={[
          {
            heading: t('body'),
            rowHeading: true,
            cell: ({ bodyId, name }) => (
              <Link href={paths.body({ bodyId })}>
                <Swedish text={name} />
              </Link>
            ),
          },
          { heading: t('has_text'), kind: 'short', cell: ({ states }) => t(states.has_text) },
          ...(['purchase', 'abroad', 'consequences'] as const).map((question) => ({
            heading: t(question),
            kind: 'short' as const,
            desk: question !== 'purchase',
            // Of whoever was not asked that is said once.
            cell: ({ states }: Row) => (states[question] === 'not_asked' ? '' : t(states[question])),
          })),
          { heading: t('staff'), kind: 'number', desk: true, cell: Staff },
        ]}
        controls={
          <>
            <TextField
              name="q"
              label={shared('search')}
              type="search"
              value={selection.q}
              optional="unmarked"
            />
            <SelectField
              name="question"
              label={t('question')}
              value={selection.question}
              options={options(questions)}
              emptyLabel={shared('anyOne')}
              optional="unmarked"
            />
            <SelectField
              name="standing"
              label={t('standing')}
              value={selection.standing}
              options={options(standings)}
              emptyLabel={shared('anyOne')}
              optional="unmarked"
            />
          </>
        }
      />
    </Page>
  )
}

/** State bodies as a file: every question. */
export const bodiesList: ListFile<ListedBodies, Row> = {
  name: 'conduct-guidelines',
  title: (_, locale) => guidelineWords(locale)('allBodies'),
  rows: ({ rows }) => rows,
  total: ({ total }) => total,
  columns: () => [
    { heading: (locale) => guidelineWords(locale)('body'), cell: ({ name }) => name },
    ...questions.map((question) => ({
      heading: (locale: Locale) => guidelineWords(locale)(question),
      cell: ({ states }: Row, locale: Locale) => guidelineWords(locale)(states[question]),
    })),
    { heading: (locale) => guidelineWords(locale)('staff'), kind: 'number', cell: ({ staff }) => staff },
  ],
}
