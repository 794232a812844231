import { inLatinLetters } from '../../../../platform/text/latin-letters.ts'
import { COUNTIES, countiesNamed, municipalities } from '../../../directory/index.ts'
import { citizenshipOf, sexOf } from '../../linkage/index.ts'
import {
  type Age,
  countryCodes,
  type ExploitationForm,
  exploitationForms,
  genders,
  victimStatuses,
} from '../../standards/index.ts'

/** What a column of a body's own sheet may hold. `identity` is looked at for probable duplicates alone, and goes no further. */
export const sheetFields = [
  'identity',
  'gender',
  'age',
  'born',
  'citizenship',
  'form',
  'county',
  'registered',
  'status',
] as const
export type SheetField = (typeof sheetFields)[number]

const squeezed = (text: string): string => inLatinLetters(text.replaceAll('_', ' ')).replaceAll(' ', '')

/** What headings begin with, or hold where they begin with another word; those of people are known to the linkage. */
const HEADINGS: readonly (readonly [RegExp, SheetField])[] = [
  [/^(?:alder|age)/u, 'age'],
  [/exploat|utnyttj|^form|syfte|purpose|exploit/u, 'form'],
  [/^(?:lan|county|region)(?:$|kod|code|namn|name)/u, 'county'],
  [/registrer|inkom|anmal|upprattad|arendedatum|opened|received|datum|^date|manad|month/u, 'registered'],
  [/status|bedom|identifier/u, 'status'],
]

/** What a heading says that is not of a person. */
export const fieldOfHeading = (heading: string): SheetField | undefined =>
  [heading, ...heading.split(/[/(,]/u)]
    .map((part) => HEADINGS.find(([words]) => words.test(squeezed(part)))?.[1])
    .find((field) => field !== undefined)

const STEMS: Readonly<Record<ExploitationForm, RegExp>> = {
  sexual: /sex|prostitu|porno|kopplar/u,
  forced_labour: /arbet|labou?r|bygg|stad/u,
  begging: /tigg|begg/u,
  criminal_activity: /brott|stold|snatt|krimin|crim|theft|narkot/u,
  servitude: /slaver|traldom|servitud|hushall|domestic/u,
  child_labour: /barnarbet|childlab/u,
  forced_marriage: /aktenskap|giftermal|bortgift|marri/u,
  military_service: /krigs|militar|soldat|soldier|armed/u,
  organ_removal: /organ/u,
  illegal_adoption: /adoption/u,
  surrogacy: /surrog/u,
  other: /^(?:annat|annan|ovrig|other)/u,
}
const byStem = <Code extends string>(stems: Readonly<Record<Code, RegExp>>, written: string) =>
  (Object.keys(stems) as Code[]).filter((code) => stems[code].test(squeezed(written)))

const formsOf = (written: string): readonly string[] => {
  const found = byStem(STEMS, written)
  // Begging and what children do are kinds of labour, whose word stands within theirs.
  return found.includes('child_labour') ? found.filter((code) => code !== 'forced_labour') : found
}

const STATUSES = {
  rejected: /avskriv|avford|(?:inte|ej)(?:utsatt|offer)|reject|nodvictim|notavictim/u,
  injured_party: /malsag|^ma$|injuredparty/u,
  identified: /identif|bekraft|confirm/u,
  presumed: /formod|misstank|trolig|presum|suspect|mojlig|possible/u,
} as const satisfies Record<(typeof victimStatuses)[number], RegExp>

const countyOf = (written: string): readonly string[] => {
  const code = /^\d{1,2}$/u.test(written) ? written.padStart(2, '0') : ''
  if (COUNTIES.some(([known]) => known === code)) return [code]
  const named = countiesNamed(written)
  if (named.length > 0) return named
  const place = squeezed(written).replace(/kommun$/u, '')
  const town = municipalities.find(({ name }) => [place, place.replace(/s$/u, '')].includes(squeezed(name)))
  return town === undefined ? [] : [town.code.slice(0, 2)]
}

const genderOf = (written: string): readonly string[] => {
  if (/trans/u.test(squeezed(written))) return []
  const sex = sexOf(written)
  if (sex === undefined) return []
  return [sex === 'F' ? 'feminine' : sex === 'M' ? 'masculine' : 'non_conforming']
}

/** Who has no citizenship at all, which is said and not unknown. */
export const STATELESS = 'stateless'

/** Fields whose words become codes: the codes, and what a word is taken for; none where it is not known, one where it is sure. */
export const coded = {
  gender: { codes: genders as readonly string[], read: genderOf },
  citizenship: {
    codes: [STATELESS, ...countryCodes],
    read: (written: string): readonly string[] => {
      const country = citizenshipOf(written)
      return country === undefined ? [] : [country || STATELESS]
    },
  },
  form: { codes: exploitationForms as readonly string[], read: formsOf },
  county: { codes: COUNTIES.map(([code]) => code as string), read: countyOf },
  status: {
    codes: victimStatuses as readonly string[],
    read: (written: string) => byStem(STATUSES, written).slice(0, 1),
  },
} as const
export type CodedField = keyof typeof coded

/** The words of a cell, of which some fields hold several; none of an empty one. */
export const partsOf = (field: CodedField, written: string): readonly string[] =>
  (field === 'form' || field === 'citizenship' ? written.split(/[,;/+&|]| och | and /u) : [written]).flatMap(
    (part) => part.trim() || [],
  )

const whole = (years: number): boolean => Number.isInteger(years) && years >= 0 && years <= 120

/** An age however it is written: "17", "ca 20", "18–24", "barn", "över 18". Nothing where it is none. */
export const ageOf = (written: string): Age | undefined => {
  const text = inLatinLetters(written)
  const numbers = (written.match(/\d+/gu) ?? []).map(Number)
  const [first, second] = numbers
  if (first === undefined) {
    if (/barn|minder|under|child|minor|juvenil/u.test(text)) return { form: 'group', from: 0, to: 17 }
    return /vux|myndig|adult/u.test(text) ? { form: 'group', from: 18, to: null } : undefined
  }
  if (!numbers.every(whole) || numbers.length > 2) return undefined
  if (second !== undefined) return first <= second ? { form: 'group', from: first, to: second } : undefined
  if (/[<]|under|yngre|below/iu.test(written) && first > 0) return { form: 'group', from: 0, to: first - 1 }
  if (/[+>]|over|aldre|older|above/u.test(`${text}${written}`))
    return { form: 'group', from: first, to: null }
  return { form: /ca|cirka|omkring|about|[~?]/iu.test(written) ? 'estimated' : 'exact', years: first }
}
