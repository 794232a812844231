import { Refusal } from '../refusal.ts'

/**
 * Steps of one thing that one person does not take alone (domain rule 18). Said beside the action: for a step, which others
 * somebody else takes, each with the code of its refusal. The database says the same of the columns that hold who took them.
 *
 *     byTwo({ pay: { decide: 'funding.paid_by_decider' } })
 */
export interface ByTwo<Step extends string, Other extends string> {
  readonly apart: Readonly<Record<Step, Readonly<Partial<Record<Other, string>>>>>
}

/** Who has taken which steps; nobody yet, one, or several. */
export type TakenBy<Other extends string> = Readonly<
  Partial<Record<Other, string | readonly string[] | null>>
>

export const byTwo = <Step extends string, Other extends string>(
  apart: Readonly<Record<Step, Readonly<Partial<Record<Other, string>>>>>,
): ByTwo<Step, Other> => ({ apart })

/** Why somebody does not take a step, as the code of a refusal; nothing where they may. */
export const whyNotAlone = <Step extends string, Other extends string>(
  rule: ByTwo<Step, Other>,
  step: Step,
  taken: TakenBy<Other>,
  personId: string,
): string | undefined => {
  const found = (Object.entries(rule.apart[step]) as [Other, string][]).find(([other]) => {
    const by: string | readonly string[] | null | undefined = taken[other]
    return typeof by === 'string' ? by === personId : by?.includes(personId)
  })
  return found?.[1]
}

/** @throws Refusal where the same person has taken a step that is another's */
export const requireAnother = <Step extends string, Other extends string>(
  rule: ByTwo<Step, Other>,
  step: Step,
  taken: TakenBy<Other>,
  personId: string,
): void => {
  const code = whyNotAlone(rule, step, taken, personId)
  if (code !== undefined) throw new Refusal(code, 409)
}
