import type { FC } from 'hono/jsx'
import type { Answers } from '../../platform/questionnaire/answers.ts'
import { fieldsOf, questionsOf, spokenBy, wordsOf } from '../../platform/questionnaire/fields.ts'
import type { Item } from '../../platform/questionnaire/instrument.ts'
import { FieldsOf } from '../fields/fields-of.tsx'
import type { RefusedForm } from '../pages.tsx'
import { useReader, useWords } from '../reader.ts'

/** Items that follow each other and are asked of the same people. */
const grouped = (items: readonly Item[]): Item[][] => {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last !== undefined && JSON.stringify(last[0]!.when) === JSON.stringify(item.when)) last.push(item)
    else groups.push([item])
  }
  return groups
}

/**
 * The questions of an instrument in a form. Nothing is hidden by client code: what is asked only of some stands together under
 * whom it is asked of, and is asked for again where the answers before it ask for it.
 */
export const Questions: FC<{
  items: readonly Item[]
  refused: RefusedForm | undefined
  /** The answers that are saved, with which the form begins. */
  saved?: Answers
  /** Where the page itself has said what may be left empty. */
  unmarked?: boolean
}> = ({ items, refused, saved = {}, unmarked = false }) => {
  const { locale } = useReader()
  const shared = useWords()
  const words = wordsOf(items, locale)
  return (
    <div class="form" lang={spokenBy(items, locale)}>
      {grouped(items).map((group) => {
        const when = group[0]!.when
        const fields = (
          <FieldsOf
            fields={fieldsOf(questionsOf(group))}
            words={words}
            refused={refused}
            saved={{ answers: saved }}
            unmarked={unmarked}
          />
        )
        if (when === undefined) return fields
        const answer = when.is.map((option) => words(`${when.item}:${option}`)).join(', ')
        return (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">
              {shared('ifYouAnswered', { answer, question: words(when.item) })}
            </legend>
            {fields}
          </fieldset>
        )
      })}
    </div>
  )
}
