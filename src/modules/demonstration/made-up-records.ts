const notCollected = { kind: 'not_collected' } as const
const measured = <Value>(value: Value) => ({ kind: 'measured' as const, value })

/** What a made-up person is; what is left out was not collected. */
export interface MadeUpPerson {
  readonly sex?: 'feminine' | 'masculine'
  readonly age?: number
  readonly citizenship?: string
  readonly forms?: readonly string[]
  readonly county?: string
  readonly status?: 'presumed' | 'identified' | 'injured_party' | 'rejected'
  readonly on?: string
}

/** A made-up record of somebody who was exposed, as a body would hand it in. */
const madeUpRecord = (id: string, kind: string, person: MadeUpPerson) => ({
  id: `arende-${id}`,
  registeredOn: measured(person.on ?? '2008-03-01'),
  referredOn: notCollected,
  reporter: { id: `organisation-${kind}`, kind: measured(kind) },
  event: {
    id: `handelse-${id}`,
    county: person.county === undefined ? notCollected : measured(person.county),
    forms: person.forms === undefined ? notCollected : measured(person.forms),
    sexualForms: notCollected,
    industry: notCollected,
    control: notCollected,
    acts: notCollected,
    means: notCollected,
    recruitment: notCollected,
    route: [],
    crimeCode: notCollected,
  },
  victim: {
    id: `person-${id}`,
    statuses: [
      { status: person.status ?? 'presumed', from: person.on ?? '2008-03-01', decidedBy: notCollected },
    ],
    gender: person.sex === undefined ? notCollected : measured(person.sex),
    age: person.age === undefined ? notCollected : measured({ form: 'exact' as const, years: person.age }),
    ageAtExploitation: notCollected,
    citizenship: person.citizenship === undefined ? notCollected : measured([person.citizenship]),
    recruiterRelation: notCollected,
    monthsTrafficked: notCollected,
  },
  perpetrators: [],
})

/** Many of the same kind. @param groups how many, and what they are. */
export const madeUpRecords = (
  name: string,
  kind: string,
  groups: readonly (readonly [many: number, person: MadeUpPerson])[],
) =>
  groups.flatMap(([many, person], group) =>
    Array.from({ length: many }, (_, at) => madeUpRecord(`${name}-${group}-${at}`, kind, person)),
  )
