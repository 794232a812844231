import { dayOf } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { type PageRoute, page } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { viewOpenness } from '../openness-actions.ts'
import { opennessMessages } from '../openness-messages.ts'
import { directoryPaths as paths } from '../paths.ts'

/** How is our organisation shown to others, and what happens if we change it? */
export const opennessPage: PageRoute = page(paths.openness, viewOpenness, ({ data, context }) => {
  const t = translator(opennessMessages, context.locale)
  const { name, hidden, fixed, saidBy, saidAt } = data
  return (
    <Page title={t('title')} state={<p>{t(hidden ? 'isHidden' : 'isKnown', { name })}</p>}>
      {fixed === null ? null : (
        <p class="ds-paragraph">{t(fixed === 'shelter' ? 'fixedShelter' : 'fixedPublic')}</p>
      )}
      {fixed === null && saidAt === null && hidden ? <p class="ds-paragraph">{t('unsaid')}</p> : null}
      {fixed === null && saidBy !== null && saidAt !== null ? (
        <p class="quiet">{t('said', { name: saidBy, day: formatter(context.locale).date(dayOf(saidAt)) })}</p>
      ) : null}
      {fixed === null ? (
        <Section heading={t('effectHeading')} id="effect">
          <ul class="ds-list">
            <li>{t('always')}</li>
            <li>{t(hidden ? 'showEffect' : 'hideEffect')}</li>
            {hidden ? <li>{t('showAdvice')}</li> : null}
            <li>{t('showOnce')}</li>
          </ul>
          <Form action={paths.openness()} hidden={{ known: hidden ? 'yes' : 'no' }}>
            <Button variant={hidden ? 'secondary' : 'primary'}>{t(hidden ? 'show' : 'hide')}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
})
