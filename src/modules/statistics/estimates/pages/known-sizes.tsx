import type { FC } from 'hono/jsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { KnownSize } from '../../estimation/index.ts'
import { estimateWords } from '../messages.ts'
import type { KnownInside } from '../published.ts'
import { bounds, people } from './words.ts'

/** Those on each list, estimated from the other lists: the check that an outsider can follow. Without rows, how many held. */
export const KnownSizes: FC<{
  known: readonly KnownSize[] | undefined
  inside: KnownInside | undefined
}> = ({ known = [], inside }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  if (inside === undefined) return null
  return (
    <Section id="known" heading={t('known')}>
      <p class="ds-paragraph">
        {t('knownText')} {t('knownInside', inside)}
      </p>
      {known.length === 0 ? null : (
        <Table
          caption={t('known')}
          captionHidden
          rows={known}
          columns={[
            { heading: t('list'), rowHeading: true, cell: ({ list }) => list },
            { heading: t('listTotal'), kind: 'number', cell: (row) => people(row.true, locale) },
            { heading: t('alsoOnOthers'), kind: 'number', cell: ({ seen }) => people(seen, locale) },
            {
              heading: t('interval'),
              kind: 'number',
              cell: ({ robustLower, robustUpper }) =>
                bounds({ lower: robustLower, upper: robustUpper }, locale),
            },
            { heading: t('ifAlike'), kind: 'number', cell: (row) => bounds(row, locale) },
          ]}
        />
      )}
    </Section>
  )
}
