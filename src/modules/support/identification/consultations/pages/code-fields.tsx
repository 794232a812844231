import type { FC } from 'hono/jsx'
import type { Words } from '../../../../../platform/i18n/words.ts'
import { CheckboxGroupField } from '../../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../../web/components/errors.tsx'
import { Details } from '../../../../../web/components/structure.tsx'
import { useReader } from '../../../../../web/reader.ts'
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
  /** The list that was read: its topics and steps are shown first. */
  first: 'adult' | 'child'
  values: Readonly<Record<string, unknown>> | undefined
  errors: FieldErrors
}> = ({ choices, first, values, errors }) => {
  const { locale } = useReader()
  const t = consultationWords(locale)
  const topics = listOf(values, 'topics')
  const signposted = listOf(values, 'signposted')
  const options = (coded: readonly Coded[]) =>
    coded.map(({ key, label }) => ({ value: key, label: label[locale] }))
  const other = first === 'child' ? 'adult' : 'child'
  const of = (list: string, coded: readonly Coded[]) =>
    options(coded.filter(({ key }) => key.startsWith(`${list}.`)))
  const isOpen = (prefix: string) => topics.some((key) => key.startsWith(prefix))
  return (
    <>
      <CheckboxGroupField
        name="topics"
        label={t('topics')}
        values={topics}
        options={of(first, choices.topics.signs)}
        error={errorFor(errors, 'topics')}
      />
      <Details summary={t('needs')} open={isOpen('need.')}>
        <CheckboxGroupField
          name="topics"
          idName="needs"
          label={t('needs')}
          optional
          values={topics}
          options={options(choices.topics.needs)}
        />
      </Details>
      <Details summary={t(other === 'child' ? 'topicsChild' : 'topicsAdult')} open={isOpen(`${other}.`)}>
        <CheckboxGroupField
          name="topics"
          idName="other-topics"
          label={t(other === 'child' ? 'topicsChild' : 'topicsAdult')}
          optional
          values={topics}
          options={of(other, choices.topics.signs)}
        />
      </Details>
      <Details summary={t('signposted')} open={signposted.length > 0}>
        <CheckboxGroupField
          name="signposted"
          label={t('signposted')}
          optional
          values={signposted}
          options={of(first, choices.signposts)}
        />
      </Details>
    </>
  )
}
