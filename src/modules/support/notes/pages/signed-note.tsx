import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { noteWords } from '../messages.ts'
import type { Note } from '../store.ts'
import type { Thread } from '../threads.ts'

/** The words of notes in the reader's language. */
export const useNoteWords = () => noteWords(useReader().locale)

/** Who signed a note, and when: name and body, or the body alone where the name is not the reader's to know. */
const Signature: FC<{ note: Note }> = ({ note }) => (
  <p class="note-signature">
    {note.signerName === null ? note.signerBody : `${note.signerName}, ${note.signerBody}`}
    {' · '}
    <Moment at={note.signedAt} />
  </p>
)

/** A signed note as it stands, with its day and kind. */
export const SignedNote: FC<{ note: Note; level?: 2 | 3; isAboutBeside?: boolean }> = ({
  note,
  level = 2,
  isAboutBeside = false,
}) => {
  const t = useNoteWords()
  const format = useFormat()
  return (
    <>
      <div class="note-heading">
        <Heading level={level} size="2xs">
          <time datetime={note.happenedOn}>{format.date(note.happenedOn)}</time>
        </Heading>
        <Tag {...(note.kind === 'note' ? {} : { color: note.kind === 'decision' ? 'accent' : 'warning' })}>
          {t(note.kind)}
        </Tag>
      </div>
      {isAboutBeside ? <p class="quiet">{t('aboutEarlier')}</p> : null}
      <Written text={note.text} />
      <Signature note={note} />
    </>
  )
}

/** A note with what stands beside it, and what whoever works on the case can add. */
export const NoteThread: FC<{
  caseId: string
  thread: Thread<Note>
  works: boolean
  inUse: boolean
  /** Whether the note has a page of its own to go to from here. */
  linked?: boolean
}> = ({ caseId, thread: { note, beside }, works, inUse, linked = false }) => {
  const t = useNoteWords()
  const format = useFormat()
  const day = format.date(note.happenedOn)
  const besideIt = (kind: 'correction' | 'dissent') => paths.newNote({ caseId }, { about: note.id, kind })
  return (
    <article class="note" id={`note-${note.id}`}>
      <SignedNote note={note} />
      {beside.length > 0 ? (
        <div class="note-beside">
          {beside.map((one) => (
            <div data-kind={one.kind}>
              <SignedNote note={one} level={3} isAboutBeside={one.aboutId !== note.id} />
            </div>
          ))}
        </div>
      ) : null}
      <ButtonRow>
        {works && inUse ? (
          <LinkButton variant="tertiary" href={besideIt('correction')} label={t('correctWhich', { day })}>
            {t('correctIt')}
          </LinkButton>
        ) : null}
        {works ? (
          <LinkButton variant="tertiary" href={besideIt('dissent')} label={t('dissentWhich', { day })}>
            {t('dissentIt')}
          </LinkButton>
        ) : null}
        {linked ? (
          <LinkButton
            variant="tertiary"
            href={paths.note({ caseId, noteId: note.id })}
            label={t('openWhich', { day })}
          >
            {t('openIt')}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </article>
  )
}
