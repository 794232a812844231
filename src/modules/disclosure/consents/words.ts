import { dayIn } from '../../../platform/i18n/day-in.ts'
import { fillIn, type PersonLanguage } from '../../support/index.ts'
import type { CaseSection } from '../legal/least.ts'
import type { PurposeCode } from '../purposes.ts'

export interface ConsentSubject {
  readonly recipient: string
  readonly purpose: PurposeCode
  readonly sections: readonly CaseSection[]
  /** Last day, YYYY-MM-DD. */
  readonly until: string
}

const listIn = (code: string, words: readonly string[]): string =>
  new Intl.ListFormat(code, { type: 'conjunction' }).format(words)

/** Who gets what, for what and until when, in the person's language. */
export const whatIsAsked = ({ code, consent }: PersonLanguage, asked: ConsentSubject): readonly string[] => [
  fillIn(consent.whoGetsWhat, {
    recipient: asked.recipient,
    items: listIn(
      code,
      [...new Set(asked.sections)].map((section) => consent.sections[section]),
    ),
  }),
  fillIn(consent.whatFor, { purpose: consent.purposes[asked.purpose] }),
  untilWhen({ code, consent }, asked.until),
  consent.nothingElse,
]

/** Until when the yes holds, in the person's language. */
export const untilWhen = (
  { code, consent }: Pick<PersonLanguage, 'code' | 'consent'>,
  until: string,
): string => fillIn(consent.untilWhen, { until: dayIn(code, until) })

/** What is said before anything is asked: what a yes means. */
export const whatItMeans = ({ consent }: PersonLanguage): readonly string[] => [
  consent.whatItMeans,
  consent.youDecide,
]

/** What the person can always do, and what is so whatever is answered. */
export const whatIsSoAnyway = ({ consent }: PersonLanguage): readonly string[] => [
  consent.helpDoesNotDepend,
  consent.neverThePolice,
  consent.withdraw,
  consent.cannotBeTakenBack,
  consent.lawWithoutConsent,
  consent.readWhatIsWritten,
  consent.interpreter,
  consent.askAnything,
]
