import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { addDocument } from '../../src/modules/support/notes/documents/actions.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 2. Fault: a request that leaves the process to somewhere not declared; a look-up that finds by likeness, across
// bodies, or in a document.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

/** Where the process itself asks somebody else: mail, webhooks that an administrator has set up, a body's own key service, a scanner. */
const DECLARED = [
  'cli/doctor-checks/machine.ts',
  // Takes the network from the process in which documents are read.
  'platform/documents/no-network.worker.ts',
  // Whoever runs the house names a scanner of their own; a file goes there and nowhere else.
  'platform/files/scanner.ts',
  'platform/mail/mail.ts',
  'platform/outgoing/post.ts',
  'platform/vault/providers/service.ts',
]
const leaves =
  /\bfetch\(|from 'node:(https?|net|tls|dgram|http2)'|createTransport|from '(undici|axios|got|ws)'/
/** Types, names of states, and what answers or looks at an address: with these alone nobody is asked anything. */
const asksNobody =
  /import (type )?\{((\s*(STATUS_CODES|BlockList|isIP|createServer( as \w+)?|type \w+)\s*,?)+|(?<=type \{)[^}]*)\} from 'node:(https?|net)'/g

test('nothing leaves the process but mail, webhooks, sign-in, the key service and the scanner of files', () => {
  const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.|^testing\/|^web\/(islands|offline)\//.test(path),
  )
  expect(sources.length).toBeGreaterThan(300)
  const found = sources.filter((path) =>
    leaves.test(readFileSync(join(projectRoot, 'src', path), 'utf8').replaceAll(asksNobody, '')),
  )
  expect(found.sort()).toEqual(DECLARED)
})

test('the page of a case lets no browser ask anybody else', async () => {
  const answer = await scene.social.get(`/cases/${await scene.aCase()}`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/https?:|\*/)
})

test('a look-up finds by name and number of one’s own cases alone: nothing of another’s, no telephone, address or document', async () => {
  const caseId = await givenCase(scene.social, {
    chosenName: 'Påhittad Hassel',
    values: {
      identity: { identity_number: '191212121212' },
      contact: { telephone: '070-123 45 67', email: 'hassel@example.invalid' },
    },
  })
  await scene.social.perform(addDocument, {
    caseId,
    file: new File(['Annons med 070-765 43 21'], 'annons.txt'),
  })
  const found = async (sought: string, person = scene.social) =>
    (await person.perform(findCases, { sought })).rows.map(({ id }) => id)
  expect(await found('Påhittad Hassel')).toEqual([caseId])
  expect(await found('19121212-1212')).toEqual([caseId])
  // A part of a name, or one that is near, among the cases that one works on; a colleague finds none of them.
  const colleague = await scene.municipal('caseworker')
  const near = async (sought: string, person = scene.social) =>
    (await person.perform(findCases, { sought })).near.map(({ id }) => id)
  expect(await found('hassel')).toEqual([caseId])
  expect(await near('Påhittad Hasel')).toEqual([caseId])
  for (const sought of ['Hassel', 'Påhittad Hasel']) {
    expect(await found(sought, colleague)).toEqual([])
    expect(await near(sought, colleague)).toEqual([])
  }
  for (const sought of ['annons', 'hassel@example.invalid', '123 45', '7012345'])
    expect([sought, await found(sought), await near(sought)]).toEqual([sought, [], []])
  for (const sought of ['070-123 45 67', '070-765 43 21'])
    await expect(found(sought)).rejects.toMatchObject({ code: 'case.no_such_identity_number' })
  expect(await found('Påhittad Hassel', scene.ngo)).toEqual([])
})
