import type { ConsentFacts, Situation } from './situation.ts'

/** An adult's file at the social services, to an organisation, with nothing at hand: what the tests change. */
export const situation = (changed: Partial<Situation> = {}): Situation => ({
  secrecy: 'social',
  recipient: 'ngo',
  form: 'copy',
  purpose: 'support',
  age: 'adult',
  day: '2026-09-01',
  ...changed,
})
/** A consent with nothing against it. */
export const consented: ConsentFacts = {
  covers: true,
  explicit: true,
  expired: false,
  withdrawn: false,
  withProviso: false,
}
