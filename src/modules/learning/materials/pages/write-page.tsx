import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Markdown } from '../../../../web/components/markdown.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { FieldsOf, versionsOf } from '../../../../web/fields/fields-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedPage } from '../make-actions.ts'
import { materialWords } from '../messages.ts'
import { pageContent } from '../records.ts'
import { useMaterialWords } from './words.tsx'

const Preview: FC<{ refused: RefusedForm; language: string }> = ({ refused: { values }, language }) => {
  const t = useMaterialWords()
  const easy = String(values.easyBody ?? '')
  return (
    <Section id="preview" heading={t('previewHeading')}>
      <article class="written-text" lang={language}>
        <Markdown text={String(values.body ?? '')} from={3} />
      </article>
      {easy === '' ? null : (
        <>
          <h3>{t('easyText')}</h3>
          <article class="written-text" lang={language}>
            <Markdown text={easy} from={4} />
          </article>
        </>
      )}
    </Section>
  )
}

const Write: FC<{ data: PreparedPage; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { locale } = useReader()
  const t = materialWords(locale)
  const shared = useWords()
  const { material, page } = data
  const of = { materialId: material.id }
  const fields = { fields: pageContent, words: t, refused, ...(page === undefined ? {} : { saved: page }) }
  return (
    <Form
      action={page === undefined ? paths.newPage(of) : paths.writePage({ ...of, pageId: page.id })}
      label={t(page === undefined ? 'addPage' : 'writePage')}
      warnUnsaved
      {...(page === undefined ? {} : { revision: page.revision })}
      byEnter={{}}
    >
      {page === undefined ? null : (
        <Contested refused={refused} revision={page.revision} versions={versionsOf(fields, locale)} />
      )}
      <FieldsOf {...fields} />
      <ButtonRow>
        <Button>{shared('save')}</Button>
        <Button variant="secondary" name="more" value="preview">
          {t('preview')}
        </Button>
        <Link href={paths.work(of)}>{shared('cancel')}</Link>
      </ButtonRow>
    </Form>
  )
}

/** A page of a draft, written and looked at before it is saved. */
export const WritePage: View<PreparedPage> = ({ data, context, refused }) => {
  const t = materialWords(context.locale)
  const { material, draft, page } = data
  return (
    <Page
      title={t(page === undefined ? 'addPage' : 'writePage')}
      under={draft.title}
      breadcrumb={[
        { href: paths.desk(), label: t('desk') },
        { href: paths.work({ materialId: material.id }), label: draft.title },
      ]}
      islands={['forms']}
    >
      {refused?.values.more === 'preview' ? <Preview refused={refused} language={draft.language} /> : null}
      <Write data={data} refused={refused} />
    </Page>
  )
}
