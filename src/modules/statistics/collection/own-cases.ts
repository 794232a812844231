import type { CountableCase } from '../../support/index.ts'
import type { CaseRecord, VictimStatus } from '../standards/index.ts'

/** What an officer has judged, as a status. Nothing where nobody is sure: then nobody says what the person is. */
const STATUS: Readonly<Record<NonNullable<CountableCase['judgement']>, VictimStatus | null>> = {
  presumed: 'presumed',
  not_presumed: 'rejected',
  unsure: null,
}

const AGES = {
  child: { kind: 'measured', value: { form: 'group', from: 0, to: 17 } },
  adult: { kind: 'measured', value: { form: 'group', from: 18, to: null } },
  uncertain: { kind: 'unknown' },
} as const

/** Lies sealed in the case, and is not opened to be counted. */
const sealed = { kind: 'suppressed' } as const
const notAsked = { kind: 'not_collected' } as const

const statusesOf = ({
  judgement,
  judgedMonth,
}: CountableCase): NonNullable<CaseRecord['victim']>['statuses'] => {
  const status = judgement === null ? null : STATUS[judgement]
  return status === null || judgedMonth === null
    ? []
    : [{ status, from: judgedMonth, decidedBy: { kind: 'not_collected' } }]
}

/**
 * A body's own cases as case records: coarse codes and months alone, numbered in an order that tells nothing. What lies sealed in a case
 * is `suppressed`, what a case has no place for `not_collected`.
 */
export const recordsOfCases = (cases: readonly CountableCase[], bodyId: string): CaseRecord[] =>
  cases.map((one, place) => ({
    id: `case${place}`,
    registeredOn: { kind: 'measured', value: one.openedMonth },
    referredOn: notAsked,
    reporter: { id: bodyId, kind: notAsked },
    event: {
      id: `case${place}`,
      county: sealed,
      forms: sealed,
      sexualForms: sealed,
      industry: notAsked,
      control: sealed,
      acts: notAsked,
      means: notAsked,
      recruitment: sealed,
      route: [],
      crimeCode: notAsked,
    },
    victim: {
      id: `case${place}`,
      statuses: statusesOf(one),
      gender: sealed,
      age: AGES[one.ageGroup],
      ageAtExploitation: notAsked,
      citizenship: sealed,
      recruiterRelation: sealed,
      monthsTrafficked: notAsked,
    },
    perpetrators: [],
  }))
