import type { Locale } from '../../../platform/i18n/locale.ts'
import { wordsOf } from '../../../platform/questionnaire/fields.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'
import { resultWords } from './messages.ts'
import { AGE_GROUP } from './rules.ts'

/** What questions and their answers are called in tables: in the words in which they were asked. */
export const namesOf = (items: readonly Item[], locale: Locale) => {
  const asked = wordsOf(items, locale)
  const t = resultWords(locale)
  /** The question and the answer that a variable is of: `q`, or `q__option`. */
  const parts = (key: string): readonly [string, string] => {
    const [item = '', option = ''] = key.split('__')
    return [item, option]
  }
  const variable = (key: string): string => {
    if (key === AGE_GROUP) return t('age_group')
    const [item, option] = parts(key)
    return option === '' ? asked(item) : `${asked(item)} ${asked(`${item}:${option}`)}`
  }
  const value = (key: string, of: string): string => {
    if (key === AGE_GROUP) return t(of as '15_17')
    const [item, option] = parts(key)
    return option === '' ? asked(`${item}:${of}`) : t(of as 'yes')
  }
  return { variable, value }
}
