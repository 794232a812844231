import { dayOf } from '../../../platform/clock/clock.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { pageContextOf, type View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { addressOf } from '../forms/visitor.ts'
import { identityPaths } from '../paths.ts'
import { peopleMessages } from '../people-messages.ts'
import type { BodyChoice } from '../people-store.ts'
import { MembershipFields } from './membership-fields.tsx'

export const InviteView: View<{ bodies: BodyChoice[] }> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = translator(peopleMessages, context.locale)
  return (
    <Page title={t('invite')} breadcrumb={[{ href: identityPaths.people(), label: t('title') }]}>
      <p class="ds-paragraph">
        {t('inviteText')} <Link href={identityPaths.inviteMany()}>{t('inviteMany')}</Link>
      </p>
      <Form action={identityPaths.invite()} send={t('send')}>
        <TextField {...field('name')} label={t('name')} width={32} autocomplete="off" />
        <TextField {...field('email')} label={t('email')} type="email" width={32} autocomplete="off" />
        <MembershipFields bodies={data.bodies} refused={refused} />
      </Form>
    </Page>
  )
}

/** The answer that says where a new link went, or shows it once in a house that sends no mail. */
export const showLink = async (
  context: RequestContext,
  made: { personId: string; secret: string | undefined; endsAt: Date },
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = translator(peopleMessages, page.locale)
  const day = formatter(page.locale).date(dayOf(made.endsAt))
  const link =
    made.secret === undefined
      ? undefined
      : new URL(identityPaths.invitation({ secret: made.secret }), addressOf(context)).href
  const shown = await (
    <Page
      context={page}
      title={t('linkTitle')}
      breadcrumb={[{ href: identityPaths.people(), label: t('title') }]}
    >
      {link === undefined ? (
        <p class="ds-paragraph">{t('linkMailed', { day })}</p>
      ) : (
        <>
          <p class="ds-paragraph">{t('linkText', { day })}</p>
          <p class="ds-paragraph">
            <code translate="no">{link}</code>
          </p>
        </>
      )}
      <LinkButton href={identityPaths.person({ personId: made.personId })}>{t('linkBack')}</LinkButton>
    </Page>
  )
  return context.html(String(shown))
}
