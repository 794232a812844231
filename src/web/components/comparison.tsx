import { type ChangeObject, diffWordsWithSpace } from 'diff'
import type { Child, FC } from 'hono/jsx'
import { useWords } from '../reader.ts'
import { Details } from './structure.tsx'

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

/** A part that two versions do not have alike. */
export interface DifferingPart {
  readonly name: Child
  /** Nothing where the name has said it: it stands elsewhere, word for word. */
  readonly state: 'added' | 'removed' | 'changed' | undefined
  /** In what it differs, where there is more to see than that it does. */
  readonly content?: Child
}

const PartName: FC<{ part: DifferingPart }> = ({ part }) => {
  const t = useWords()
  const words = { added: t('partAdded'), removed: t('partRemoved'), changed: t('partChanged') }
  return (
    <>
      {part.name} {part.state && <span class="comparison-state">{words[part.state]}</span>}
    </>
  )
}

/**
 * What two versions of a list do not have alike, one line each, unfolded by whoever wants the words.
 *
 * @param equal the parts that are alike, in one sentence: "33 åtgärder är oförändrade."
 */
export const DifferingParts: FC<{ parts: readonly DifferingPart[]; equal?: Child }> = ({ parts, equal }) => (
  <>
    {parts.length === 0 ? null : (
      <ul class="comparison-parts">
        {parts.map((part) => (
          <li>
            {part.content === undefined ? (
              <PartName part={part} />
            ) : (
              <Details summary={<PartName part={part} />}>{part.content}</Details>
            )}
          </li>
        ))}
      </ul>
    )}
    {equal === undefined || equal === null ? null : <p class="quiet">{equal}</p>}
  </>
)
