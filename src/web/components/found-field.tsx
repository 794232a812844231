import type { FC } from 'hono/jsx'
import { withinSentence } from '../../platform/i18n/within-sentence.ts'
import { useWords } from '../reader.ts'
import { Button } from './button.tsx'
import { RadioField } from './choice-field.tsx'
import { errorFor, type FieldErrors } from './errors.tsx'
import { type Option, TextField } from './field.tsx'

/** What a search has found: few enough to be read, and whether there are others. */
export interface Found {
  /** The text that was looked for; nothing before anybody has looked. */
  readonly find: string | undefined
  readonly options: readonly Option[]
  readonly more: boolean
  /** Those that stand first, whatever is looked for: all are one choice. */
  readonly suggested?: readonly Option[]
}

/**
 * One of very many: looked for by a text, then chosen among what was found. The button sends the form as it stands and shows
 * the page again with everything entered (`form(…, { finds: name })`), so it works without JavaScript. One in a form.
 */
export const FoundField: FC<{
  name: string
  label: string
  description?: string | undefined
  found: Found
  value: string | undefined
  /** What stands in the field of the search, where the form comes back. */
  errors: FieldErrors
  optional?: boolean | undefined
  /** What the field of the search asks for. */
  findLabel: string
}> = ({ name, label, description, found, value, errors, optional, findLabel }) => {
  const t = useWords()
  const { find, options, more, suggested = [] } = found
  const error = errorFor(errors, name)
  const others = options.filter(({ value }) => !suggested.some((one) => one.value === value))
  const choices = [...suggested, ...others]
  const isFound = choices.length > 0
  return (
    <div class="found-field">
      {isFound ? (
        <RadioField
          name={name}
          label={label}
          description={description}
          value={value}
          error={error}
          optional={optional ?? false}
          options={choices}
        >
          {more ? <p class="quiet">{t('foundMore')}</p> : null}
        </RadioField>
      ) : null}
      {options.length === 0 && find !== undefined ? <p role="status">{t('foundNone', { find })}</p> : null}
      <div class="found-field-search">
        <TextField
          name="find"
          idName={isFound ? 'find' : name}
          type="search"
          label={isFound ? findLabel : `${label}: ${withinSentence(findLabel)}`}
          description={isFound ? undefined : description}
          value={find}
          error={isFound ? undefined : error}
          autocomplete="off"
          optional
        />
        <Button variant="secondary" name="search" value="yes" formnovalidate>
          {t('search')}
        </Button>
      </div>
    </div>
  )
}
