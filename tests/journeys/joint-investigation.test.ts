import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/children/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type JointScene, openJointWorld } from '../../src/testing/joint-scene.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'

let scene: JointScene
let served: ServedWorld

beforeAll(async () => {
  scene = await openJointWorld()
  served = await serveWorld(scene.world)
})

test('the social services ask, the police answer and plan the interview, on a phone without client code', async () => {
  const { social_services: social, police } = scene.people
  const caseId = await givenCase(social, { ageGroup: 'child', chosenName: 'Påhittade Ek' })
  const asker = await served.openAs(social, { javaScript: false, width: widths.phone })
  await asker.page.open(paths.jointsOfCase({ caseId }))
  await asker.page.follow('Begär en gemensam utredning')
  await asker.page.pressRefused('Begär en gemensam utredning')
  await asker.page.tick(/Påhittade polisen/)
  await asker.page.tick(/Samråd genast/)
  await asker.page.fill(/Vad det gäller/, 'Påhittat: barnet har berättat.')
  await asker.page.press('Begär en gemensam utredning')
  const investigationId = asker.page.address().split('/').at(-1)!

  const officer = await served.openAs(police, { javaScript: false, width: widths.phone })
  await officer.page.open(paths.joint({ investigationId }))
  await officer.page.tick('Är med')
  await officer.page.pressRefused('Svara')
  await officer.page.tick(/Nödvändigt för er egen uppgift/)
  await officer.page.press('Svara')
  await officer.page.follow('Planera ett steg')
  await officer.page.tick('Förhör')
  await officer.page.choose(/Ansvarig/, 'Påhittade polisen (Polis)')
  await officer.page.fill(/^Dag/, '2026-11-26')
  await officer.page.fill(/Klockslag/, '13:30')
  await officer.page.press('Planera ett steg')
  expect(await officer.page.heading()).toBe('Förhör')

  await asker.page.open(paths.layer({ investigationId }))
  await asker.page.follow('Begäran: vad det gäller')
  await asker.page.tick(/Påhittade polisen/)
  await asker.page.tick(/Misstänkt brott mot barnet/)
  await asker.page.fill(/Varför behövs det/, 'Påhittat: för att planera förhöret.')
  await asker.page.press('Dela')
  await officer.page.open(paths.shared({ investigationId }))
  expect(await officer.page.words()).toContain('Påhittat: barnet har berättat.')
  await officer.page.press(/Ta in i ert lager/)
  expect(await officer.page.words()).toContain('Finns i ert lager')

  await asker.page.open(paths.forChild({ investigationId }))
  const { name, content } = await asker.page.download('Hämta papperet som PDF')
  expect(name).toBe('1.pdf')
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  await Promise.all([asker.close(), officer.close()])
}, 90_000)

test('every page of a joint investigation stands in both languages, wide and narrow, and in the dark', async () => {
  const { social_services: social, police } = scene.people
  const { investigationId, caseId } = await scene.begin({ text: 'Påhittat' })
  const ofSocial = [
    paths.joint({ investigationId }),
    paths.layer({ investigationId }),
    paths.planStep({ investigationId }),
    paths.forChild({ investigationId }, { age: 'under_7', language: 'en' }),
    paths.jointsOfCase({ caseId }),
    paths.requestJoint({ caseId }),
    paths.houses(),
    paths.newHouse(),
    paths.house({ houseId: scene.houseId }),
    paths.evaluation(),
    paths.houseAnswers({ houseId: scene.houseId }, { who: 'carer' }),
    paths.guidelines(),
    paths.guideline({ guideline: 'child_signs' }),
    paths.caseGuidelines({ caseId }),
  ]
  const ofPolice = [paths.joints(), paths.joint({ investigationId }), paths.shared({ investigationId })]
  for (const [person, addresses] of [
    [social, ofSocial],
    [police, ofPolice],
  ] as const)
    for (const look of [{ width: widths.phone }, { colorScheme: 'dark', locale: 'en-GB' }] as const) {
      const { page, context, close } = await served.openAs(person, look)
      if ('locale' in look) await context.addCookies([{ name: 'language', value: 'en', url: served.origin }])
      for (const address of addresses) await page.open(address)
      await close()
    }
}, 180_000)
