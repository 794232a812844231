import type { FC } from 'hono/jsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { GroupEstimate, GroupedEstimate } from '../../estimation/index.ts'
import { estimateWords } from '../messages.ts'
import { bounds, people } from './words.ts'

/** Each group by itself, and their sum. */
export const ByGroup: FC<{ byGroup: GroupedEstimate }> = ({ byGroup }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const said = ({ population }: Pick<GroupEstimate, 'population'>) =>
    population === null ? t('noFigure') : people(population, locale)
  return (
    <Section id="by-group" heading={t('byGroup')}>
      <p class="ds-paragraph">{t('byGroupText')}</p>
      <Table
        caption={t('byGroup')}
        captionHidden
        rows={byGroup.groups}
        columns={[
          { heading: t('group'), rowHeading: true, cell: ({ name }) => name, foot: t('groupSum') },
          {
            heading: t('observed'),
            kind: 'number',
            cell: ({ observed }) => people(observed, locale),
            foot: people(
              byGroup.groups.reduce((sum, { observed }) => sum + observed, 0),
              locale,
            ),
          },
          { heading: t('figure'), kind: 'number', cell: said, foot: said(byGroup) },
          {
            heading: t('interval'),
            kind: 'number',
            cell: (row) => bounds(row, locale),
            foot: bounds(byGroup, locale),
          },
        ]}
      />
    </Section>
  )
}
