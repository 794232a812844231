import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { getAssignment } from '../assignments/store.ts'
import { notePolicy } from './policy.ts'
import { insertNote, listAssignees } from './store.ts'

/** Notes how an assignment goes, between its report-backs. What was noted is not changed; a later note corrects it. */
export const addNote = action(
  notePolicy,
  'progress_note.add',
  'change',
  z.object({ assignmentId: z.guid(), words: z.string().trim().min(1).max(4000) }),
  async ({ tx, actor, now, about, permit }, { assignmentId, words }) => {
    const { id } = await getAssignment(tx, assignmentId)
    permit({ assignees: await listAssignees(tx, id) })
    const { personId, bodyId } = personIn(actor, 'progress_note.add')
    const noteId = await insertNote(tx, { assignmentId, bodyId, words, notedBy: personId, now })
    about('progress_note', noteId, { assignmentId })
    return { assignmentId }
  },
)
