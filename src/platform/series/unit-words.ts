import { formatter } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Words } from '../i18n/words.ts'

/** Units as series name them, for many, and their words for one. Those that are not here read the same for one. */
const units: readonly (readonly [sv: string, svOne: string, en: string, enOne: string])[] = [
  ['aktiviteter', 'aktivitet', 'activities', 'activity'],
  ['anmälningar', 'anmälan', 'reports', 'report'],
  ['antaganden', 'antagande', 'adoptions', 'adoption'],
  ['ansökningar', 'ansökan', 'applications', 'application'],
  ['anställda', 'anställd', 'employees', 'employee'],
  ['artiklar', 'artikel', 'articles', 'article'],
  ['avtal', 'avtal', 'agreements', 'agreement'],
  ['bedömningar', 'bedömning', 'assessments', 'assessment'],
  ['beslut', 'beslut', 'decisions', 'decision'],
  ['besök', 'besök', 'visits', 'visit'],
  ['bidrag', 'bidrag', 'grants', 'grant'],
  ['checklistor', 'checklista', 'checklists', 'checklist'],
  ['dagar (median)', 'dag (median)', 'days (median)', 'day (median)'],
  ['deltagare', 'deltagare', 'participants', 'participant'],
  ['framträdanden', 'framträdande', 'presentations', 'presentation'],
  ['frågor', 'fråga', 'questions', 'question'],
  ['förfrågningar', 'förfrågan', 'requests', 'request'],
  ['förslag', 'förslag', 'proposals', 'proposal'],
  ['försvinnanden', 'försvinnande', 'disappearances', 'disappearance'],
  ['genomförda kurser', 'genomförd kurs', 'completed courses', 'completed course'],
  ['grupper', 'grupp', 'groups', 'group'],
  ['hinder', 'hinder', 'obstacles', 'obstacle'],
  ['inlägg', 'inlägg', 'contributions', 'contribution'],
  ['kommuner', 'kommun', 'municipalities', 'municipality'],
  ['kontakter', 'kontakt', 'contacts', 'contact'],
  ['kronor', 'krona', 'kronor', 'krona'],
  ['leveranser', 'leverans', 'deliverables', 'deliverable'],
  ['län', 'län', 'counties', 'county'],
  ['män', 'man', 'men', 'man'],
  ['mål', 'mål', 'goals', 'goal'],
  ['personer', 'person', 'persons', 'person'],
  ['personer', 'person', 'people', 'person'],
  ['personer, minst', 'person, minst', 'persons, at least', 'person, at least'],
  ['placeringar', 'placering', 'placements', 'placement'],
  ['planer', 'plan', 'plans', 'plan'],
  ['platser', 'plats', 'places', 'place'],
  ['procentenheter', 'procentenhet', 'percentage points', 'percentage point'],
  ['påbörjade tider', 'påbörjad tid', 'times begun', 'time begun'],
  ['rekommendationer', 'rekommendation', 'recommendations', 'recommendation'],
  ['remisser', 'remiss', 'referrals', 'referral'],
  ['samtal', 'samtal', 'calls', 'call'],
  ['steg', 'steg', 'steps', 'step'],
  ['strategier', 'strategi', 'strategies', 'strategy'],
  ['studier', 'studie', 'studies', 'study'],
  ['ställen', 'ställe', 'sites', 'site'],
  ['stöd', 'stöd', 'instances of support', 'instance of support'],
  ['svar', 'svar', 'answers', 'answer'],
  ['texter', 'text', 'texts', 'text'],
  ['tillfällen', 'tillfälle', 'occasions', 'occasion'],
  ['timmar (median)', 'timme (median)', 'hours (median)', 'hour (median)'],
  ['uppföljningar', 'uppföljning', 'follow-ups', 'follow-up'],
  ['utredningar', 'utredning', 'investigations', 'investigation'],
  ['verksamheter', 'verksamhet', 'bodies', 'body'],
  ['versioner', 'version', 'versions', 'version'],
  ['ärenden', 'ärende', 'cases', 'case'],
  ['återvändanden', 'återvändande', 'returns', 'return'],
]

const forOne: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  sv: new Map(units.map(([sv, one]) => [sv, one])),
  en: new Map(units.map(([, , en, one]) => [en, one])),
}

/** Whether a unit has a word for one. */
export const isKnownUnit = ({ sv, en }: Words): boolean => forOne.sv.has(sv) && forOne.en.has(en)

/** A number in its unit: `3 studier`, `1 studie`. */
export const inUnit = (value: number, unit: Words, locale: Locale): string => {
  const many = unit[locale]
  const word = value === 1 ? (forOne[locale].get(many) ?? many) : many
  return `${formatter(locale).number(value)}\u00a0${word}`
}
