import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedSaid } from '../actions.ts'
import { completionWords } from '../messages.ts'
import { said } from '../records.ts'

/** I have read a course to its end: where do I work? */
export const SaidPage: View<PreparedSaid> = ({ data, context, refused }) => {
  const t = completionWords(context.locale)
  const address = { materialId: data.course.id }
  return (
    <Page
      title={t('saidTitle')}
      breadcrumb={[{ href: paths.course(address), label: data.course.title }]}
      state={<p>{t('saidLead')}</p>}
      islands={['forms']}
    >
      <FormOf
        fields={said}
        words={t}
        refused={refused}
        likely={{ completedOn: data.today, ...data.work }}
        action={paths.say(address)}
        label={t('saidTitle')}
        cancel={paths.course(address)}
      />
    </Page>
  )
}
