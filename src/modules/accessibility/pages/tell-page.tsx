import { TextAreaField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Notice } from '../../../web/components/message.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { accessibilityWords } from '../messages.ts'
import { accessibilityPaths as paths } from '../paths.ts'

const crumbs = (t: ReturnType<typeof accessibilityWords>) => [{ href: paths.statement(), label: t('title') }]

/** What can you not use? */
export const TellPage: View<unknown> = ({ context, refused }) => {
  const field = fieldsIn(refused)
  const t = accessibilityWords(context.locale)
  return (
    <Page title={t('tellTitle')} breadcrumb={crumbs(t)} state={<p>{t('tellLead')}</p>}>
      <Form action={paths.tell()} label={t('tell')} send={t('send')}>
        <TextField {...field('page')} label={t('page')} description={t('pageHint')} optional />
        <TextAreaField {...field('problem')} label={t('problem')} description={t('problemHint')} rows={7} />
        <TextField
          {...field('email')}
          type="email"
          label={t('email')}
          description={t('emailHint')}
          autocomplete="email"
          optional
        />
        {/* Programs that fill in every field fill in this one too. Nobody comes to it by keyboard or screen reader. */}
        <div hidden>
          <label>
            {t('leaveEmpty')}
            <input type="text" name="website" tabindex={-1} autocomplete="off" value="" />
          </label>
        </div>
      </Form>
    </Page>
  )
}

/** Has it arrived? */
export const ToldPage: View<unknown> = ({ context }) => {
  const t = accessibilityWords(context.locale)
  return (
    <Page
      title={t('toldTitle')}
      breadcrumb={crumbs(t)}
      notice={<Notice>{t('toldTitle')}</Notice>}
      state={<p>{t('toldText')}</p>}
    >
      <p class="ds-paragraph">
        <Link href={paths.statement()}>{t('backToStatement')}</Link>
      </p>
    </Page>
  )
}
