import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { History } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { WHOLE_PART } from '../differences.ts'
import type { KeptDecision } from '../item-store.ts'
import { fieldLabel, useReview, valueText } from './words.ts'

const LONGEST = 160

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

/** What was decided in the review, newest first: who, when, what it was and what it became. */
export const ReviewHistory = ({
  decisions,
  names,
}: {
  decisions: readonly KeptDecision[]
  /** Names of the parts, where the history is of more than one. */
  names?: ReadonlyMap<string, string>
}) => {
  const t = useReview()
  const format = useFormat()
  return (
    <History
      entries={decisions.map(({ kind, field, before, after, by, at, itemId }) => {
        const label = field === null ? '' : withinSentence(fieldLabel(field, t))
        const what =
          kind === 'confirmed' && field === WHOLE_PART
            ? t('decision_taken')
            : kind === 'confirmed' || kind === 'corrected'
              ? t(`decision_${kind}`, { field: label })
              : t(`decision_${kind}`)
        const name = names?.get(itemId)
        const words = (value: unknown) =>
          shortened(valueText(field ?? '', value, t, format)) || t('emptyValue')
        return {
          at,
          who: by ?? t('colleague'),
          what: name === undefined ? what : t('ofItem', { what, name: shortened(name) }),
          ...(kind === 'corrected'
            ? { detail: t('fromTo', { before: words(before), after: words(after) }) }
            : {}),
        }
      })}
    />
  )
}
