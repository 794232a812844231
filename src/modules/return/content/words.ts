/** The version of what is told; kept with each telling. */
export const contentVersion = '2026-1'

/** What the person is told about the programme, before and while deciding: said or shown, never printed. */
interface ToldWords {
  readonly whatItIs: string
  readonly whatItOffers: string
  readonly forWhom: string
  readonly voluntary: string
  readonly noChangesNothing: string
  readonly changeYourMind: string
  readonly weLookAtRisks: string
  readonly programmeMayWait: string
  readonly ownWay: string
  readonly child: string
  readonly whoIsTold: string
  readonly afterwards: string
}

/** What the person may carry. It may be found by somebody else: no word tells what it is about or who helps. */
interface OwnWords {
  readonly title: string
  readonly leave: string
  readonly arrive: string
  readonly keepWithYou: string
  readonly meets: string
  readonly home: string
  readonly care: string
  readonly livelihood: string
  readonly children: string
  readonly call: string
  readonly checkIn: string
  readonly comeBack: string
  readonly changeMyMind: string
}

/** The page of a partner abroad. */
interface PartnerWords {
  readonly title: string
  readonly lead: string
  readonly askFirst: string
  readonly number: string
  readonly name: string
  readonly due: string
  readonly first_days: string
  readonly month_1: string
  readonly month_3: string
  readonly month_6: string
  readonly month_12: string
  readonly result: string
  readonly reached: string
  readonly not_reached: string
  readonly declined: string
  readonly doneOn: string
  readonly safe: string
  readonly housed: string
  readonly supported: string
  readonly occupied: string
  readonly re_exploited: string
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly note: string
  readonly noteHint: string
  readonly send: string
  readonly thanks: string
  readonly nothingDue: string
  readonly until: string
  readonly over: string
}

/** What the room says in a language of the person or of a partner, checked by the compiler. */
export interface ReturningWords {
  readonly told: ToldWords
  readonly own: OwnWords
  readonly partner: PartnerWords
}
