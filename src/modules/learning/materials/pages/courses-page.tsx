import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../../support/index.ts'
import { codeWords, settings } from '../../codes.ts'
import { paths } from '../../paths.ts'
import type { ListedCourses } from '../actions.ts'
import { materialWords } from '../messages.ts'

const Selection: FC<{ data: ListedCourses }> = ({ data: { selection, languages } }) => {
  const { locale } = useReader()
  const t = materialWords(locale)
  const code = codeWords(locale)
  return (
    <form class="form list-controls" method="get" action={paths.courses()} aria-label={t('show')}>
      <SelectField
        name="setting"
        label={t('setting')}
        optional
        emptyLabel={t('any')}
        value={selection.setting}
        options={settings.map((value) => ({ value, label: code(value) }))}
      />
      <SelectField
        name="language"
        label={t('language')}
        optional
        emptyLabel={t('any')}
        value={selection.language}
        options={languages.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

/** Which course fits my work? */
export const CoursesPage: View<ListedCourses> = ({ data, context }) => {
  const t = materialWords(context.locale)
  return (
    <Page context={context} title={t('courses')} state={<p>{t('coursesLead')}</p>}>
      <Selection data={data} />
      <Courses data={data} />
    </Page>
  )
}

const Courses: FC<{ data: ListedCourses }> = ({ data: { courses, selection } }) => {
  const { locale } = useReader()
  const t = materialWords(locale)
  const code = codeWords(locale)
  const format = useFormat()
  const isNarrowed = Boolean(selection.setting ?? selection.language)
  return (
    <Table
      caption={t('courses')}
      captionHidden
      rows={courses}
      empty={
        <EmptyState heading={t('noneHeading')}>{isNarrowed ? t('noneFound') : t('noneText')}</EmptyState>
      }
      columns={[
        {
          heading: t('course'),
          rowHeading: true,
          cell: ({ title, summary }) => (
            <>
              {title}
              <br />
              <span class="quiet">{summary}</span>
            </>
          ),
        },
        { heading: t('setting'), cell: ({ setting }) => (setting === null ? t('forAll') : code(setting)) },
        { heading: t('language'), cell: ({ language }) => languageName(language, locale) },
        {
          heading: t('hours'),
          kind: 'number',
          cell: ({ hours }) => (hours === null ? '' : format.number(hours)),
        },
      ]}
    />
  )
}
