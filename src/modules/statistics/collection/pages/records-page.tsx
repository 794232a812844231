import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import type { Prepared } from '../asked-actions.ts'
import { askedWords } from '../asked-messages.ts'
import { exampleRecord } from '../example-record.ts'
import { collectionPaths as paths } from '../paths.ts'
import { CountedOn, crumbs } from './hand-in-pages.tsx'
import { entered } from './words.tsx'

/** A file of case records: what is taken, and what is left out? */
export const RecordsPage: View<Prepared> = ({ data: { collection }, context, refused }) => {
  const field = fieldsIn(refused)
  const t = askedWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('handInRecords')}
      breadcrumb={crumbs(collection, context.locale)}
      state={<p>{t('recordsLead')}</p>}
      islands={['forms', 'upload']}
    >
      <ul class="ds-list">
        <li>{t('recordsFormats')}</li>
        <li>{t('recordsIdentity')}</li>
        <li>{t('recordsPseudonyms')}</li>
      </ul>
      <Details summary={t('exampleSummary')}>
        <p class="ds-paragraph">{t('exampleText')}</p>
        <pre class="code-example" tabindex={0}>
          <code>{JSON.stringify([exampleRecord], null, 2)}</code>
        </pre>
      </Details>
      <Form
        action={paths.records({ collectionId: collection.id })}
        multipart
        label={t('handInRecords')}
        send={t('send')}
      >
        <CountedOn
          to={collection.to}
          value={entered(refused, 'countedOn', collection.to)}
          error={errorFor(errors, 'countedOn')}
        />
        <DateField
          {...field('registeredOn')}
          label={t('registeredOn')}
          description={t('registeredOnHint')}
          optional
        />
        <FileField
          name="file"
          label={t('file')}
          error={errorFor(errors, 'file')}
          accept=".csv,.json,text/csv,application/json"
        />
      </Form>
    </Page>
  )
}
