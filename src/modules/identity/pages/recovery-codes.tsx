import type { RequestContext } from '../../../platform/http/route.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { pageContextOf } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { invitationMessages } from '../invitation-messages.ts'

/** The answer that shows new recovery codes, once. */
export const showRecoveryCodes = async (
  context: RequestContext,
  codes: readonly string[],
  next: string,
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = translator(invitationMessages, page.locale)
  const shown = await (
    <Page context={page} title={t('codesTitle')}>
      <p class="ds-paragraph">{t('codesText')}</p>
      <ul class="ds-list" aria-label={t('codesLabel')} translate="no">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <LinkButton href={next} variant="primary">
        {t('codesDone')}
      </LinkButton>
    </Page>
  )
  return context.html(String(shown))
}
