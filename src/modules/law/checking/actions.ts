import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lawPolicy } from '../policy.ts'
import { oneSection } from '../schema.ts'
import { type SectionKey, section } from '../sections.ts'
import { aboutSection, saidOtherwise } from './arrivals.ts'
import { lastReadings } from './last-read.ts'
import { checkInput } from './schema.ts'
import { insertCheck, tellOfOtherwise } from './store.ts'

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

/** What is read otherwise waits for those who can mend it; what is read as the house says it waits no more. The newest reading counts. */
const tellOfReading = async (
  { tx, today }: Pick<ActionContext, 'tx' | 'today'>,
  key: SectionKey,
): Promise<void> => {
  const { state } = (await lastReadings(tx, today))(key)
  if (state === 'differs') await tellOfOtherwise(tx, key, aboutSection(key))
  else await settle(tx, saidOtherwise, aboutSection(key))
}

/**
 * Notes that a lawyer has read a section in the statute, and whether the house says of it what it says. The newest reading counts
 * for everybody.
 *
 * @throws Refusal `day_to_come`, `law.read_before_amended`, `law.differs_without_words`, at the field.
 */
export const recordCheck = action(
  lawPolicy,
  'law.check',
  'change',
  checkInput,
  async (context, { section: key, readOn, against, agrees, ...given }) => {
    const { tx, actor, now, today, about } = context
    const person = personIn(actor, 'law.check')
    requireDayPassed(readOn, today, 'readOn')
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
    await tellOfReading(context, key)
    return { section: key }
  },
)
