import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../../platform/access/action.ts'
import { printSheet } from '../../../../platform/print/case-sheet.ts'
import { textOf } from '../../../../platform/print/fixtures.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import { givenCase } from '../../../../testing/cases.ts'
import { openSharing, type SharingScene } from '../../../../testing/sharing-scene.ts'
import { viewCase } from '../../../support/cases/view-actions.ts'
import { signNote } from '../../../support/notes/sign-actions.ts'
import { writeSection } from '../../../support/section-pages/write-actions.ts'
import {
  chooseParts,
  decideDocuments,
  printRelease,
  registerDocuments,
  type ViewedDocumentRequest,
  viewDocumentRequest,
} from './actions.ts'
import { digestOf, handedOut } from './release.ts'
import { releaseSheet } from './release-sheet.ts'
import type { Choice, Recipient } from './rules.ts'
import { getDocumentRequest } from './store.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

const PLANTED = {
  identity: { full_name: 'Planterad Namnsson' },
  contact: { telephone: '070-111 11 11', trusted_person: 'Planterad Vän' },
  whereabouts: { address: 'Planteringsvägen 9' },
  family: { relatives: 'Planterad Släkting' },
  health: { health: 'planterad hälsa', pregnancy: 'planterad graviditet' },
  needs: { wants: 'vill lära sig svenska' },
}
const SECRET = [
  'Planterad Namnsson',
  '070-111 11 11',
  'Planterad Vän',
  'Planteringsvägen 9',
  'Planterad Släkting',
  'planterad hälsa',
  'planterad graviditet',
  'Graviditet',
  'Hälsa',
]

const asked = async (recipient: Recipient, values: Parameters<typeof givenCase>[1] = { values: PLANTED }) => {
  const caseId = await givenCase(scene.social, values)
  const { requestId } = await scene.social.perform(registerDocuments, {
    caseId,
    recipient,
    words: 'Påhittad begäran.',
    receivedOn: '2026-11-24',
  })
  return { caseId, requestId }
}
type Asked = Awaited<ReturnType<typeof asked>>

const view = (of: Asked): Promise<ViewedDocumentRequest> => scene.social.perform(viewDocumentRequest, of)
const keyOf = (viewed: ViewedDocumentRequest, section: string, field: string): string =>
  viewed.parts.find((one) => one.section === section && one.field === field)!.key
const choose = async (of: Asked, choice: Record<string, Choice>, rest?: 'show') => {
  const { request } = await view(of)
  return scene.social.perform(chooseParts, { ...of, revision: request.revision, choice, rest })
}
const decide = async (of: Asked) => {
  const { request } = await view(of)
  return scene.social.perform(decideDocuments, {
    ...of,
    revision: request.revision,
    reasons: 'Påhittade skäl.',
  })
}

