import {
  CONTROL,
  type Column,
  type Flags,
  FORMS,
  LABOUR,
  SEXUAL,
  WHOLE_INDUSTRIES,
  WIDER_FORMS,
} from './ctdc-codes.ts'
import { CTDC_MISSING, ctdcKAnonymisedColumns, ctdcSyntheticColumns } from './ctdc-columns.ts'
import type { LossReason } from './loss.ts'
import type { CaseRecord } from './record.ts'
import { codesOf, type StatedSet, told } from './stated.ts'

type Cells = Partial<Record<Column, string>>

/** Cells of a row, and what of the record does not come through by them. */
export interface Part {
  readonly cells: Cells
  readonly lost: readonly (readonly [field: string, reason: LossReason])[]
}

/** Every column of either dataset. */
export const allColumns: readonly Column[] = [
  ...new Set([...ctdcKAnonymisedColumns, ...ctdcSyntheticColumns]),
]
export const starting = (prefix: string): readonly Column[] =>
  allColumns.filter(
    (column) => column.startsWith(prefix) && !/(Concatenated|NotSpecified|Unknown)$/u.test(column),
  )

/** One for those that apply, zero for the others; nothing at all where it is not known. */
export const flags = (columns: readonly Column[], on: readonly Column[] | undefined): Cells =>
  Object.fromEntries(
    columns.map((column) => {
      if (on === undefined) return [column, CTDC_MISSING]
      return [column, on.includes(column) ? '1' : '0']
    }),
  )

/** Whether a field of CTDC has a word of its own for what is unknown. */
type Unknowns = 'with_unknown' | 'without_unknown'

/** CTDC leaves a cell empty, whatever the reason; only some of its fields tell the unknown apart. */
export const untold = (
  field: string,
  { kind }: { readonly kind: string },
  unknowns: Unknowns,
): readonly (readonly [string, LossReason])[] => {
  const isTold = kind === 'measured' || kind === 'zero' || (kind === 'unknown' && unknowns === 'with_unknown')
  return isTold ? [] : [[field, 'kind_of_missing']]
}

/** Several values in one cell, by the names of their columns. */
export const concatenated = (prefix: string, on: readonly Column[] | undefined): string =>
  (on ?? []).map((column) => column.slice(prefix.length)).join(';')

export const set = <Code extends string>(given: StatedSet<Code>, to: Flags<Code>): Column[] | undefined => {
  const codes = codesOf(given)
  return codes === undefined ? undefined : [...new Set(codes.flatMap((code) => to[code]))].sort()
}

export const controlPart = ({ control, means }: CaseRecord['event']): Part => {
  const prefix = 'meansOfControl'
  const on = set(control, CONTROL)
  const abduction = codesOf(means)?.includes('abduction')
  return {
    cells: {
      ...flags(starting(prefix), on),
      meansOfControlNotSpecified: control.kind === 'unknown' ? '1' : on === undefined ? CTDC_MISSING : '0',
      meansOfControlConcatenated: concatenated(prefix, on),
      isAbduction: abduction === undefined ? CTDC_MISSING : abduction ? '1' : '0',
    },
    lost: [
      ...untold('event.control', control, 'with_unknown'),
      // CTDC counts that children are used as a means, not that a family is threatened.
      ...((codesOf(control) ?? []).includes('threats_to_family')
        ? ([['event.control', 'coarser']] as const)
        : []),
      ...untold('event.means', means, 'without_unknown'),
      ...((codesOf(means) ?? []).some((one) => one !== 'abduction')
        ? ([['event.means', 'no_place']] as const)
        : []),
    ],
  }
}

export const formPart = ({ forms }: CaseRecord['event']): Part => {
  const on = set(forms, FORMS)
  const codes = codesOf(forms) ?? []
  const isBoth = on?.includes('isSexualExploit') && on.includes('isForcedLabour')
  const kinds = on?.filter((column) => column.startsWith('is'))
  return {
    cells: {
      ...flags(
        [
          'isForcedLabour',
          'isSexualExploit',
          'isOtherExploit',
          'isForcedMarriage',
          'isForcedMilitary',
          'isOrganRemoval',
          'isSlaveryAndPractices',
        ],
        kinds,
      ),
      isSexAndLabour: on === undefined ? CTDC_MISSING : isBoth ? '1' : '0',
      typeOfExploitConcatenated: concatenated('is', kinds),
    },
    lost: [
      ...untold('event.forms', forms, 'without_unknown'),
      ...(codes.some((code) => WIDER_FORMS.includes(code)) ? ([['event.forms', 'coarser']] as const) : []),
    ],
  }
}

/**
 * Which types of labour are known: by the industry, and by begging and criminal activity, which are forms in the record. Where only
 * the latter is known, whether there was other labour beside it is not.
 */
export const labourPart = ({ forms, industry }: CaseRecord['event']): Part => {
  const prefix = 'typeOfLabour'
  const byForm = (set(forms, FORMS) ?? []).filter((column) => column.startsWith(prefix))
  const section = told(industry)
  const byIndustry = section === undefined ? [] : [LABOUR[section] ?? ('typeOfLabourOther' as const)]
  const on = [...new Set([...byForm, ...byIndustry])].sort()
  const isSpecified = on.length > 0
  const notSpecified = isSpecified ? '0' : industry.kind === 'unknown' ? '1' : CTDC_MISSING
  return {
    cells: {
      ...flags(starting(prefix), section === undefined ? undefined : on),
      ...flags(byForm, byForm),
      typeOfLabourNotSpecified: notSpecified,
      typeOfLabourConcatenated: concatenated(prefix, on),
    },
    lost: [
      ...untold('event.industry', industry, 'with_unknown'),
      ...(section !== undefined && !WHOLE_INDUSTRIES.includes(section)
        ? ([['event.industry', 'coarser']] as const)
        : []),
    ],
  }
}

export const sexPart = ({ sexualForms }: CaseRecord['event']): Part => {
  const prefix = 'typeOfSex'
  const on = set(sexualForms, SEXUAL)
  return {
    cells: {
      ...flags(starting(prefix), on),
      typeOfSexConcatenated: concatenated(
        prefix,
        on?.filter((column) => column !== 'typeOfSexOther'),
      ),
    },
    lost: untold('event.sexualForms', sexualForms, 'without_unknown'),
  }
}
