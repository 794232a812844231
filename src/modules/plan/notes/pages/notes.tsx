import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import { noteWords } from '../messages.ts'
import type { ProgressNote } from '../store.ts'

const Note: FC<{ note: ProgressNote }> = ({ note }) => {
  const { locale, today } = useReader()
  const t = noteWords(locale)
  const f = useFormat()
  return (
    <div class="progress-note">
      <p class="quiet">
        {t('newest', { body: note.bodyName, day: f.briefDate(dayOf(note.notedAt), today) })}
        {note.notedBy === null ? null : `, ${note.notedBy}`}
      </p>
      <Written text={note.words} />
    </div>
  )
}

interface NotesProps {
  readonly assignmentId: string
  readonly notes: readonly ProgressNote[]
  readonly mayNote: boolean
  readonly refused: RefusedForm | undefined
}

/** What was noted of an assignment between its report-backs, the newest first; nothing for those who may neither read nor write. */
export const ProgressNotes: FC<NotesProps> = ({ assignmentId, notes, mayNote, refused }) => {
  const { locale, today } = useReader()
  const t = noteWords(locale)
  const f = useFormat()
  if (notes.length === 0 && !mayNote) return null
  const [newest, ...earlier] = notes
  const address = paths.addNote({ assignmentId })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <RecordRow
      id="notes"
      heading={t('heading')}
      summary={
        newest === undefined
          ? t('none')
          : t('newest', { body: newest.bodyName, day: f.briefDate(dayOf(newest.notedAt), today) })
      }
      open={own !== undefined}
    >
      {newest === undefined ? null : <Note note={newest} />}
      {earlier.length > 0 ? (
        <Details summary={t('earlier', { count: earlier.length })}>
          {earlier.map((note) => (
            <Note note={note} />
          ))}
        </Details>
      ) : null}
      {mayNote ? (
        <Details summary={t('add')} open={own !== undefined}>
          <Form action={address} label={t('add')}>
            <TextAreaField {...field('words')} label={t('words')} description={t('wordsHint')} rows={3} />
            <Button variant="secondary">{t('save')}</Button>
          </Form>
        </Details>
      ) : null}
    </RecordRow>
  )
}
