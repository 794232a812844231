import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../../support/index.ts'
import { settings } from '../../codes.ts'
import { paths } from '../../paths.ts'
import { materialWords } from '../messages.ts'
import type { ListedMaterials } from '../read-actions.ts'
import { listWord, makerOf, readingPaths } from './words.tsx'

/** Which course fits my work? Which material can I take into the classroom? */
export const OfferedPage: View<ListedMaterials> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const { kind } = data.selection
  return (
    <Page
      title={t(listWord[kind])}
      state={<p>{t(`${listWord[kind]}Lead`)}</p>}
      action={
        data.makes ? (
          <LinkButton variant="secondary" href={paths.desk()}>
            {t('makeMaterials')}
          </LinkButton>
        ) : null
      }
    >
      <Offered data={data} />
    </Page>
  )
}

const Offered: FC<{ data: ListedMaterials }> = ({ data: { materials, selection, languages } }) => {
  const { locale } = useReader()
  const t = materialWords(locale)
  const format = useFormat()
  const { kind, ...narrowed } = selection
  const { list, one } = readingPaths[kind]
  return (
    <ListOf
      address={list}
      selection={narrowed}
      caption={t(listWord[kind])}
      rows={materials}
      empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
      controls={
        <>
          <SelectField
            name="setting"
            label={t('setting')}
            optional="unmarked"
            emptyLabel={t('any')}
            value={narrowed.setting}
            options={settings.map((value) => ({ value, label: t(value) }))}
          />
          <SelectField
            name="language"
            label={t('language')}
            optional="unmarked"
            emptyLabel={t('any')}
            value={narrowed.language}
            options={languages.map((value) => ({ value, label: languageName(value, locale) }))}
          />
        </>
      }
      columns={[
        {
          heading: t(kind),
          rowHeading: true,
          cell: ({ id, title, language }) => (
            <Link href={one({ materialId: id })} lang={language}>
              {title}
            </Link>
          ),
        },
        { heading: t('setting'), cell: ({ setting }) => (setting === null ? t('forAll') : t(setting)) },
        { heading: t('language'), cell: ({ language }) => languageName(language, locale) },
        ...(kind === 'pack'
          ? []
          : [
              {
                heading: t('hours'),
                kind: 'number' as const,
                cell: ({ hours }: { hours: number | null }) => (hours === null ? '' : format.number(hours)),
              },
            ]),
        { heading: t('maker'), cell: (material) => makerOf(material, t) },
      ]}
    />
  )
}
