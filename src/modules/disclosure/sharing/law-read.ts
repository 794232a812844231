import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import {
  type LastRead,
  lastReadings,
  listedOffences,
  mustBeAnsweredFor,
  offenceOf,
  type SectionKey,
} from '../../law/index.ts'
import type { DisclosureDraft, DisclosureRequest } from '../telling/schema.ts'

/** The sections that a disclosure rests on: that of its way through secrecy, and that of an offence whose scale opens it. */
export const sectionsUnder = (
  { offence }: Pick<DisclosureDraft, 'offence'>,
  section: SectionKey,
): SectionKey[] => {
  const ofOffence = offence === undefined ? undefined : offenceOf(offence)?.section
  return typeof ofOffence === 'string' ? [section, ofOffence] : [section]
}

/** Danger waits for no reading of the law: to somebody's life, or to a child that is found in it (OSL 10:20). */
const isInDanger = ({ situation = {} }: Pick<DisclosureDraft, 'situation'>): boolean =>
  situation.dangerToLife === 'yes' || situation.childFoundInDanger === 'yes'

/** Of the sections that a disclosure would rest on, those that somebody has to answer for first; none in danger. */
export const unreadUnder = (
  draft: Pick<DisclosureDraft, 'offence' | 'situation'>,
  section: SectionKey,
  lastRead: (key: SectionKey) => LastRead,
): readonly LastRead[] =>
  isInDanger(draft) ? [] : sectionsUnder(draft, section).map(lastRead).filter(mustBeAnsweredFor)

/** The offences, while none is chosen, whose section somebody would have to answer for; none in danger. */
export const unreadOffences = (
  draft: Pick<DisclosureDraft, 'offence' | 'situation'>,
  lastRead: (key: SectionKey) => LastRead,
): readonly string[] =>
  draft.offence !== undefined || isInDanger(draft)
    ? []
    : listedOffences().filter((offence) => {
        const place = offenceOf(offence)?.section
        return typeof place === 'string' && mustBeAnsweredFor(lastRead(place))
      })

/**
 * Stops a disclosure on a section that nobody has read for long, or that a lawyer has read otherwise, until the decider has written why
 * it may rest on it all the same.
 *
 * @throws Refusal `disclosure.law_not_read`, `disclosure.law_says_otherwise`, at `staleLaw`
 */
export const requireLawIsRead = async (
  { tx, today }: { readonly tx: DatabaseTransaction; readonly today: Day },
  request: Pick<DisclosureRequest, 'offence' | 'situation' | 'staleLaw'>,
  section: SectionKey,
): Promise<void> => {
  if (request.staleLaw !== undefined || isInDanger(request)) return
  const [first] = unreadUnder(request, section, await lastReadings(tx, today))
  if (first === undefined) return
  const code = first.state === 'differs' ? 'law_says_otherwise' : 'law_not_read'
  throw new Refusal(`disclosure.${code}`, 422, { section: first.section, day: first.on }, 'staleLaw')
}
