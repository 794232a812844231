import type { Instrument, Item } from '../platform/questionnaire/instrument.ts'

const needsOptions = ({ kind }: Item): boolean => kind !== 'number' && kind !== 'text'

/** What makes an instrument unusable: a code and the item. */
export interface InstrumentFault {
  readonly code:
    | 'key_twice'
    | 'too_few_options'
    | 'words_missing'
    | 'rows_missing'
    | 'condition_on_nothing'
    | 'right_is_no_option'
  readonly item: string
}

const saysAll = (item: Item, language: string): boolean => {
  const said = item.words[language]
  if (said === undefined) return false
  // The steps of a scale between its ends need no words.
  const options = item.kind === 'scale' ? [item.options[0]!, item.options.at(-1)!] : item.options
  return options.every((option) => said.options[option]) && item.rows.every((row) => said.rows[row])
}

/**
 * What is wrong with an instrument before anybody is asked: keys that are there twice, options that are too few, words that a
 * language lacks, conditions on no earlier answer, and right answers that nobody can give.
 *
 * @param languages in which it is to be asked.
 */
export const faultsOf = ({ items, right }: Instrument, languages: readonly string[]): InstrumentFault[] =>
  items.flatMap((item, place) => {
    const { key, when } = item
    const earlier = items.slice(0, place)
    const asked = when && earlier.find((one) => one.key === when.item)
    const faults: Readonly<Record<InstrumentFault['code'], boolean>> = {
      key_twice: earlier.some((one) => one.key === key),
      too_few_options: needsOptions(item) && new Set(item.options).size < 2,
      words_missing: !languages.every((language) => saysAll(item, language)),
      rows_missing: (item.kind === 'matrix') !== item.rows.length > 0,
      condition_on_nothing:
        when !== undefined &&
        (asked === undefined ||
          asked.kind === 'matrix' ||
          !when.is.every((option) => asked.options.includes(option))),
      right_is_no_option: !(right[key] ?? []).every((option) => item.options.includes(option)),
    }
    return (Object.keys(faults) as InstrumentFault['code'][])
      .filter((code) => faults[code])
      .map((code) => ({ code, item: key }))
  })
