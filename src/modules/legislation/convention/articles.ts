import type { Codes } from '../../../platform/fields/field.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { InstrumentKey } from '../matters/instruments.ts'

type Heading = Readonly<Record<Locale, string>>

interface Checklist {
  /** The articles that oblige whoever ratifies, in their order, with their headings in our translation. */
  readonly articles: Readonly<Record<string, Heading>>
  /** Those to which a reservation is allowed, and by which article. */
  readonly reservable: { readonly articles: readonly string[]; readonly by: string }
}

const headings: readonly (readonly [number, string, string])[] = [
  [5, 'Förebyggande av människohandel', 'Prevention of trafficking in human beings'],
  [6, 'Åtgärder mot efterfrågan', 'Measures to discourage the demand'],
  [7, 'Åtgärder vid gränser', 'Border measures'],
  [8, 'Handlingars säkerhet och kontroll', 'Security and control of documents'],
  [9, 'Handlingars äkthet och giltighet', 'Legitimacy and validity of documents'],
  [10, 'Identifiering av offer', 'Identification of the victims'],
  [11, 'Skydd för privatlivet', 'Protection of private life'],
  [12, 'Stöd till offer', 'Assistance to victims'],
  [13, 'Återhämtnings- och betänketid', 'Recovery and reflection period'],
  [14, 'Uppehållstillstånd', 'Residence permit'],
  [15, 'Ersättning och rättslig prövning', 'Compensation and legal redress'],
  [16, 'Offers återvändande', 'Repatriation and return of victims'],
  [17, 'Jämställdhet', 'Gender equality'],
  [18, 'Människohandel som brott', 'Criminalisation of trafficking in human beings'],
  [19, 'Att utnyttja ett offers tjänster som brott', 'Criminalisation of the use of services of a victim'],
  [
    20,
    'Brott med rese- och identitetshandlingar',
    'Criminalisation of acts relating to travel or identity documents',
  ],
  [21, 'Försök och medverkan', 'Attempt and aiding or abetting'],
  [22, 'Juridiska personers ansvar', 'Corporate liability'],
  [23, 'Påföljder och åtgärder', 'Sanctions and measures'],
  [24, 'Försvårande omständigheter', 'Aggravating circumstances'],
  [25, 'Tidigare domar', 'Previous convictions'],
  [26, 'Offer straffas inte', 'Non-punishment provision'],
  [27, 'Anmälan och åtal', 'Ex parte and ex officio applications'],
  [
    28,
    'Skydd för offer, vittnen och dem som medverkar',
    'Protection of victims, witnesses and collaborators with the judicial authorities',
  ],
  [29, 'Specialiserade myndigheter och samordning', 'Specialised authorities and co-ordinating bodies'],
  [30, 'Rättegången', 'Court proceedings'],
  [31, 'Domsrätt', 'Jurisdiction'],
  [32, 'Internationellt samarbete', 'General principles and measures for international co-operation'],
  [33, 'Hotade och försvunna personer', 'Measures relating to endangered or missing persons'],
  [34, 'Uppgifter mellan stater', 'Information'],
  [35, 'Samarbete med det civila samhället', 'Co-operation with civil society'],
  [36, 'Expertgruppen GRETA', 'Group of experts (GRETA)'],
  [37, 'Partskommittén', 'Committee of the Parties'],
  [38, 'Granskningens gång', 'Procedure'],
  [39, 'Förhållandet till FN:s protokoll', 'Relationship with the Protocol of the United Nations'],
  [40, 'Förhållandet till andra instrument', 'Relationship with other international instruments'],
  [41, 'Ändringar', 'Amendments'],
  [42, 'Undertecknande och ikraftträdande', 'Signature and entry into force'],
]

export const CHECKLISTS: Readonly<Record<InstrumentKey, Checklist>> = {
  cets_197: {
    articles: Object.fromEntries(headings.map(([number, sv, en]) => [String(number), { sv, en }])),
    reservable: { articles: ['31'], by: '45' },
  },
}

/** The articles of an instrument as a form and a file know them. */
const codesOf = ({ articles }: Checklist): Codes => ({
  has: (code) => code in articles,
  name: (code, locale) => `${code}. ${articles[code]?.[locale] ?? ''}`,
  options: (locale) =>
    Object.entries(articles).map(([value, heading]) => ({ value, label: `${value}. ${heading[locale]}` })),
})

/** Of every instrument that the house knows: there is one. */
export const articleCodes = codesOf(CHECKLISTS.cets_197)
