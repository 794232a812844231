import { beforeAll, expect, test } from 'vitest'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import { beginChecklist } from '../../src/modules/support/identification/actions.ts'
import { addDocument } from '../../src/modules/support/notes/documents/actions.ts'
import { signNote } from '../../src/modules/support/notes/sign-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import { findIdentifiers, routes } from '../security/scene.ts'

// Rule 13. Fault: a title, file name, address, mail or print in which the matter, a name or a place can be read.

const NAME = 'Påhittad Olvon'
const PLACE = 'Olvonbacken 3'
let scene: SharingScene
let caseId: string
beforeAll(async () => {
  scene = await openSharing()
  caseId = await givenCase(scene.social, {
    chosenName: NAME,
    values: { identity: { full_name: NAME }, whereabouts: { address: PLACE }, needs: { wants: 'vill bort' } },
  })
  await scene.social.perform(signNote, {
    caseId,
    kind: 'note',
    happenedOn: '2026-11-24',
    text: `${NAME}, ${PLACE}`,
  })
  await scene.social.perform(addDocument, { caseId, file: new File([NAME], `${NAME} ${PLACE}.txt`) })
  await scene.social.perform(beginChecklist, { caseId, checklist: 'adult' })
  await scene.social.perform(recordConsent, {
    caseId,
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'oral',
    givenOn: '2026-11-24',
    expiresOn: '2027-01-24',
    items: [{ toBody: scene.body.ngo, purpose: 'support', section: 'needs', field: '' }],
  })
})

/** What a file handed to the person, or to be carried, may be called. */
const MATTER = /samlad|prostit|trafficking|människohandel|våld|stöd|samtycke|consent|skydd|shelter|social/i

test('no title of a tab, no address and no name of a file says whose case it is or what it is about', async () => {
  const identifiers = { ...(await findIdentifiers(scene.world)), caseId: [caseId] }
  const { addressesOf } = await import('../security/scene.ts')
  let titles = 0
  let files = 0
  for (const { pattern } of routes.filter(
    ({ method, pattern: one }) => method === 'get' && one.includes(':caseId'),
  ))
    for (const address of addressesOf(pattern, identifiers).slice(0, 3)) {
      expect(decodeURIComponent(address)).not.toMatch(/olvon/i)
      const answer = await scene.social.get(address)
      const disposition = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
      if (disposition !== '') {
        files += 1
        expect([address, disposition]).toEqual([address, expect.not.stringMatching(/olvon/i)])
        expect([address, disposition]).toEqual([address, expect.not.stringMatching(MATTER)])
      }
      if (!answer.headers.get('content-type')?.includes('html')) continue
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(await answer.text()) ?? []
      titles += 1
      expect([address, title]).toEqual([
        address,
        expect.not.stringMatching(/olvon|prostit|trafficking|människohandel/i),
      ])
    }
  expect(titles).toBeGreaterThan(15)
  expect(files).toBeGreaterThan(3)
})

test('where a form leads says nothing of what was written in it', async () => {
  const answers = [
    await scene.social.post('/cases/new', { chosenName: NAME, ageGroup: 'adult' }),
    await scene.social.post(`/cases/${caseId}/notes/new`, {
      kind: 'note',
      happenedOn: '2026-11-24',
      text: NAME,
    }),
    await scene.social.post(`/cases/${caseId}/documents`, { file: new File([NAME], `${NAME}.txt`) }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(303)
    expect(decodeURIComponent(answer.headers.get('location') ?? '')).not.toMatch(/olvon/i)
  }
})

test('nothing of a case is kept by a browser, and no other site is told of it', async () => {
  const answer = await scene.social.get(`/cases/${caseId}`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
})
