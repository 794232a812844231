import type { PersonActor } from '../../../platform/access/actor.ts'
import { caseActions } from '../../support/index.ts'
import type { Scene } from './cast.ts'

/** Writes what is known of somebody, section by section, on a day. */
export const writeSections = async (
  { act }: Scene,
  worker: PersonActor,
  day: string,
  caseId: string,
  known: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<void> => {
  for (const [section, values] of Object.entries(known))
    await act(worker, day, caseActions.writeSection, { caseId, section, values, revisions: {} })
}
