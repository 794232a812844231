import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { caseWords } from '../../cases/messages.ts'
import { paths } from '../../paths.ts'
import { noteWords } from '../messages.ts'
import type { ViewedNote, ViewedNotes } from '../read-actions.ts'
import { NewerAndOlder } from './older.tsx'
import { NoteThread, useNoteWords } from './signed-note.tsx'

/** The notes of some days as a file for the body's own system. */
const TakeOut: FC<{ caseId: string }> = ({ caseId }) => {
  const t = useNoteWords()
  const { today } = useReader()
  return (
    <Details summary={t('fileHeading')}>
      <p>{t('fileLead')}</p>
      <form
        class="filter-form"
        method="get"
        action={paths.notesFile({ caseId })}
        aria-label={t('fileHeading')}
      >
        <div class="filter-form-fields">
          <DateField name="from" label={t('from')} optional max={today} />
          <DateField name="to" label={t('to')} optional max={today} />
        </div>
        <div class="filter-form-actions">
          <Button variant="secondary">{t('fetchFile')}</Button>
        </div>
      </form>
    </Details>
  )
}

/** The notes of a case, newest first. */
export const NotesPage: View<ViewedNotes> = ({ data, context }) => {
  const { caseId, number, works, inUse, threads, page, hasOlder } = data
  const t = noteWords(context.locale)
  const cases = caseWords(context.locale)
  const start =
    works && inUse ? (
      <LinkButton variant="primary" href={paths.newNote({ caseId })}>
        {t('newNote')}
      </LinkButton>
    ) : null
  return (
    <Page
      title={t('notes')}
      under={cases('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: cases('myCases') },
        { href: paths.case({ caseId }), label: cases('caseNumber', { number }) },
      ]}
      state={<p>{t('notesLead')}</p>}
      action={start}
    >
      {threads.length === 0 ? (
        <EmptyState heading={page === 1 ? t('notesEmpty') : t('nothingOlder')}>
          {page === 1 ? t('notesEmptyText') : null}
        </EmptyState>
      ) : (
        <div class="note-list">
          {threads.map((thread) => (
            <NoteThread caseId={caseId} thread={thread} works={works} inUse={inUse} linked />
          ))}
        </div>
      )}
      <NewerAndOlder page={page} hasOlder={hasOlder} href={(to) => paths.notes({ caseId }, { page: to })} />
      {works ? <TakeOut caseId={caseId} /> : null}
    </Page>
  )
}

/** One note with all that stands beside it. */
export const NotePage: View<ViewedNote> = ({ data, context }) => {
  const { caseId, number, works, inUse, thread } = data
  const t = noteWords(context.locale)
  const cases = caseWords(context.locale)
  return (
    <Page
      title={t(thread.note.kind)}
      windowTitle={windowWords(context.locale)('note')}
      under={cases('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: cases('myCases') },
        { href: paths.case({ caseId }), label: cases('caseNumber', { number }) },
        { href: paths.notes({ caseId }), label: t('notes') },
      ]}
    >
      <NoteThread caseId={caseId} thread={thread} works={works} inUse={inUse} />
    </Page>
  )
}
