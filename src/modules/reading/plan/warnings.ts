import type { MeasureReading, ReadingWarning } from './schema.ts'

/** What a person should look at in a measure as read: fields that are empty or unsure where they seldom are. */
export const doubtsOf = (measure: MeasureReading): ReadingWarning[] => {
  const at = measure.source.start
  const found: ReadingWarning[] = []
  const warn = (code: string, message: string): void => {
    found.push({ code, message: `Measure ${measure.number}: ${message}`, at })
  }
  if (measure.text.length === 0) warn('text_missing', 'no text of its own was found')
  if (measure.instrument === 'government_assignment' && measure.lead.length === 0)
    warn('lead_missing', 'an assignment that names nobody')
  else if (measure.lead.length > 0 && (measure.confidence.lead ?? 1) < 0.65)
    warn('lead_unsure', `who is to act is unsure (${measure.lead.join(', ')})`)
  if ((measure.confidence.instrument ?? 1) < 0.65)
    warn('instrument_unsure', `the instrument is unsure (${measure.instrument})`)
  if (measure.deadlines.length > 0 && (measure.confidence.deadlines ?? 1) < 0.8)
    warn('deadline_unsure', 'a date in the background may not be the measure’s own')
  return found
}
