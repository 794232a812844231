import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { findInstallation } from '../../platform/access/installation.ts'
import { openStage } from '../../platform/access/stage.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addActors, findActors, isThere, lockStories, openScene } from '../disclosure/index.ts'
import { KNOWN_PEOPLE, SAFETY_BODIES, SAFETY_PEOPLE, type SafetyScene } from './cast.ts'
import { playChildren } from './child-story.ts'
import { playCollections } from './collection-story.ts'
import { playCompetence } from './competence-story.ts'
import { playConduct } from './conduct-story.ts'
import { playCooperation } from './cooperation-story.ts'
import { playEstimates } from './estimate-story.ts'
import { playGuidelines } from './guideline-story.ts'
import { playHousing } from './housing-story.ts'
import { playIncidents } from './incident-story.ts'
import { playJoining } from './joining-story.ts'
import { playJoint } from './joint-story.ts'
import { playKnowledge } from './knowledge-story.ts'
import { playLaw } from './law-story.ts'
import { playLearning } from './learning-story.ts'
import { playLegislation } from './legislation-story.ts'
import { playLetters } from './letter-story.ts'
import { playLinkages } from './linkage-story.ts'
import { playMissing } from './missing-story.ts'
import { playMonitoring } from './monitoring-story.ts'
import { playOnCall } from './on-call-story.ts'
import { playOutreach } from './outreach-story.ts'
import { demonstrationPolicy } from './policy.ts'
import { playRecommendations } from './recommendation-story.ts'
import { playRedress } from './redress-story.ts'
import { playReports } from './report-story.ts'
import { playReturns } from './return-story.ts'
import { playShelters } from './shelter-story.ts'
import { playStudy } from './study-story.ts'
import { playSurvey } from './survey-story.ts'
import { playTables } from './table-story.ts'
import { findTold } from './told.ts'
import { playVisits } from './visit-story.ts'

/**
 * Fills a demonstration with what happens around the made-up people of its cases: protected housing, the child, returns and
 * redress, through the same actions as in a real house, on days before today. All of it or nothing; doing it again changes
 * nothing; a real installation refuses it.
 *
 * @throws Refusal `not_a_demonstration`; Error where the cases have not been told before.
 */
export const loadDemoSafety = action(
  demonstrationPolicy,
  'safety.load_demo',
  'change',
  z.object({}),
  async (context, _input) => {
    const { tx, now, today, about } = context as ActionContext
    await lockStories(tx)
    if ((await findInstallation(tx))?.kind !== 'demo') throw new Refusal('not_a_demonstration', 409)
    about('installation', 'demo')
    if (await isThere(tx, SAFETY_PEOPLE.organiser)) return false
    const known = await findActors(tx, KNOWN_PEOPLE)
    const added = await addActors(tx, { bodies: SAFETY_BODIES, people: SAFETY_PEOPLE }, now)
    const { act, day } = openScene(openStage(context as ActionContext), known, today)
    const scene: SafetyScene = { act, day, cast: { ...known, ...added } }
    const told = await findTold(scene)
    const shelters = await playShelters(scene)
    await playHousing(scene, shelters, told)
    await playCompetence(scene, shelters)
    await playChildren(scene, told.child)
    await playJoint(scene, told.child)
    await playMissing(scene, told.child)
    await playOnCall(scene, told.adult)
    await playJoining(scene, told.adult)
    await playLetters(scene, told.adult)
    await playVisits(scene, told)
    await playIncidents(scene, told.adult)
    await playGuidelines(scene, told.child)
    await playReturns(scene)
    await playRedress(scene, told.adult)
    await playStudy(scene)
    await playCollections(scene)
    await playEstimates(scene)
    await playTables(scene, context.tx as DatabaseTransaction)
    await playLinkages(scene)
    await playReports(scene)
    await playLaw(scene)
    await playLearning(scene)
    await playSurvey(scene)
    await playOutreach(scene)
    await playLegislation(scene)
    await playCooperation(scene)
    await playKnowledge(scene)
    await playRecommendations(scene)
    await playMonitoring(scene)
    await playConduct(scene)
    return true
  },
)
