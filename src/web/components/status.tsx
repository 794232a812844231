import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { sharedWords } from '../messages.ts'
import type { Locale } from '../page-context.ts'
import { useReader } from '../reader.ts'
import { type StatusKind, statusShapes } from './status-shapes.ts'

export type { StatusKind } from './status-shapes.ts'

type Tone = 'accent' | 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** The colour that goes with each; never alone, always with its shape or word. */
export const statusTones: Readonly<Record<StatusKind, Tone>> = {
  late: 'warning',
  missing: 'warning',
  atRisk: 'warning',
  running: 'accent',
  waiting: 'info',
  draft: 'neutral',
  planned: 'neutral',
  done: 'success',
  withdrawn: 'neutral',
}

/** The shape alone, beside words that say the same. */
export const StatusShape: FC<{ kind: StatusKind }> = ({ kind }) => (
  <svg class="status-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={statusShapes[kind]} fill-rule="evenodd" />
  </svg>
)

/** The word of a state. */
export const statusWord = (kind: StatusKind, locale: Locale): string => {
  const t = sharedWords(locale)
  const words = {
    late: t('statusLate'),
    missing: t('statusMissing'),
    atRisk: t('statusAtRisk'),
    running: t('statusRunning'),
    waiting: t('statusWaiting'),
    draft: t('statusDraft'),
    planned: t('statusPlanned'),
    done: t('statusDone'),
    withdrawn: t('statusWithdrawn'),
  } satisfies Record<StatusKind, string>
  return words[kind]
}

/**
 * How a thing stands: a shape and a word. `children` replace the word ("Saknas sedan 14 dagar"); `of` says to those who
 * compare pages what stands so.
 */
export const Status: FC<{ kind: StatusKind; of?: string; children?: Child }> = ({ kind, of, children }) => {
  const word = statusWord(kind, useReader().locale)
  return (
    <span
      class="ds-tag status"
      data-color={statusTones[kind]}
      data-status={kind}
      {...(of === undefined ? {} : { 'data-of': of })}
    >
      <StatusShape kind={kind} />
      <span>{children ?? word}</span>
    </span>
  )
}

/** A word about a thing that is no state: its kind, its area. */
export const Tag: FC<PropsWithChildren<{ color?: Tone }>> = ({ color = 'neutral', children }) => (
  <span class="ds-tag" data-color={color} data-variant="outline">
    {children}
  </span>
)
