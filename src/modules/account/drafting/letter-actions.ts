import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { getPlan } from '../../plan/index.ts'
import type { Letter } from '../document/sections.ts'
import { draftingPolicy } from './policy.ts'
import { accountInput, letterInput } from './schema.ts'
import { getAccount, setLetter, takeAccount } from './store.ts'

/** What an account says of itself as a communication to Parliament, to be filled in. */
export const viewLetter = action(
  draftingPolicy,
  'account.check',
  'read',
  accountInput.extend({ saved: z.enum(['yes']).optional() }),
  async ({ tx }, { accountId, saved }) => {
    const account = await getAccount(tx, accountId)
    return { account, plan: await getPlan(tx, account.planId), saved }
  },
)

/**
 * Fills in number, place, day and signatures of the communication; what is left empty stays a place to fill in.
 *
 * @returns whether nothing is left to fill in. @throws Refusal `account.minister_and_department` where one is given without the other.
 */
export const writeLetter = action(
  draftingPolicy,
  'account.letter',
  'change',
  letterInput,
  async ({ tx, about }, { accountId, revision, number, place, decided, onPaper, ...names }) => {
    const { primeMinister, minister, department } = names
    if ((minister === undefined) !== (department === undefined))
      throw new Refusal('account.minister_and_department', 422, {}, minister ? 'department' : 'minister')
    const account = await takeAccount(tx, accountId, revision)
    const [session = null, serial] = number?.split(':') ?? []
    const letter: Letter = {
      session,
      number: serial === undefined ? null : Number(serial),
      place: place ?? null,
      decided: decided ?? null,
      signatures: [
        ...(primeMinister ? [{ name: primeMinister, department: null }] : []),
        ...(minister && department ? [{ name: minister, department }] : []),
      ],
      ...(onPaper === undefined ? {} : { onPaper: true as const }),
    }
    await setLetter(tx, account.id, letter)
    about('account', account.id, { letter: true })
    const { signatures } = letter
    return { isWhole: Boolean(number && place && decided && (onPaper || signatures.length > 0)) }
  },
)
