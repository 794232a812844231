import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { planPaths } from '../../../plan/index.ts'
import { estimatePaths } from '../../estimates/index.ts'
import { tablePaths } from '../../tables/index.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePaths } from '../paths.ts'
import type { EvidenceRow, Finding } from '../row.ts'
import type { Mark } from '../schema.ts'
import { figureInWords, valueInWords, yearsInWords } from '../words.ts'

const kinds = { low: 'done', some: 'running', high: 'atRisk' } as const satisfies Record<Mark, StatusKind>

/** How likely it is that the figure misleads; nothing is said where nobody judges it here. */
export const MarkOf: FC<{ row: EvidenceRow }> = ({ row: { quality } }) => {
  const t = evidenceWords(useReader().locale)
  if (quality === null) return <span class="quiet">{t('notJudged')}</span>
  return <Status kind={kinds[quality.mark]}>{t(`mark_${quality.mark}`)}</Status>
}

/** The page of a row: its own, or that of the series, the estimate or the plan. */
export const addressOf = ({ key, origin }: Pick<EvidenceRow, 'key' | 'origin'>): string => {
  const name = key.slice(key.indexOf(':') + 1)
  if (origin === 'series') return planPaths.series({ series: name })
  if (origin === 'estimate') return estimatePaths.published({ estimateId: name })
  if (origin === 'release') return tablePaths.releasePage({ releaseId: name })
  if (origin === 'plan') return planPaths.plan({ planId: name.split('.')[0]! })
  return evidencePaths.evidence({ evidenceId: name })
}

const FindingLine: FC<{ finding: Finding }> = ({ finding }) => {
  const { locale } = useReader()
  const [before, after] = evidenceWords(locale)('findingText', {
    label: '\u0000',
    value: valueInWords(finding, locale),
  }).split('\u0000')
  return (
    <>
      {before}
      <Swedish text={finding.label} />
      {after}
    </>
  )
}

export const Findings: FC<{ row: EvidenceRow }> = ({ row: { findings } }) => {
  const { locale } = useReader()
  const t = evidenceWords(locale)
  if (findings.length === 0) return <span class="quiet">{t('noFinding')}</span>
  if (findings.length === 1) return <FindingLine finding={findings[0]!} />
  return (
    <ul class="plain-list">
      {findings.map((finding) => (
        <li>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  )
}

export const SizeOf: FC<{ row: EvidenceRow }> = ({ row: { size } }) => {
  const { locale } = useReader()
  if (size !== null) return <span>{figureInWords(size, locale)}</span>
  return <span class="quiet">{evidenceWords(locale)('noSize')}</span>
}

/** Two rows or more, each a column, each fact a line: for what must be read side by side. */
export const SideBySide: FC<{ caption: string; rows: readonly (EvidenceRow | undefined)[] }> = ({
  caption,
  rows,
}) => {
  const { locale } = useReader()
  const t = evidenceWords(locale)
  const shared = useWords()
  const facts = [
    { name: t('finding'), of: (row: EvidenceRow) => <Findings row={row} /> },
    { name: t('what'), of: (row: EvidenceRow) => <Swedish text={row.what} /> },
    { name: t('definition'), of: (row: EvidenceRow) => <Swedish text={row.definition} /> },
    { name: t('population'), of: (row: EvidenceRow) => <Swedish text={row.population} /> },
    { name: t('design'), of: (row: EvidenceRow) => t(`design_${row.design}`) },
    { name: t('period'), of: yearsInWords },
    { name: t('size'), of: (row: EvidenceRow) => <SizeOf row={row} /> },
    { name: t('quality'), of: (row: EvidenceRow) => <MarkOf row={row} /> },
    { name: t('limits'), of: (row: EvidenceRow) => <Swedish text={row.limits} /> },
    { name: t('publisher'), of: (row: EvidenceRow) => row.publisher },
  ]
  return (
    <section
      class="table-frame"
      data-narrow="scroll"
      tabindex={0}
      aria-label={shared('tableRegion', { caption })}
    >
      <table class="ds-table">
        <caption class="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('property')}</th>
            {rows.map((row) => (
              <th scope="col">
                {row === undefined ? (
                  t('rowGone')
                ) : (
                  <Link href={addressOf(row)}>
                    <Swedish text={row.title} />
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(({ name, of }) => (
            <tr>
              <th scope="row">{name}</th>
              {rows.map((row) => (
                <td>{row === undefined ? '–' : of(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
