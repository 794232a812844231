import type { Fields, WordsOf } from '../../platform/fields/field.ts'
import type { Narrowed, Selection } from '../../platform/records/found.ts'
import { SelectField, TextField } from '../components/field.tsx'
import { labelOf, optionsOf, type Words } from '../fields/said.tsx'
import { useReader, useWords } from '../reader.ts'

/** The controls that narrow a list of records: words to look for, and one value of each field that it is narrowed by. */
export const NarrowBy = <F extends Fields>({
  fields,
  narrowed,
  words,
  selection,
}: {
  fields: F
  narrowed: Narrowed<F>
  words: (key: WordsOf<F>) => string
  selection: Selection
}) => {
  const t = useWords()
  const { locale } = useReader()
  return (
    <>
      {narrowed.searched.length > 0 ? (
        <TextField name="q" label={t('search')} type="search" value={selection.q} optional="unmarked" />
      ) : null}
      {narrowed.filters.map((name) => (
        <SelectField
          name={name}
          label={(words as Words)(labelOf(name, fields[name]!))}
          value={selection[name] as string | undefined}
          options={optionsOf(fields[name]!.control, words as Words, locale)}
          emptyLabel={t('anyOne')}
          optional="unmarked"
        />
      ))}
    </>
  )
}
