/**
 * A sentence with places to fill in: `Holding<'items' | 'recipient'>` is refused by the compiler unless it holds
 * both `{items}` and `{recipient}`, in whatever order the language wants them.
 */
export type Holding<Place extends string> = (
  Place extends string
    ? (text: `${string}{${Place}}${string}`) => void
    : never
) extends (text: infer Sentence) => void
  ? Sentence
  : never

/**
 * The person's own version of the plan, as it is printed. It may be found by somebody else: no word in it may tell
 * what it is about, who helps or why.
 */
export interface PlanWords {
  readonly title: string
  readonly whatIWant: string
  readonly whatMatters: string
  readonly whatWillBeDone: string
  readonly step: string
  readonly byWhom: string
  readonly byWhen: string
  readonly done: string
  readonly nextAppointments: string
  readonly noAppointments: string
  readonly lookAgain: Holding<'day'>
  readonly howIAm: string
  readonly whoICanCall: string
  readonly changeMyMind: string
  readonly readWhatIsWritten: string
  readonly sayWhatIsWrong: string
  readonly interpreter: string
  readonly emergency: string
  readonly writtenOn: Holding<'day'>
  readonly notCheckedByTranslator: string
  /** Of a line that stands in Swedish. */
  readonly notTranslated: string
}

/** Papers that the person may have: who has opened what is kept, and all that is kept. */
export interface PaperWords {
  readonly seenTitle: string
  readonly seenLead: Holding<'since' | 'today'>
  readonly nobodySeen: string
  readonly unit: string
  readonly day: string
  readonly times: string
  readonly askUs: string
  /** A title that says nothing of what it is. */
  readonly papers: string
  readonly everything: string
  readonly everythingLead: string
  readonly leftOut: Holding<'section'>
  readonly inSwedish: string
}

/** What is said or shown on the screen together with the plan, and never printed. */
export interface SaidWords {
  readonly takeItOrNot: string
  readonly keepSafe: string
  readonly yourPlan: string
  readonly sayNo: string
  readonly helpWithoutPolice: string
  readonly whoHasSeen: string
  readonly bringSomebody: string
}

/** A sentence with its places filled in. What is filled in is never read as a place itself. */
export const fillIn = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
