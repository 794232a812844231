import type { z } from 'zod'
import { type Action, perform } from '../../../../platform/access/action.ts'
import { type RequestContext, requestOf } from '../../../../platform/http/route.ts'

/** What a button of the form of a report-back asks for, beside that all that stands in it is saved. */
export interface Asked {
  readonly next?: unknown
  readonly file?: unknown
  readonly title?: unknown
}

/** The button that takes a file back, by the file. */
export const takingBack = (evidenceId: string): string => `take-back ${evidenceId}`

/** Which file a button takes back; nothing where it was another button. */
export const takenBack = ({ next }: Asked): string | undefined =>
  typeof next === 'string' && next.startsWith('take-back ') ? next.slice('take-back '.length) : undefined

/** Whether a file is to be added: its button was pressed, or one was chosen and another was. */
const hasFile = ({ next, file }: Asked): boolean => next === 'file' || file instanceof Blob

/**
 * Adds the file that was chosen in the form, once the text beside it has been saved: whatever is wrong with the file, the text
 * stands. Nothing where none was chosen and its button was not pressed.
 *
 * @throws as the action, which the form shows at its field.
 */
export const addChosenFile = async <I extends z.ZodType, O>(
  context: RequestContext,
  asked: Asked,
  action: Action<I, O>,
  about: Readonly<Record<string, unknown>> = {},
): Promise<O | undefined> =>
  hasFile(asked)
    ? perform(context.get('house'), requestOf(context), action, {
        ...about,
        file: asked.file,
        title: asked.title,
      })
    : undefined
