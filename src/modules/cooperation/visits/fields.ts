import { timeOfDay } from '../../../platform/clock/hours.ts'
import type { Codes } from '../../../platform/fields/field.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import {
  address,
  anyOf,
  choice,
  coded,
  count,
  day,
  line,
  pastDay,
  several,
  text,
  yesOrNo,
} from '../../../platform/fields/kinds.ts'
import { worldCountries } from '../countries.ts'

const LANGUAGES = ['sv', 'en', 'ar', 'bg', 'es', 'fr', 'ro', 'ru', 'th', 'tr', 'uk', 'zh']
const named = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code

/** Languages in which visitors work and kits are written. */
const languageCodes: Codes = {
  has: (code) => LANGUAGES.includes(code),
  name: named,
  options: (locale) => LANGUAGES.map((value) => ({ value, label: named(value, locale) })),
}

export const visit = {
  organisation: hinted(line(300), 'organisationHint'),
  country: coded(worldCountries),
  who: labelled(
    several(
      choice(
        ['parliament', 'government', 'police', 'prosecution', 'social_work', 'ngo', 'media', 'research'],
        'who_',
      ),
    ),
    'whoComes',
  ),
  people: count(200),
  languages: several(coded(languageCodes)),
  wishedFrom: day(),
  wishedTo: day(),
  purpose: text(5_000),
}

export const decision = { decidedWords: hinted(text(2_000, 2), 'decidedHint') }

const time = () => ({
  ...line(5),
  schema: timeOfDay,
})
const topics = [
  'law',
  'police',
  'prosecution',
  'support',
  'outreach',
  'buyers',
  'cooperation',
  'research',
] as const
export const stop = {
  host: hinted(line(200), 'hostHint'),
  onDay: day(),
  begins: hinted(time(), 'timeHint'),
  ends: time(),
  place: hinted(line(300), 'placeHint'),
  contact: hinted(optional(line(200)), 'contactHint'),
  topic: choice(topics, 'topic_'),
}
export const stopAnswer = { answer: hinted(optional(text(1_000, 2)), 'answerHint') }

export const visitor = { name: line(200), function: labelled(line(200), 'visitorFunction') }

export const moments = ['at_end', 'six_months', 'twelve_months'] as const
export const followUp = {
  wasHeard: yesOrNo(),
  useful: hinted(optional(count(5)), 'usefulHint'),
  done: hinted(
    anyOf(choice(['law', 'method', 'unit', 'training', 'survey', 'nothing_yet'], 'done_')),
    'doneHint',
  ),
  words: labelled(hinted(optional(text(5_000, 3)), 'followHint'), 'followWords'),
}

const audience = choice(['decision_makers', 'professionals', 'public'])
export const talkKit = {
  title: labelled(line(200), 'heading'),
  language: coded(languageCodes),
  audience,
  words: labelled(text(20_000, 10), 'kitWords'),
  link: hinted(optional(address()), 'linkHint'),
}
export const presentation = {
  occasion: line(300),
  country: coded(worldCountries),
  heldOn: pastDay(),
  audience,
  reached: hinted(optional(count(100_000)), 'reachedHint'),
  words: labelled(hinted(optional(text(5_000)), 'askedHint'), 'asked'),
}
