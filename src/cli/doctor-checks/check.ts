import { whyUnreachable } from '../../platform/database/why-unreachable.ts'
import { OperatorError } from '../../platform/refusal.ts'

/** One thing that must be in order, and what to do where it is not. It names nobody. */
export interface Check {
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly message: string
  readonly remedy?: string
}

export type Judgement = Omit<Check, 'name'>

export const ok = (message: string): Judgement => ({ state: 'ok', message })
export const warn = (message: string, remedy: string): Judgement => ({ state: 'warn', message, remedy })
export const fail = (message: string, remedy: string): Judgement => ({ state: 'fail', message, remedy })

/** Carries a check out; one that cannot be carried out has failed. */
export const check = async (
  name: string,
  remedy: string,
  judge: () => Judgement | Promise<Judgement>,
): Promise<Check> => {
  try {
    return { name, ...(await judge()) }
  } catch (error) {
    const message =
      error instanceof OperatorError ? error.message : `cannot be checked (${whyUnreachable(error)})`
    return { name, state: 'fail', message, remedy }
  }
}
