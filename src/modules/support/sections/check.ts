import type { Day } from '../../../platform/clock/clock.ts'
import { isIdentityNumber } from '../../../platform/text/identity-number.ts'
import type { FieldShape } from './shape.ts'

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && value >= '1900-01-01'

/**
 * Why a value cannot be what its field is for, as the code of a refusal; nothing where it can. An empty value always can:
 * nothing in a case is demanded.
 */
export const checkValue = (shape: FieldShape, value: string, today: Day): string | undefined => {
  const text = value.trim()
  if (text === '') return undefined
  switch (shape.kind) {
    case 'line':
      return /[\r\n]/.test(text) ? 'case.one_line' : undefined
    case 'text':
      return undefined
    case 'day':
      if (!isDay(text) || new Date(text).toISOString().slice(0, 10) !== text) return 'case.not_a_day'
      return text > today ? 'day_to_come' : undefined
    case 'choice':
      return shape.options?.includes(text) ? undefined : 'case.not_a_choice'
    case 'choices':
      return text.split(',').every((one) => shape.options?.includes(one)) ? undefined : 'case.not_a_choice'
    case 'identity_number':
      return isIdentityNumber(text) ? undefined : 'case.no_such_identity_number'
  }
}
