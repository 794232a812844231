import { FormOf } from '../../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { PreparedPlan } from '../plan-actions.ts'
import { prepared } from '../records.ts'
import { returnCrumbs, windowOf } from './words.tsx'

/** How the return is prepared: papers, travel, and the parts in words. */
export const WritePlanPage: View<PreparedPlan> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  const shared = sharedWords(context.locale)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Page
      title={p('writePlan')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('planLead')}</p>}
      islands={['forms']}
    >
      <FormOf
        fields={prepared}
        words={(key) => (key === 'separated' ? t(key) : p(key))}
        without={data.isChild ? [] : ['separated']}
        refused={refused}
        saved={{ ...data.plan, country: data.plan.country ?? '' }}
        action={paths.write(address)}
        label={p('writePlan')}
        send={shared('save')}
        revision={data.plan.revision}
        cancel={paths.plan(address)}
      />
    </Page>
  )
}
