import { errorFor } from '../../../../web/components/errors.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { reviewWords } from '../messages.ts'

/** Bringing in a document: one field, and what happens then. */
export const ImportPage: View<unknown> = ({ context, refused }) => {
  const t = reviewWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('importTitle')}
      state={t('importState')}
      breadcrumb={[{ href: paths.readings(), label: t('readings') }]}
      islands={['upload']}
    >
      <Form action={paths.importDocument()} multipart send={t('read')}>
        <FileField
          name="file"
          label={t('file')}
          description={t('fileHint')}
          accept=".pdf,.docx,.html,.htm,.md,.txt"
          error={errorFor(errors, 'file')}
        />
      </Form>
      <Section heading={t('importSteps')} id="steps">
        <ol class="review-import-steps">
          <li>{t('importStepRead')}</li>
          <li>{t('importStepReview')}</li>
          <li>{t('importStepApprove')}</li>
        </ol>
      </Section>
    </Page>
  )
}
