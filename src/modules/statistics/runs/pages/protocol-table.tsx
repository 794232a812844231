import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { RunEntry } from '../../linkage/index.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { viewRun } from '../view-actions.ts'

type Viewed = Awaited<ReturnType<typeof viewRun.run>>

/** What an entry says besides its kind: of a threshold and a secret that stands in the sentence, of a file its digest. */
const detailOf = ({ event }: RunEntry): string => {
  if (event.kind === 'begun') return event.fingerprint
  return event.kind === 'linked' ? event.threshold : ''
}
const digestOf = ({ event }: RunEntry): string | null =>
  'digest' in event ? event.digest : event.kind === 'refused' ? event.code : null

/** Who did what with which file, and does it hold? */
export const Protocol: FC<{ data: Viewed }> = ({ data: { run, bodies, entries, problem, signer } }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  const format = useFormat()
  const named = new Map([
    ...bodies.map(({ id, name }) => [id, name] as const),
    [run.bodyId, run.bodyName] as const,
    [run.unitId, run.unitName] as const,
  ])
  const said = ({ by, event, ...entry }: RunEntry): string => {
    if (event.kind === 'destroyed' && event.witness === by) return t('event_witnessed')
    return t(`event_${event.kind}`, { detail: detailOf({ by, event, ...entry }) })
  }
  return (
    <Section id="protocol" heading={t('protocol')}>
      <p class="ds-paragraph">{t('protocolText')}</p>
      {problem === null ? (
        <Alert kind="success">
          <p class="ds-paragraph">{t('protocolWhole')}</p>
        </Alert>
      ) : (
        <Alert kind="danger">
          <p class="ds-paragraph">{t('protocolBroken', { number: problem.number + 1 })}</p>
        </Alert>
      )}
      <Table
        caption={t('protocol')}
        captionHidden
        rows={entries}
        columns={[
          { heading: t('number'), kind: 'number', cell: ({ number }) => number + 1 },
          { heading: t('when'), kind: 'short', cell: ({ at }) => format.instant(new Date(at)) },
          { heading: t('body'), cell: ({ by }) => named.get(by) ?? t('hidden', { count: 1 }) },
          { heading: t('what_'), rowHeading: true, cell: said },
          {
            heading: t('sha256'),
            cell: (entry) => {
              const digest = digestOf(entry)
              return digest === null ? '–' : <code class="hash">{digest.slice(0, 16)}</code>
            },
          },
        ]}
      />
      <p class="ds-paragraph">
        <Link href={paths.protocol({ linkageId: run.id })}>{t('protocolDownload')}</Link> {t('signer')}:{' '}
        <code class="hash">{signer}</code>
      </p>
    </Section>
  )
}
