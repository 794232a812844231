import { expect, test } from 'vitest'
import { openAgency } from '../../testing/agency.ts'
import { checkAgency } from './agency.ts'

test('an agency that answers is well; one that is away, or a key that is none, is named with what to do', async () => {
  const agency = await openAgency('http://localhost/back', { subject: 'x', email: 'x@example.invalid' })
  const { settings } = agency
  try {
    expect(await checkAgency(undefined)).toMatchObject({ state: 'ok', message: 'off' })
    expect(await checkAgency(settings)).toMatchObject({
      state: 'ok',
      message: expect.stringMatching(/^http:.* answers/),
    })
    expect(await checkAgency({ ...settings, privateKeyFile: import.meta.filename })).toMatchObject({
      state: 'fail',
      message: expect.stringContaining('is not a private EC P-256 or RSA key as JWK'),
    })
    expect(await checkAgency({ ...settings, issuer: 'http://127.0.0.1:9' })).toMatchObject({
      state: 'fail',
      message: expect.stringContaining('http://127.0.0.1:9 does not answer'),
      remedy: expect.stringContaining('/.well-known/openid-configuration'),
    })
  } finally {
    await agency.close()
  }
})
