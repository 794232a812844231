import { z } from 'zod'

const Text = (most: number) => z.string().trim().min(1).max(most)
const Value = z.union([z.number(), z.string().trim().max(40)]).optional()

export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const

const source = z.object({
  /** Who says it. */
  name: Text(300).optional(),
  /** Where it stands, such as a report and its page. */
  reference: Text(500).optional(),
  /** What this source counts. */
  countsSv: Text(1000).optional(),
  countsEn: Text(1000).optional(),
  kind: z.enum(figureKinds).optional(),
  value: Value,
  /** The figure that it compares with, where it tells of a change. */
  earlier: Value,
  unitSv: Text(60).optional(),
  unitEn: Text(60).optional(),
  /** Of which time, in words: 2007, or 1999–2007. */
  period: Text(100).optional(),
})
export type GivenSource = z.infer<typeof source>

const content = {
  titleSv: Text(300),
  titleEn: Text(300).optional(),
  /** Why the sources differ. */
  explanationSv: Text(4000),
  explanationEn: Text(4000).optional(),
  measure: z.guid().optional(),
  indicator: z.guid().optional(),
  /** Two or more; a row of the form that was left empty is left out. */
  sources: z.array(source.optional()).max(12),
}
const Content = z.object(content)
export type ConflictContent = z.infer<typeof Content>

export const planConflictsInput = z.object({ planId: z.guid() })
export const conflictInput = z.object({ conflictId: z.guid() })
export const registerInput = planConflictsInput.extend(content)
export const changeInput = conflictInput.extend({
  revision: z.coerce.number().int().positive(),
  reason: Text(1000),
  ...content,
})
