import { viewBody } from '../modules/directory/actions.ts'
import { confirmKindChange } from '../modules/directory/two/actions.ts'
import type { TestPerson } from './world.ts'

/** Says yes, as the second person, to all that waits of a body. @returns to how much that was said together */
export const confirmKinds = async (second: TestPerson, bodyId: string): Promise<number> => {
  const { waiting } = await second.perform(viewBody(), { bodyId })
  const sets = new Set(waiting.map(({ setId }) => setId))
  for (const setId of sets) await second.perform(confirmKindChange, { setId })
  return sets.size
}
