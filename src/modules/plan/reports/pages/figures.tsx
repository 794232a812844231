import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat } from '../../../../web/reader.ts'
import type { Figure } from '../schema.ts'
import { useReportWords } from './words.tsx'

/** The figures of a report-back. What has no number says which kind of none it is. */
export const FiguresTable: FC<{ figures: readonly Figure[] }> = ({ figures }) => {
  const t = useReportWords()
  const format = useFormat()
  if (figures.length === 0) return <p class="not-given">{t('noFigures')}</p>
  const period = ({ periodFrom, periodTo }: Figure): string =>
    [periodFrom, periodTo]
      .map((day) => (day ? format.shortDate(day) : ''))
      .filter(Boolean)
      .join(' – ')
  return (
    <Table
      caption={t('figuresHeading')}
      captionHidden
      rows={figures}
      columns={[
        { heading: t('label'), rowHeading: true, cell: (figure) => <Swedish text={figure.label} /> },
        { heading: t('level'), kind: 'short', cell: (figure) => t(`level${figure.level}`) },
        {
          heading: t('value'),
          kind: 'number',
          cell: (figure) =>
            figure.value === null || figure.kind === 'zero'
              ? t(`kind${figure.kind}`)
              : `${format.number(figure.value)} ${figure.unit}`,
        },
        { heading: t('period'), cell: (figure) => period(figure) || '–' },
        { heading: t('source'), cell: (figure) => <Swedish text={figure.source} /> },
      ]}
    />
  )
}
