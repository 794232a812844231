import { keepOwnCookie } from '../../../../platform/http/own-cookie.ts'
import type { RequestContext } from '../../../../platform/http/route.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { pageContextOf, type View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { identityPaths } from '../../paths.ts'
import { sessionCookie } from '../../session.ts'
import { byTwoWords } from '../messages.ts'

/** The answer that shows a half of the code, once. */
export const showHalf = async (
  context: RequestContext,
  { half, part }: { half: string; part: 'first' | 'second' },
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = byTwoWords(page.locale)
  const shown = await (
    <Page
      context={page}
      title={t('halfTitle')}
      breadcrumb={[{ href: identityPaths.colleagues(), label: t('title') }]}
    >
      <p class="ds-paragraph">{t(part === 'first' ? 'halfFirst' : 'halfSecond')}</p>
      <p class="ds-paragraph">
        <code translate="no">{half}</code>
      </p>
      <LinkButton href={identityPaths.colleagues()}>{t('linkBack')}</LinkButton>
    </Page>
  )
  return context.html(String(shown))
}

/** Lets the browser keep the session of somebody who was let in. The device does not become one that the account knows. */
export const keepLetIn = (context: RequestContext, secret: string): string => {
  keepOwnCookie(context, sessionCookie, secret)
  return '/'
}

/** Which two halves was I given? */
export const ComeInPage: View<object> = ({ context, refused }) => {
  const t = byTwoWords(context.locale)
  const field = fieldsIn(refused)
  return (
    <Page title={t('comeIn')} state={<p>{t('comeInText')}</p>}>
      <Form action={identityPaths.comeIn()} send={t('comeInSend')}>
        <TextField {...field('email')} label={t('email')} type="email" width={32} autocomplete="username" />
        <TextField {...field('first')} label={t('firstHalf')} width={16} autocomplete="off" />
        <TextField {...field('second')} label={t('secondHalf')} width={16} autocomplete="off" />
      </Form>
    </Page>
  )
}
