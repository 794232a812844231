import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OperatorError } from '../refusal.ts'
import { type Proof, proofKey, proofKeyOfJwk, publicJwk, publicPem, signProof, verifyProof } from './proof.ts'

const settings = { secretKey: 'a key that is used in tests and nowhere else' }
const key = proofKey(settings)
const statement = { disposed: '2031-03-01', provision: 'SoL 12:1', records: 7, case: 'påhittad' }
const proof = signProof(key, statement)

test('what was signed is believed, in whatever order its parts were given', () => {
  expect(verifyProof(key, proof)).toBe(true)
  const reversed = Object.fromEntries(Object.entries(statement).reverse())
  expect(signProof(key, reversed)).toEqual(proof)
  expect(JSON.parse(proof.statement)).toEqual(statement)
})

test('the same installation has the same key in every process, another has another', () => {
  expect(publicJwk(proofKey(settings))).toEqual(publicJwk(key))
  const other = proofKey({ secretKey: 'a key of another installation altogether' })
  expect(other.id).not.toBe(key.id)
  expect(verifyProof(other, proof)).toBe(false)
  expect(verifyProof(other, { ...proof, keyId: other.id })).toBe(false)
})

test('an installation without a secret key signs nothing', () => {
  expect(() => proofKey({ secretKey: '' })).toThrow(OperatorError)
})

test('whoever has the public key alone can check a proof', () => {
  const received = JSON.parse(JSON.stringify({ jwk: publicJwk(key), proof }))
  const publicKey = proofKeyOfJwk(received.jwk)
  expect(publicKey.id).toBe(key.id)
  expect(verifyProof(publicKey, received.proof)).toBe(true)
  expect(publicJwk(key)).not.toHaveProperty('d')
  expect(publicPem(key)).toMatch(/^-----BEGIN PUBLIC KEY-----/u)
})

test('a proof in which anything was changed is not believed', () => {
  const changed = (change: Partial<Proof>): boolean => verifyProof(key, { ...proof, ...change })
  expect(changed({ statement: proof.statement.replace('7', '8') })).toBe(false)
  expect(changed({ statement: `${proof.statement} ` })).toBe(false)
  expect(changed({ statement: '{' })).toBe(false)
  expect(changed({ signature: '' })).toBe(false)
  expect(changed({ keyId: 'another' })).toBe(false)
  fc.assert(
    fc.property(fc.nat({ max: 63 }), fc.integer({ min: 1, max: 255 }), (place, difference) => {
      const bytes = Buffer.from(proof.signature, 'base64url')
      bytes[place] = (bytes[place] as number) ^ difference
      expect(changed({ signature: bytes.toString('base64url') })).toBe(false)
    }),
  )
})

test('a statement that is not in its canonical form is not believed, even if it was signed so', () => {
  const forged = signProof(key, { a: 1, b: 2 })
  expect(verifyProof(key, { ...forged, statement: '{"b":2,"a":1}' })).toBe(false)
})
