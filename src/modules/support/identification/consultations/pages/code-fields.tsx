import type { FC } from 'hono/jsx'
import { CheckboxGroupField } from '../../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../../web/components/errors.tsx'
import { Details } from '../../../../../web/components/structure.tsx'
import { useReader } from '../../../../../web/reader.ts'
import type { Words } from '../../../content/words.ts'
import { consultationWords } from '../messages.ts'

interface Coded {
  readonly key: string
  readonly label: Words
}

export interface Choices {
  readonly topics: { readonly signs: readonly Coded[]; readonly needs: readonly Coded[] }
  readonly signposts: readonly Coded[]
}

const listOf = (values: Readonly<Record<string, unknown>> | undefined, name: string): string[] =>
  Array.isArray(values?.[name]) ? (values[name] as string[]) : []

/** The codes of a consultation, to tick: there is no other way to say anything here. */
export const CodeFields: FC<{
  choices: Choices
  values: Readonly<Record<string, unknown>> | undefined
  errors: FieldErrors
}> = ({ choices, values, errors }) => {
  const { locale } = useReader()
  const t = consultationWords(locale)
  const topics = listOf(values, 'topics')
  const signposted = listOf(values, 'signposted')
  const options = (coded: readonly Coded[]) =>
    coded.map(({ key, label }) => ({ value: key, label: label[locale] }))
  return (
    <>
      <CheckboxGroupField
        name="topics[]"
        label={t('topics')}
        values={topics}
        options={options(choices.topics.signs)}
        error={errorFor(errors, 'topics[]')}
      />
      <Details summary={t('needs')} open={topics.some((key) => key.startsWith('need.'))}>
        <CheckboxGroupField
          name="topics[]"
          label={t('needs')}
          optional
          values={topics}
          options={options(choices.topics.needs)}
        />
      </Details>
      <Details summary={t('signposted')} open={signposted.length > 0}>
        <CheckboxGroupField
          name="signposted[]"
          label={t('signposted')}
          optional
          values={signposted}
          options={options(choices.signposts)}
        />
      </Details>
    </>
  )
}

/** Errors name the codes; here their control is named. */
export const atCodes = (errors: FieldErrors): FieldErrors =>
  errors.map(({ field, message }) => ({ field: field === 'topics' ? 'topics[]' : field, message }))
