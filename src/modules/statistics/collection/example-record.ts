import type { CaseRecord } from '../standards/index.ts'

const notAsked = { kind: 'not_collected' } as const
const unknown = { kind: 'unknown' } as const

/** A made-up case record, to show what one looks like. */
export const exampleRecord: CaseRecord = {
  id: 'a1',
  registeredOn: { kind: 'measured', value: '2025-03-01' },
  referredOn: notAsked,
  reporter: { id: 'us', kind: notAsked },
  event: {
    id: 'e1',
    county: notAsked,
    forms: { kind: 'measured', value: ['sexual'] },
    sexualForms: unknown,
    industry: notAsked,
    control: notAsked,
    acts: notAsked,
    means: notAsked,
    recruitment: notAsked,
    route: [],
    crimeCode: { kind: 'measured', value: '9515' },
  },
  victim: {
    id: 'v1',
    statuses: [
      { status: 'presumed', from: '2025-03-01', decidedBy: notAsked },
      { status: 'injured_party', from: '2025-06-10', decidedBy: { kind: 'measured', value: 'police' } },
    ],
    gender: { kind: 'measured', value: 'feminine' },
    age: { kind: 'measured', value: { form: 'group', from: 18, to: null } },
    ageAtExploitation: unknown,
    citizenship: { kind: 'measured', value: ['RO'] },
    recruiterRelation: unknown,
    monthsTrafficked: notAsked,
  },
  perpetrators: [],
}
