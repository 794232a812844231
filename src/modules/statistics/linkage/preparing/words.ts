import { inLatinLetters } from '../../../../platform/text/latin-letters.ts'
import { isNear } from '../../../../platform/text/near.ts'
import { countryCodes, countryOf } from '../../standards/index.ts'

/** What people write where they know nothing. */
const blank =
  /^(?:[-–—?.*/_ ]+|x{1,3}|0|na|n\/a|nan|null|none|nil|nn|ok[aä]nd[a]?|ok[aä]nt|unknown|unk|saknas|missing|uppgift saknas|ej angivet|ej k[aä]nt|vet ej|not known|not stated|ingen uppgift|inga uppgifter)$/iu

/** A cell as it is meant: without what surrounds it, and empty where somebody has written that nothing is known. */
export const plain = (cell: string | undefined): string => {
  const text = (cell ?? '')
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
  return blank.test(text) ? '' : text
}

const sexes: Readonly<Record<'F' | 'M', readonly string[]>> = {
  F: [
    'f',
    'k',
    'kv',
    'w',
    'kvinna',
    'kvinnor',
    'kvinnlig',
    'flicka',
    'tjej',
    'dam',
    'female',
    'woman',
    'women',
    'girl',
    'fem',
    'kvin',
  ],
  M: ['m', 'man', 'manlig', 'mn', 'pojke', 'kille', 'herre', 'male', 'men', 'boy', 'mas'],
}
const otherSexes = /^(?:annat|annan|other|ickebinar|nonbinary|trans.*|hen|intersex.*|x)$/u

/** A sex as it is written; `numbers` are those of ISO 5218 (1 male, 2 female). Empty where it is another; nothing where it is none. */
export const sexOf = (written: string): 'F' | 'M' | '' | undefined => {
  if (/^[019]$/u.test(written)) return written === '1' ? 'M' : ''
  if (written === '2') return 'F'
  const text = inLatinLetters(written).replaceAll(' ', '')
  for (const sex of ['F', 'M'] as const)
    if (sexes[sex].some((word) => word === text || (word.length > 3 && isNear(word, text)))) return sex
  return otherSexes.test(text) ? '' : undefined
}

// Stems of what citizens are called, Swedish and English, and other names of countries.
const STEMS = `SE svensk swed|RO rumansk romanian rumanian|BG bulgar|UA ukrain|RU rysk russian|PL polsk polish polack|NG nigerian|TH thai|VN vietnam
SY syri syrian|IQ irak iraq|MA marock morocc|MD moldav moldov|HU ungersk hungarian|AL alban|RS serb|BA bosn|HR kroat croat|MK makedon macedon|XK kosov
DE tysk german|DK dansk danish|NO norsk norweg|FI finsk finland finnish|EE estnisk eston|LV lettisk latvi|LT litauisk lithuan|BY vitrysk belarus
GB britt british england uk storbritannien|US usa amerik americ forentastaterna|FR fransk french|ES spansk spanish|IT italien italian|PT portugis portugu
GR grekisk greek|TR turk|IR iran persisk|AF afghan|PK pakist|IN indisk indian|BD bangla|CN kines chinese|MN mongol|PH filippin philippin
ET etiop ethiop|ER eritre|SO somal|GH ghanan ghana|GM gambi|KE keny|UG ugand|CM kamerun cameroon|CD kongoles kongo congo|BR brasil brazil|CO colombi
CU kuban cuban|DO dominik dominic|VE venezue|PE peruan peruv|CZ tjeck czech|SK slovak|SI sloven|NL nederl holland dutch|BE belg|AT osterrik austri|CH schweiz swiss`
const stems = STEMS.split(/[|\n]/u).flatMap((line) => {
  const [code = '', ...words] = line.trim().split(' ')
  return words.map((word) => [word, code] as const)
})
const squeezed = (text: string): string => inLatinLetters(text).replaceAll(' ', '')
const names = new Map(
  (['sv', 'en'] as const).flatMap((locale) => {
    const shown = new Intl.DisplayNames(locale, { type: 'region' })
    return countryCodes.map((code) => [squeezed(shown.of(code) ?? code), code] as const)
  }),
)
const stateless = /^(?:statslos|stateless|xxa|xxb)$/u

/** The country of a citizenship (ISO 3166-1 alpha-2) from a code, a name or what citizens are called; empty where there is none. */
export const citizenshipOf = (written: string): string | undefined => {
  const [first = ''] = written.split(/[/,;&+]| och | and /u)
  const text = squeezed(first)
  if (stateless.test(text)) return ''
  return (
    countryOf(first) ??
    names.get(text) ??
    stems.find(([stem]) => text.startsWith(stem))?.[1] ??
    (text.length < 5
      ? undefined
      : ([...names].find(([name]) => isNear(name, text)) ??
          stems.find(([stem]) => stem.length > 4 && isNear(stem, text.slice(0, stem.length))))?.[1])
  )
}
