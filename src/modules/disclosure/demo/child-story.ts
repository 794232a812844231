import { caseActions } from '../../support/index.ts'
import { sendReferral } from '../referrals/send-actions.ts'
import { viewReferral } from '../referrals/view-actions.ts'
import { decideDisclosure } from '../sharing/decide-actions.ts'
import { madeUp, type Scene } from './cast.ts'
import { writeSections } from './sections.ts'

const { openCase, changeStep, beginChecklist, savePart, judgeChecklist, saySituation, startDuties } =
  caseActions
const { viewCaseClocks, endClock, signNote } = caseActions

const sections = {
  identity: { languages: 'vietnamesiska' },
  family: { guardians: madeUp('Vårdnadshavarna är inte i Sverige.'), guardian_suspected: 'unknown' },
  safety: {
    danger_now: 'no',
    threats: madeUp('En vuxen som barnet inte känner väntar utanför skolan.'),
    from_whom: madeUp('Okänd man i grå bil.'),
  },
  needs: {
    wants: madeUp('Hon vill gå i skolan och slippa hämtas av mannen.'),
    needs: 'school,children,health',
  },
  health: { acute: madeUp('Har inte träffat någon läkare i Sverige.') },
}

const parts = [
  ['guardians', { without_guardian: 'yes', relation_unclear: 'yes', guardian_gains: 'unknown' }],
  ['adults_around', { adult_answers: 'yes', picked_up_by_unknown: 'yes' }],
  ['exploitation', { labour: 'unknown', sexual: 'not_asked' }],
] as const

const identify = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker } = cast
  const begun = await act(caseworker, day(-24), beginChecklist, { caseId, checklist: 'child' })
  for (const [part, answers] of parts)
    await act(caseworker, day(-24), savePart, { ...begun, part, answers, gone: 'yes' })
  await act(caseworker, day(-24), judgeChecklist, {
    ...begun,
    judgement: 'presumed',
    reasons: madeUp('Barnet styrs av en vuxen som inte kan visa hur de hör ihop.'),
  })
  await act(caseworker, day(-24), saySituation, {
    ...begun,
    conditions: ['unaccompanied', 'crime_suspected', 'foreign', 'interpreter_needed'],
  })
  await act(caseworker, day(-24), startDuties, begun)
  const { clocks } = await act(caseworker, day(-23), viewCaseClocks, { caseId })
  for (const { id, kind, revision } of clocks)
    if (kind === 'report_of_concern' || kind === 'protection_assessment')
      await act(caseworker, day(-23), endClock, { caseId, clockId: id, revision, state: 'done' })
}

const tell = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  await act(cast.caseworker, day(-23), decideDisclosure, {
    caseId,
    toBody: cast.police.bodyId,
    toKind: 'police',
    form: 'copy',
    purpose: 'crime_investigation',
    provision: 'crime_against_child',
    offence: 'trafficking',
    offenceForm: 'completed',
    items: [
      { section: 'identity', field: 'chosen_name' },
      { section: 'safety', field: 'threats' },
      { section: 'safety', field: 'from_whom' },
    ],
    endsOn: day(60),
  })
}

const refer = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker, health, association, coordinator } = cast
  const consent = {
    ground: 'new_consent',
    language: 'vi',
    interpreter: 'telephone',
    manner: 'oral',
    representative: 'guardian_ad_litem',
    urgency: 'ordinary',
    itemsChoice: 'usual',
    coordinatorBody: coordinator.bodyId,
  } as const
  const first = await act(caseworker, day(-12), sendReferral, {
    caseId,
    toBody: health.bodyId,
    need: 'health',
    ...consent,
  })
  await act(health, day(-11), viewReferral, first)
  await act(caseworker, day(-1), sendReferral, {
    caseId,
    toBody: association.bodyId,
    need: 'somebody_to_talk_to',
    ...consent,
  })
}

/** A child: list, duties with a clock that is late, report to the police, one coordinated offer. */
export const playChild = async (scene: Scene): Promise<string> => {
  const { act, cast, day } = scene
  const { caseworker } = cast
  const { caseId } = await act(caseworker, day(-25), openCase, {
    chosenName: 'Påhittad Linh',
    ageGroup: 'child',
    language: 'vi',
    externalNumber: 'ÖVN 2026-0114',
  })
  await writeSections(scene, caseworker, day(-25), caseId, sections)
  await identify(scene, caseId)
  await tell(scene, caseId)
  await act(caseworker, day(-22), signNote, {
    caseId,
    kind: 'decision',
    happenedOn: day(-23),
    text: madeUp('Polisanmälan i samråd med åklagare. Barnet får inte lämnas ensamt med mannen.'),
  })
  await act(caseworker, day(-20), changeStep, { caseId, step: 'acute_protection' })
  await refer(scene, caseId)
  return caseId
}
