import type { z } from 'zod'
import {
  agreeToEstimate,
  makeEstimate,
  publishEstimate,
  viewEstimate,
} from '../modules/statistics/estimates/actions.ts'
import type { TestPerson } from './world.ts'

/** An estimate that one rapporteur has made and published, and another has agreed to; what is said of it is confirmed. */
export const givenPublishedEstimate = async (
  rapporteur: TestPerson,
  colleague: TestPerson,
  input: z.input<typeof makeEstimate.input>,
): Promise<string> => {
  const { estimateId } = await rapporteur.perform(makeEstimate, input)
  const { estimate } = await rapporteur.perform(viewEstimate, { estimateId })
  await colleague.perform(agreeToEstimate, { estimateId })
  await rapporteur.perform(publishEstimate, {
    estimateId,
    confirmed: [...estimate.analysis.reasons],
    reason: 'Påhittat skäl',
  })
  return estimateId
}
