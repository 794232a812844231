import type { viewMeasure } from '../actions.ts'

/** What the page of a measure shows. */
export type MeasureData = Awaited<ReturnType<typeof viewMeasure.run>>
