import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lawPolicy } from '../policy.ts'
import { oneSection } from '../schema.ts'
import { section } from '../sections.ts'
import { lastReadings } from './last-read.ts'
import { checkInput } from './schema.ts'
import { insertCheck } from './store.ts'

/** What the page on which a reading is noted needs. */
export const prepareCheck = action(
  lawPolicy,
  'law.prepare_check',
  'read',
  oneSection,
  async ({ tx, today }, { section: key }) => ({
    ...{ key, section: section(key), today },
    lastRead: (await lastReadings(tx, today))(key),
  }),
)
export type PreparedCheck = Awaited<ReturnType<typeof prepareCheck.run>>

/**
 * Notes that a lawyer has read a section in the statute, and whether the house says of it what it says. The newest reading counts
 * for everybody.
 *
 * @throws Refusal `law.read_in_future`, `law.read_before_amended`, `law.differs_without_words`, at the field.
 */
export const recordCheck = action(
  lawPolicy,
  'law.check',
  'change',
  checkInput,
  async ({ tx, actor, now, today, about }, { section: key, readOn, against, agrees, ...given }) => {
    const person = personIn(actor, 'law.check')
    if (readOn > today) throw new Refusal('law.read_in_future', 422, {}, 'readOn')
    if (Number(against.slice(0, 4)) > Number(readOn.slice(0, 4)))
      throw new Refusal('law.read_before_amended', 422, {}, 'against')
    if (agrees === 'no' && given.note === undefined)
      throw new Refusal('law.differs_without_words', 422, {}, 'note')
    about('section', key, { against, agrees: agrees === 'yes' })
    await insertCheck(
      tx,
      person,
      {
        ...{ section: key, on: readOn, against, agrees: agrees === 'yes', confidence: given.confidence },
        ...{ digest: given.digest ?? null, note: given.note ?? null },
      },
      now,
    )
    return { section: key }
  },
)
