import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { askFields, type PreparedAsking } from '../actions.ts'
import { guidelineWords } from '../messages.ts'

/** Who is to be asked what their guidelines say, and until when? */
export const AskPage: View<PreparedAsking> = ({ data, context, refused }) => {
  const t = guidelineWords(context.locale)
  return (
    <Page
      template="form"
      title={t('ask')}
      breadcrumb={[{ href: paths.coverage(), label: t('title') }]}
      state={<p>{t('askLead', data)}</p>}
    >
      <FormOf
        fields={askFields}
        words={t}
        refused={refused}
        action={paths.ask()}
        label={t('send')}
        cancel={paths.coverage()}
      />
    </Page>
  )
}
