import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button } from '../../../../web/components/button.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { FileField, FileList } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { caseWords } from '../../cases/messages.ts'
import { paths } from '../../paths.ts'
import { noteWords } from '../messages.ts'
import { useNoteWords } from '../pages/signed-note.tsx'
import type { ViewedDocuments } from './actions.ts'
import { extensionFor } from './claimed-type.ts'
import type { DocumentHead } from './store.ts'

const useListed = (caseId: string) => {
  const t = useNoteWords()
  const format = useFormat()
  return ({ id, name, size, mediaType, addedAt, adderName, adderBody, withdrawnAt }: DocumentHead) => ({
    href: paths.document({ caseId, documentId: id }),
    name,
    size,
    kind: extensionFor(mediaType).toUpperCase(),
    note: [
      t('added', { at: format.instant(addedAt), name: adderName ?? adderBody }),
      ...(withdrawnAt === null ? [] : [t('withdrawnAt', { day: format.date(dayOf(withdrawnAt)) })]),
    ].join('. '),
  })
}

const InUse: FC<{ data: ViewedDocuments }> = ({ data: { caseId, documents, works, inUse } }) => {
  const t = useNoteWords()
  const listed = useListed(caseId)
  const inUseNow = documents.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (inUseNow.length === 0)
    return <EmptyState heading={t('documentsEmpty')}>{works ? t('documentsEmptyText') : null}</EmptyState>
  return (
    <ul class="document-list">
      {inUseNow.map((document) => (
        <li>
          <FileList files={[listed(document)]} />
          {works && inUse ? (
            <Form
              action={paths.withdrawDocument({ caseId, documentId: document.id })}
              label={t('withdrawWhich', { name: document.name })}
            >
              <Button variant="tertiary" label={t('withdrawWhich', { name: document.name })}>
                {t('withdraw')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const Add: FC<{ caseId: string; errors: FieldErrors }> = ({ caseId, errors }) => {
  const t = useNoteWords()
  return (
    <Section id="add" heading={t('addDocument')}>
      <Form action={paths.documents({ caseId })} multipart label={t('addDocument')} send={t('addIt')}>
        <FileField
          name="file"
          label={t('file')}
          description={t('fileHint')}
          error={errorFor(errors, 'file')}
        />
      </Form>
    </Section>
  )
}

/** The documents of a case, with what is out of use folded away. */
export const DocumentsPage: View<ViewedDocuments> = ({ data, context, refused }) => {
  const { caseId, number, works, inUse } = data
  const t = noteWords(context.locale)
  const cases = caseWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('documents')}
      under={cases('caseNumber', { number })}
      breadcrumb={[
        { href: paths.cases(), label: cases('myCases') },
        { href: paths.case({ caseId }), label: cases('caseNumber', { number }) },
      ]}
      state={<p>{t('documentsLead')}</p>}
      islands={['upload']}
    >
      <InUse data={data} />
      {works && inUse ? <Add caseId={caseId} errors={errors} /> : null}
      <Withdrawn data={data} />
    </Page>
  )
}

const Withdrawn: FC<{ data: ViewedDocuments }> = ({ data: { caseId, documents } }) => {
  const t = useNoteWords()
  const listed = useListed(caseId)
  const withdrawn = documents.filter(({ withdrawnAt }) => withdrawnAt !== null)
  if (withdrawn.length === 0) return null
  return (
    <Details summary={t('withdrawnHeading')}>
      <p>{t('withdrawnLead')}</p>
      <FileList files={withdrawn.map(listed)} />
    </Details>
  )
}
