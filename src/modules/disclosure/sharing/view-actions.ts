import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { readDanger } from '../../../platform/arrivals/danger.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { lastReadings } from '../../law/index.ts'
import { getCase, getFacts, leads, worksOn } from '../../support/index.ts'
import { readKnown } from '../consents/known.ts'
import { assessProvision } from '../legal/assess.ts'
import { provisionOf } from '../legal/provisions.ts'
import { saysDanger, settleSeen, stoppedInDanger } from './arrivals.ts'
import { sharingPolicy } from './policy.ts'
import { type FoundDisclosure, getDisclosure, listDisclosures, requestOfFound } from './read-store.ts'
import { openCopy } from './received-store.ts'
import { situationOf } from './rules.ts'

/** Where a disclosure stands now: what has run out by the clock is told apart from what somebody ended. */
export type Standing = 'in_force' | 'expired' | 'ended' | 'refused' | 'waits_for_lawyer' | 'lawyer_said_yes'

/** Reads where a disclosure stands at a moment. */
export const standingOf = (found: FoundDisclosure, now: Date): Standing => {
  if (found.state === 'in_force') return found.endsAt <= now ? 'expired' : 'in_force'
  if (found.state === 'waits_for_lawyer')
    return found.verdict === 'may' ? 'lawyer_said_yes' : 'waits_for_lawyer'
  return found.state
}

/** What somebody wrote about the person is for those who work on the case; whoever leads sees why a life is in danger. */
const asSeen = (disclosure: FoundDisclosure, works: boolean): FoundDisclosure =>
  works
    ? disclosure
    : {
        ...disclosure,
        purposeText: null,
        harmText: null,
        proviso: null,
        reasons: { danger: disclosure.reasons.danger },
      }

/** What is disclosed of a case, to whom, under what and until when. Those who lead see only what is stopped or overridden. */
export const viewDisclosures = action(
  sharingPolicy,
  'disclosure.list',
  'read_personal',
  z.object({ caseId: z.guid() }),
  async ({ tx, actor, now, about, permit, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await getCase(tx, caseId)
    const found = await listDisclosures(tx, await vault.openKey(file.keyId), caseId)
    const works = worksOn(actor, facts)
    return {
      caseId,
      number: file.number,
      works,
      disclosures: found.map((disclosure) => ({
        ...asSeen(disclosure, works),
        standing: standingOf(disclosure, now),
      })),
    }
  },
)

/**
 * A disclosure with what it rests on. Whoever leads without working on the case sees recipient, provision, the names of the
 * parts and why a life is said to be in danger: enough to decide, and no value of any field.
 */
export const viewDisclosure = action(
  sharingPolicy,
  'disclosure.view',
  'read_personal',
  z.object({ caseId: z.guid(), disclosureId: z.guid() }),
  async (context, { caseId, disclosureId }) => {
    const { tx, actor, now, today, about, permit, vault } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { disclosureId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const disclosure = await getDisclosure(tx, await vault.openKey(file.keyId), caseId, disclosureId)
    const works = worksOn(actor, facts)
    if (works) await settleSeen(tx, disclosureId)
    const request = requestOfFound(disclosure)
    const section = works
      ? assessProvision(
          disclosure.provision,
          situationOf(request, await readKnown(context, caseId, disclosure.toBody), today),
        ).section
      : provisionOf(disclosure.provision).section
    return {
      caseId,
      number: file.number,
      works,
      mayOverride:
        leads(actor, facts) && (disclosure.state === 'refused' || disclosure.state === 'waits_for_lawyer'),
      section,
      lastRead: (await lastReadings(tx, today))(section),
      danger:
        saysDanger(request.situation) &&
        (disclosure.state === 'refused' || disclosure.state === 'waits_for_lawyer')
          ? await readDanger(tx, {
              ...{ kinds: [stoppedInDanger], about: disclosureId, bodyId: file.bodyId, moment: now },
            })
          : null,
      disclosure: { ...asSeen(disclosure, works), standing: standingOf(disclosure, now) },
    }
  },
)
export type ViewedDisclosure = Awaited<ReturnType<typeof viewDisclosure.run>>

/**
 * What was handed over to somebody outside the directory, to print and hand over. A copy that went to a body is that body's
 * own, and is not opened here.
 *
 * @throws NotFound where it went to a body, or nothing has been handed over.
 */
export const printCopy = action(
  sharingPolicy,
  'disclosure.print',
  'read_personal',
  z.object({ caseId: z.guid(), disclosureId: z.guid() }),
  async ({ tx, actor, about, permit, vault }, { caseId, disclosureId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { disclosureId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const found = await getDisclosure(tx, await vault.openKey(file.keyId), caseId, disclosureId)
    if (found.toBody !== null || found.copyId === null) throw new NotFound('copy')
    return openCopy(tx, vault, found.copyId)
  },
)
