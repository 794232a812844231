import type { FC } from 'hono/jsx'
import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import type { Option } from '../../../../web/components/field.tsx'
import { FoundField } from '../../../../web/components/found-field.tsx'
import { useReader } from '../../../../web/reader.ts'
import { COUNTIES, kindName } from '../../../directory/index.ts'
import type { RecipientKind } from '../../legal/situation.ts'
import type { FoundRecipients, KnownRecipient } from '../recipient-store.ts'

const words = catalogue({
  sv: {
    find: 'Namn, del av namn eller län',
    findOther: 'Någon annan: namn, del av namn eller län',
    county: '{name} län',
    onPaper: 'ingen tar emot här: på papper och per telefon',
    kind_guardian: 'Vårdnadshavare',
    kind_self: 'Personen själv',
    kind_police_prosecutor: 'Polis eller åklagare',
  },
  en: {
    find: 'Name, part of a name or county',
    findOther: 'Somebody else: name, part of a name or county',
    county: '{name}',
    onPaper: 'nobody receives here: on paper and by telephone',
    kind_guardian: 'Guardian',
    kind_self: 'The person',
    kind_police_prosecutor: 'Police or prosecutor',
  },
})

/** What a recipient is, in words; old disclosures say "police or prosecutor" as one. */
export const recipientKindName = (locale: Locale, kind: RecipientKind | 'police_prosecutor'): string =>
  kind === 'guardian' || kind === 'self' || kind === 'police_prosecutor'
    ? translator(words, locale)(`kind_${kind}`)
    : kindName(locale, kind)

const countyIn = (code: string, locale: Locale): string[] => {
  const county = COUNTIES.find(([known]) => known === code)
  if (county === undefined) return []
  return [translator(words, locale)('county', { name: locale === 'sv' ? county[1] : county[2] })]
}

/** What somebody who chooses has to know of a recipient: what it is, where, and whether it receives here. */
const about = ({ kinds, county, takesCare }: KnownRecipient, locale: Locale): string => {
  const special = kinds.filter((kind) => kind !== 'other_authority')
  return [
    ...(special.length > 0 ? special : kinds).map((kind) => kindName(locale, kind)),
    ...(county === null ? [] : countyIn(county, locale)),
    ...(takesCare ? [] : [translator(words, locale)('onPaper')]),
  ].join(' · ')
}

/**
 * A recipient, searched by name and place among those that fit, and never scrolled for. Where some are `suggested`, others stand
 * beside them once they are looked for: one choice, so that nothing goes to another than the one that is ticked.
 */
export const RecipientField: FC<{
  name: string
  label: string
  description?: string
  searched: FoundRecipients
  value: string | undefined
  errors: FieldErrors
  optional?: boolean
  suggested?: readonly Option[]
  /** What else somebody who chooses has to know of a recipient. */
  also?: ((bodyId: string) => string) | undefined
}> = ({ searched, suggested = [], also, ...field }) => {
  const { locale } = useReader()
  const t = translator(words, locale)
  const hasLooked = searched.find !== undefined
  const shown =
    suggested.length === 0 || hasLooked
      ? searched.found
      : searched.found.filter(({ bodyId }) => bodyId === field.value)
  return (
    <FoundField
      {...field}
      findLabel={t(suggested.length > 0 ? 'findOther' : 'find')}
      found={{
        find: searched.find,
        more: searched.more && (suggested.length === 0 || hasLooked),
        suggested,
        options: shown.map((one) => ({
          value: one.bodyId,
          label: one.name,
          description: [about(one, locale), also?.(one.bodyId)].filter(Boolean).join(' · '),
        })),
      }}
    />
  )
}
