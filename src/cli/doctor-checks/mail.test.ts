import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { readSettings } from '../../platform/config/settings.ts'
import { newFolder } from '../../testing/folder.ts'
import { checkMail } from './machine.ts'

const checked = async (options: ConstructorParameters<typeof SMTPServer>[0]) => {
  const server = new SMTPServer({ authOptional: true, ...options })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  try {
    return await checkMail(readSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` }), false)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

test('a mail server that answers is in order', async () => {
  expect(await checked({ disabledCommands: ['STARTTLS'] })).toMatchObject({ state: 'ok' })
})

test('one whose certificate nobody here trusts is told in words, with the setting that mends it', async () => {
  const folder = newFolder('mail')
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=mail.example'],
      ...['-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  )
  expect(await checked({ key: readFileSync(key), cert: readFileSync(cert) })).toMatchObject({
    state: 'fail',
    message: expect.stringContaining('not made by whom NODE_EXTRA_CA_CERTS names'),
  })
})

test('so is one where nobody answers', async () => {
  expect(await checkMail(readSettings({ SMTP_URL: 'smtp://127.0.0.1:1' }), false)).toMatchObject({
    state: 'fail',
    message: expect.stringContaining('nobody answers at that address'),
  })
})
