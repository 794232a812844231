import { element, writeXml } from '../../../platform/archive/xml.ts'
import { Refusal } from '../../../platform/refusal.ts'

/** A code with its name, as the registry of the standard gives it. */
interface Code {
  readonly code: string
  readonly name: string
}

/**
 * A list of codes by code. An older list of policy markers has 11 twice, for disability and for nutrition: whoever takes over such a list
 * without looking marks one for the other.
 *
 * @throws Refusal `strategy.code_twice`
 */
export const codeListOf = (rows: readonly Code[]): ReadonlyMap<string, string> => {
  const list = new Map<string, string>()
  for (const { code, name } of rows) {
    if (list.has(code)) throw new Refusal('strategy.code_twice', 422, { code })
    list.set(code, name)
  }
  return list
}

/** The policy markers of the DAC, as IATI 2.03 lists them now. */
export const policyMarkers = codeListOf([
  { code: '1', name: 'Gender Equality' },
  { code: '2', name: 'Aid to Environment' },
  { code: '3', name: 'Participatory Development/Good Governance' },
  { code: '4', name: 'Trade Development' },
  { code: '5', name: 'Aid Targeting the Objectives of the Convention on Biological Diversity' },
  {
    code: '6',
    name: 'Aid Targeting the Objectives of the Framework Convention on Climate Change - Mitigation',
  },
  {
    code: '7',
    name: 'Aid Targeting the Objectives of the Framework Convention on Climate Change - Adaptation',
  },
  { code: '8', name: 'Aid Targeting the Objectives of the Convention to Combat Desertification' },
  { code: '9', name: 'Reproductive, Maternal, Newborn and Child Health (RMNCH)' },
  { code: '10', name: 'Disaster Risk Reduction (DRR)' },
  { code: '11', name: 'Disability' },
  { code: '12', name: 'Nutrition' },
])

/** Sweden as a donor, in the list of the DAC. */
const SWEDEN = 'XM-DAC-10'
const GOVERNMENT = '10'
const FUNDING = '1'
const ENDING_VIOLENCE = '15180'

export interface Exported {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly country: string
  readonly fromYear: number
  readonly toYear: number
  readonly isDecided: boolean
  readonly endsViolence: boolean
  /** Nothing where nobody has examined it: then there is no marker, and not the marker nought. */
  readonly mark:
    | { readonly trafficking: number; readonly gender: number; readonly reason: string }
    | undefined
}

const statusOf = ({ isDecided, toYear }: Exported, year: number): string =>
  toYear < year ? '4' : isDecided ? '2' : '1'
const narrative = (text: string) => element('narrative', {}, text)
/** ISO days at both ends of the years of a strategy: planned start and planned end. */
const dates = ({ fromYear, toYear }: Exported) => [
  element('activity-date', { type: '1', 'iso-date': `${fromYear}-01-01` }),
  element('activity-date', { type: '3', 'iso-date': `${toYear}-12-31` }),
]

const markers = ({ mark }: Exported, definition: string) =>
  mark === undefined
    ? []
    : [
        element('policy-marker', { vocabulary: '1', code: '1', significance: mark.gender }, [
          narrative(policyMarkers.get('1')!),
        ]),
        element(
          'policy-marker',
          {
            vocabulary: '99',
            'vocabulary-uri': definition,
            code: 'TRAFFICKING',
            significance: mark.trafficking,
          },
          [narrative(mark.reason)],
        ),
      ]

/**
 * Strategies in the form of IATI 2.03, its elements in their order. A marker of one's own stands in the vocabulary 99, whose definition is
 * at an address.
 *
 * @param definition where the marker for trafficking is defined.
 */
export const asIati = (
  strategies: readonly Exported[],
  { definition, now }: { readonly definition: string; readonly now: Date },
): Buffer =>
  writeXml(
    element(
      'iati-activities',
      { version: '2.03', 'generated-datetime': now.toISOString() },
      strategies.map((one) =>
        element('iati-activity', { 'xml:lang': 'sv' }, [
          element('iati-identifier', {}, `${SWEDEN}-${one.id}`),
          element('reporting-org', { ref: SWEDEN, type: GOVERNMENT }, [narrative('Sverige')]),
          element('title', {}, [narrative(one.title)]),
          element('description', { type: '1' }, [narrative(one.title)]),
          element('participating-org', { role: FUNDING, type: GOVERNMENT }, [narrative(one.body)]),
          element('activity-status', { code: statusOf(one, now.getFullYear()) }),
          ...dates(one),
          element('recipient-country', { code: one.country, percentage: '100' }),
          one.endsViolence ? element('sector', { vocabulary: '1', code: ENDING_VIOLENCE }) : undefined,
          ...markers(one, definition),
        ]),
      ),
    ),
  )
