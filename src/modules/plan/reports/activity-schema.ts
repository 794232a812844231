import { z } from 'zod'

const Text = (maximum: number) => z.string().trim().min(1).max(maximum)

const content = {
  title: Text(300),
  description: Text(20_000),
  areaKey: Text(40).optional(),
  fromDay: z.iso.date().optional(),
  toDay: z.iso.date().optional(),
  output: Text(20_000).optional(),
  outcome: Text(20_000).optional(),
  source: Text(2000).optional(),
}

export const registerActivityInput = z.object({
  planId: z.guid(),
  /** The body that does it, by name or identifier; one's own where none is given. */
  body: Text(300).optional(),
  ...content,
})
export const activityIdInput = z.object({ activityId: z.guid() })
const revision = z.coerce.number().int().positive()
export const changeActivityInput = activityIdInput.extend({ revision, ...content })
export const withdrawActivityInput = activityIdInput.extend({ revision, reason: Text(4000) })
export const activityListInput = z.object({
  planId: z.guid(),
  body: z.guid().optional(),
  area: Text(40).optional(),
  text: z.string().trim().max(200).optional(),
  withdrawn: z.literal('yes').optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
export type ActivityListInput = z.infer<typeof activityListInput>
export type ActivityContent = Omit<z.infer<typeof changeActivityInput>, 'activityId' | 'revision'>