describe('a request for official documents', () => {
  test('of a journalist shows nothing until an officer does, and then only that', async () => {
    const of = await asked('journalist')
    const before = await view(of)
    expect(before.outcome).toBe('refused')
    expect(before.undecided).toBe(0)
    await choose(of, { [keyOf(before, 'needs', 'wants')]: 'show' })
    const preview = await scene.social.get(`/cases/${of.caseId}/document-requests/${of.requestId}/decide`)
    const shown = await preview.text()
    expect(shown).toContain('vill lära sig svenska')
    for (const hidden of SECRET) expect(shown).not.toContain(hidden)
    const { outcome, release } = await view(of)
    expect(outcome).toBe('partly')
    for (const hidden of SECRET) expect(JSON.stringify(release)).not.toContain(hidden)
  })

  test('is released as it was previewed: the page, the paper and what is kept are the same', async () => {
    const of = await asked('relative')
    await choose(of, { [keyOf(await view(of), 'needs', 'wants')]: 'show' })
    const preview = await view(of)
    await decide(of)
    const printed = await scene.social.perform(printRelease, of)
    expect(printed.release).toEqual(preview.release)
    expect((await view(of)).release).toEqual(preview.release)
    const sheet = releaseSheet(printed, 'sv')
    expect(JSON.stringify(sheet)).toContain('vill lära sig svenska')
    const file = printSheet(sheet).toString('latin1')
    const response = await scene.social.get(`/cases/${of.caseId}/document-requests/${of.requestId}/file`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const paper = Buffer.from(await response.arrayBuffer())
    const bytes = paper.toString('latin1')
    const text = await textOf(paper)
    expect(text).toContain('vill lära sig svenska')
    expect(text).toContain('26 kap. 1 §')
    for (const hidden of SECRET) {
      expect(JSON.stringify(sheet)).not.toContain(hidden)
      expect(file).not.toContain(hidden)
      expect(bytes).not.toContain(hidden)
      expect(text).not.toContain(hidden)
    }
  })

  test('keeps what was released when the case goes on', async () => {
    const of = await asked('relative')
    await choose(of, { [keyOf(await view(of), 'needs', 'wants')]: 'show' })
    await decide(of)
    const { release } = await view(of)
    await scene.social.perform(signNote, {
      caseId: of.caseId,
      kind: 'note',
      happenedOn: '2026-11-24',
      text: 'Påhittad anteckning efteråt.',
    })
    expect((await view(of)).release).toEqual(release)
    await expect(choose(of, {})).rejects.toMatchObject({ code: 'document.decided_already' })
    await expect(decide(of)).rejects.toMatchObject({ code: 'document.decided_already' })
  })

  test('has a manifest whose digests match what was handed out, and that holds no content', async () => {
    const of = await asked('relative')
    await choose(of, { [keyOf(await view(of), 'needs', 'wants')]: 'show' })
    await decide(of)
    const { manifest, kept } = await scene.world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, scene.social.actor, scene.world.house.clock.now())
      const row = await tx
        .selectFrom('disclosure.document_request')
        .select(['key_id', 'manifest'])
        .where('id', '=', of.requestId)
        .executeTakeFirstOrThrow()
      const key = await scene.world.house.vault.openKey(row.key_id)
      const found = await getDocumentRequest(tx, key, of.caseId, of.requestId)
      for (const hidden of [...SECRET, 'vill lära sig svenska']) expect(row.manifest).not.toContain(hidden)
      return { manifest: found.manifest!, kept: found.kept! }
    })
    expect(manifest.outcome).toBe('partly')
    manifest.parts.forEach((part, index) => {
      const released = kept.release.parts[index]!
      if (released.covered) {
        expect(part.sha256).toBeUndefined()
        expect(part.coveredBy).toBe(released.by)
      } else expect(part.sha256).toBe(digestOf(kept.salts[index]!, released.text))
    })
    expect(new Set(kept.salts).size).toBe(kept.salts.length)
  })

  test('of a suspected guardian never shows the way to the child, whatever the officer ticks', async () => {
    const of = await asked('guardian', {
      ageGroup: 'child',
      values: { ...PLANTED, family: { guardian_suspected: 'yes' } },
    })
    const viewed = await view(of)
    for (const [section, field] of [
      ['whereabouts', 'address'],
      ['contact', 'telephone'],
      ['contact', 'trusted_person'],
    ] as const) {
      const key = keyOf(viewed, section, field)
      await expect(choose(of, { [key]: 'show' })).rejects.toMatchObject({
        code: expect.stringMatching(/^document\.barred_(whereabouts|traces_to_suspected)$/),
        field: `choice.${key}`,
      })
    }
    await choose(of, {}, 'show')
    expect((await view(of)).outcome).toBe('refused')
  })

  test('covers a note that says where the person is, whoever asks', async () => {
    const of = await asked('relative')
    await scene.social.perform(signNote, {
      caseId: of.caseId,
      kind: 'note',
      happenedOn: '2026-11-24',
      text: 'Vi hälsade på. Planteringsvägen  9 är säkert.',
    })
    const key = keyOf(await view(of), 'notes', '')
    await expect(choose(of, { [key]: 'show' })).rejects.toMatchObject({
      code: 'document.barred_mentions_whereabouts',
    })
  })

  test('of another authority shows nothing: that takes a disclosure', async () => {
    const of = await asked('authority')
    const key = keyOf(await view(of), 'needs', 'wants')
    await expect(choose(of, { [key]: 'show' })).rejects.toMatchObject({
      code: 'document.barred_authority',
    })
    const page = await scene.social.get(`/cases/${of.caseId}/document-requests/${of.requestId}`)
    expect(await page.text()).toContain(`/cases/${of.caseId}/disclosures/new`)
  })

  test('of the person herself is not decided until each part of her own has been shown or covered', async () => {
    const of = await asked('self')
    expect((await view(of)).undecided).toBeGreaterThan(0)
    await expect(decide(of)).rejects.toMatchObject({ code: 'document.undecided' })
    await choose(of, {}, 'show')
    const { release, undecided } = await view(of)
    expect(undecided).toBe(0)
    const text = JSON.stringify(release)
    expect(text).toContain('planterad hälsa')
    for (const others of ['Planterad Släkting', 'Planterad Vän']) expect(text).not.toContain(others)
    await decide(of)
  })

  test('is covered anew where a part has changed since somebody showed it', async () => {
    const of = await asked('relative')
    await choose(of, { [keyOf(await view(of), 'needs', 'wants')]: 'show' })
    expect((await view(of)).outcome).toBe('partly')
    await scene.social.perform(writeSection, {
      caseId: of.caseId,
      section: 'needs',
      values: { wants: 'något som ingen har prövat' },
      revisions: { wants: 1 },
    })
    const { outcome, release } = await view(of)
    expect(outcome).toBe('refused')
    expect(JSON.stringify(release)).not.toContain('ingen har prövat')
  })

  test('that is refused tells neither what the case holds nor whether it is there, and how to appeal', async () => {
    const of = await asked('suspected')
    await decide(of)
    const printed = await scene.social.perform(printRelease, of)
    expect(handedOut(printed.release)).toEqual({ sections: [], restCoveredBy: [] })
    const sheet = JSON.stringify(releaseSheet(printed, 'sv'))
    expect(sheet).toContain('kammarrätten')
    const { number } = await scene.social.perform(viewCase, { caseId: of.caseId })
    for (const hidden of [...SECRET, 'Behov', number]) expect(sheet).not.toContain(hidden)
  })

  test('tells the second of two who write, and shows both', async () => {
    const of = await asked('relative')
    const viewed = await view(of)
    const key = keyOf(viewed, 'needs', 'wants')
    await choose(of, { [key]: 'show' })
    const response = await scene.social.post(`/cases/${of.caseId}/document-requests/${of.requestId}`, {
      revision: String(viewed.request.revision),
      [`choice.${key}`]: 'osl-26-1',
    })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('En kollega har sparat: Visa')
    expect(page).toMatch(new RegExp(`name="choice.${key}" value="osl-26-1" checked`))
  })

  test('puts nothing that was written into an address', async () => {
    const caseId = await scene.aCase()
    const response = await scene.social.post(`/cases/${caseId}/document-requests/new`, {
      recipient: 'journalist',
      words: 'Planterade ord',
      receivedOn: '2026-11-24',
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/cases\/[0-9a-f-]+\/document-requests\/[0-9a-f-]+$/)
  })

  test('is not there for whoever does not work on the case, nor through another case', async () => {
    const of = await asked('journalist')
    const manager = await scene.municipal('case_manager')
    for (const person of [scene.ngo, scene.officer, manager, await scene.municipal('lawyer')])
      await expect(person.perform(viewDocumentRequest, of)).rejects.toThrow(NotFound)
    const other = await scene.aCase()
    await expect(
      scene.social.perform(viewDocumentRequest, { caseId: other, requestId: of.requestId }),
    ).rejects.toThrow(NotFound)
  })

  test('is no matter for a body that is no authority', async () => {
    const caseId = await scene.aCase(scene.ngo)
    await expect(
      scene.ngo.perform(registerDocuments, { caseId, recipient: 'anybody', receivedOn: '2026-11-24' }),
    ).rejects.toMatchObject({ code: 'document.not_authority' })
  })
})
