import type { ActionContext } from '../../../platform/access/action.ts'
import { lastReadings, lawActions, SECTION_KEYS, section } from '../../law/index.ts'
import { madeUp, type Scene } from './cast.ts'

/**
 * The lawyer of a demonstration has read anew what nothing new may rest on: those who developed Samlad read it long before, where the
 * demonstration is played a good while after.
 */
export const readLawAnew = async (
  { tx, today }: Pick<ActionContext, 'tx' | 'today'>,
  { act, cast, day }: Scene,
): Promise<void> => {
  const lastRead = await lastReadings(tx, today)
  for (const key of SECTION_KEYS) {
    const last = lastRead(key)
    if (last.state !== 'stale') continue
    // What stands in no act has no number: no year has so many, so that this one is nobody's.
    const against = last.against ?? section(key).place?.act ?? `${day(0).slice(0, 4)}:99009`
    await act(cast.lawyer, day(0), lawActions.recordCheck, {
      ...{ section: key, readOn: day(0), against, agrees: 'yes', confidence: 'agency' },
      note: madeUp('Läst för övningen.'),
    })
  }
}
