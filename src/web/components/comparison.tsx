import { type ChangeObject, diffWordsWithSpace } from 'diff'
import type { FC } from 'hono/jsx'
import { useWords } from '../reader.ts'

type ComparisonProps = {
  before: string
  after: string
  /** Which version this is: "Version 1, 12 mars 2008". */
  beforeLabel?: string
  afterLabel?: string
}

/** A part of one side; what both sides share is not marked. */
const Side: FC<{ parts: readonly ChangeObject<string>[]; side: 'before' | 'after' }> = ({ parts, side }) => {
  const t = useWords()
  return (
    <p>
      {parts.map((part) => {
        if (part.removed) {
          return side === 'before' ? (
            <del>
              <span class="ds-sr-only">{t('removed')}: </span>
              {part.value}
            </del>
          ) : null
        }
        if (part.added) {
          return side === 'after' ? (
            <ins>
              <span class="ds-sr-only">{t('added')}: </span>
              {part.value}
            </ins>
          ) : null
        }
        return part.value
      })}
    </p>
  )
}

/** Two versions of a text beside each other, with the words that differ marked. */
export const SideBySide: FC<ComparisonProps> = ({ before, after, beforeLabel, afterLabel }) => {
  const t = useWords()
  const parts = diffWordsWithSpace(before, after)
  const same = before === after
  return (
    <div class="comparison">
      <div class="comparison-side">
        <p class="comparison-label">{beforeLabel ?? t('before')}</p>
        <Side parts={parts} side="before" />
      </div>
      <div class="comparison-side">
        <p class="comparison-label">{afterLabel ?? t('after')}</p>
        {same ? <p class="not-given">{t('noDifference')}</p> : <Side parts={parts} side="after" />}
      </div>
    </div>
  )
}
