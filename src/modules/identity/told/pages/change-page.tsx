import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { identityPaths } from '../../paths.ts'
import type { ViewedChange } from '../actions.ts'
import { toldWords } from '../messages.ts'

/** What has been done to a body that I lead or watch? */
export const ChangePage: View<ViewedChange> = ({ data: { changeId, change }, context }) => {
  const t = toldWords(context.locale)
  const roleName = translator(roleMessages, context.locale)
  return (
    <Page title={t('title')}>
      <p class="ds-paragraph">
        {t(change.what, {
          by: change.byName,
          body: change.bodyName ?? t('hiddenBody'),
          person: change.personName ?? '',
          role: change.role === null ? '' : roleName(change.role),
          at: formatter(context.locale).instant(change.changedAt),
        })}
      </p>
      <p class="ds-paragraph">{t('next')}</p>
      <Form action={identityPaths.bodyChange({ changeId })} send={t('note')} secondary />
    </Page>
  )
}
