import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Link } from '../../../web/components/link.tsx'
import type { Column } from '../../../web/components/table.tsx'
import { ListOf } from '../../../web/lists/list-of.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import type { ListedSections } from '../actions.ts'
import { amendmentWords } from '../amendments/messages.ts'
import { amendmentPaths } from '../amendments/paths.ts'
import { ACTS } from '../finding.ts'
import { saying } from '../in-force.ts'
import { lawWords } from '../messages.ts'
import { lawPaths as paths } from '../paths.ts'
import { SECTIONS_ON_A_PAGE, SORTS } from '../schema.ts'
import { ReadInShort } from './words.tsx'

type Row = ListedSections['rows'][number]

/** What a section is about, in a list: the page of the section says it whole. */
const firstSentence = (words: string): string => /^.*?[.:](?=\s\p{Lu}|$)/su.exec(words)?.[0] ?? words

/** On which sections does the house rest, and which must be read again? */
export const ListPage: View<ListedSections> = ({ data, context }) => {
  const { sort, sure, find, act, page, total, toRead, found, isWeighed, rows } = data
  const { locale } = context
  const t = lawWords(locale)
  const sorts = SORTS.filter((one) => one !== 'weight' || isWeighed)
  const columns: Column<Row>[] = [
    {
      heading: t('section'),
      rowHeading: true,
      cell: ({ key, section: { citation } }) => (
        <>
          <Link href={paths.section({ section: key })}>{citation[locale]}</Link>
          <div class="quiet">{firstSentence(saying(key, context.today, locale))}</div>
        </>
      ),
    },
    { heading: t('read'), kind: 'short', cell: ({ lastRead }) => <ReadInShort lastRead={lastRead} /> },
    ...(isWeighed
      ? [{ heading: t('weight'), kind: 'number' as const, cell: ({ weight }: Row) => weight ?? 0 }]
      : []),
  ]
  return (
    <Page
      title={t('title')}
      action={<LinkButton href={amendmentPaths.amendments()}>{amendmentWords(locale)('title')}</LinkButton>}
      state={<p>{t('lead', { total, toRead })}</p>}
    >
      <ListOf
        address={paths.list}
        selection={{ sort: sort === 'age' ? undefined : sort, sure, find, act }}
        caption={t('title')}
        columns={columns}
        rows={rows}
        paging={{ page, pageSize: SECTIONS_ON_A_PAGE, total: found }}
        empty={null}
        controls={
          <>
            <TextField
              name="find"
              label={t('find')}
              description={t('findHint')}
              value={find}
              optional
              width={16}
            />
            <SelectField
              name="act"
              label={t('act')}
              optional
              value={act}
              options={ACTS.map(({ sfs, name }) => ({ value: sfs, label: name[locale] }))}
            />
            <SelectField
              name="sort"
              label={t('sort')}
              value={sort}
              options={sorts.map((one) => ({ value: one, label: t(`sort_${one}`) }))}
            />
            <SelectField
              name="sure"
              label={t('sure')}
              optional
              value={sure}
              options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`sure_${one}`) }))}
            />
          </>
        }
        manyControls
      />
    </Page>
  )
}
