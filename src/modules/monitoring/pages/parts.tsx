import type { FC } from 'hono/jsx'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Series } from '../../../platform/series/series.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import { Status } from '../../../web/components/status.tsx'
import { Day } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import { useReader } from '../../../web/reader.ts'
import { monitoringWords } from '../messages.ts'
import { figureLine } from '../reply.ts'
import { isSound, type QuestionState, type Standing } from '../rules.ts'
import type { Piece } from '../sources/piece.ts'

const kindOf: Readonly<Record<QuestionState, StatusKind>> = {
  approved: 'done',
  stale: 'atRisk',
  filled: 'running',
  to_accept: 'waiting',
  waiting: 'waiting',
  open: 'missing',
}

/** How far a question has come. */
export const QuestionStatus: FC<{ state: QuestionState }> = ({ state }) => (
  <Status kind={kindOf[state]}>{monitoringWords(useReader().locale)(state)}</Status>
)

/** How a source stands. */
export const SourceStatus: FC<{ standing: Standing }> = ({ standing }) => (
  <Status kind={isSound({ standing }) ? 'done' : standing === 'nothing' ? 'missing' : 'atRisk'}>
    {monitoringWords(useReader().locale)(standing)}
  </Status>
)

/** What a source says: its words, or its figures. */
export const Says: FC<{ piece: Piece | null }> = ({ piece }) => {
  const { locale } = useReader()
  if (piece === null) return null
  if (piece.figures.length > 0)
    return (
      <ul>
        {piece.figures.map((figure) => (
          <li>{figureLine(figure, locale)}</li>
        ))}
      </ul>
    )
  return <Written text={piece.text} />
}

/** A source as it is named, and by whom. */
export const SourceName: FC<{ piece: Pick<Piece, 'kind' | 'title' | 'issuer' | 'day'> }> = ({ piece }) => {
  const { locale } = useReader()
  const { kind, title, issuer, day } = piece
  return (
    <>
      {monitoringWords(locale)(`kind_${kind}`)}: {title[locale]}
      <div class="quiet">
        {issuer}
        {day === null ? null : (
          <>
            , <Day day={day} kind="short" />
          </>
        )}
      </div>
    </>
  )
}

/** A source that says nothing yet, by its kind and what it is among those. */
export const unreadName = (source: string, series: readonly Series[], locale: Locale): string => {
  const place = source.indexOf(':')
  const kind = source.slice(0, place) as Piece['kind']
  const key = source.slice(place + 1)
  const counted = kind === 'series' ? series.find(({ name }) => name === key) : undefined
  return `${monitoringWords(locale)(`kind_${kind}`)}: ${counted?.title[locale] ?? key.replace('|', ', ')}`
}
