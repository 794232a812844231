import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Card, CardGrid } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { paths } from '../../paths.ts'
import { offlineWords } from '../messages.ts'
import type { Sheet } from '../sheet.ts'
import { KeptPage, useOfflineWords } from './kept.tsx'

/** What is on the device; the client code fills it in, since it lies sealed there. */
const OnDevice: FC = () => {
  const t = useOfflineWords()
  return (
    <div hidden data-offline-can-save>
      <Section heading={t('onDevice')} id="on-device">
        <div hidden data-offline-leaving class="ds-alert" data-color="warning">
          <p>{t('leaving')}</p>
          <ButtonRow>
            <Button type="button" id="send-now">
              {t('sendNow')}
            </Button>
            <Button type="button" variant="secondary" danger id="leave-anyway">
              {t('leaveAnyway')}
            </Button>
          </ButtonRow>
        </div>
        <div data-offline-empty hidden>
          <EmptyState heading={t('nothingHere')} headingLevel={3}>
            {t('nothingHereText')}
          </EmptyState>
        </div>
        <p hidden data-offline-closed />
        <ul class="records" data-offline-threads />
        <p hidden data-offline-leave>
          <Button type="button" variant="tertiary" id="leave">
            {t('leaveHere')}
          </Button>
        </p>
      </Section>
    </div>
  )
}

/** Takes the pages off the device; shown where they lie there and nobody has opened a store. */
const RemovePages: FC = () => {
  const t = useOfflineWords()
  return (
    <div hidden data-offline-remove>
      <p>{t('removePagesText')}</p>
      <Button type="button" variant="secondary" id="remove-pages">
        {t('removePages')}
      </Button>
    </div>
  )
}

/** Where one begins without a connection. */
export const OfflineStartPage: FC<{ context: PageContext; sheets: readonly Sheet[] }> = ({
  context,
  sheets,
}) => {
  const { locale: language } = context
  const t = offlineWords(language)
  const other: Locale = language === 'sv' ? 'en' : 'sv'
  const to = (page: string) => paths.offlinePage({ language, page })
  return (
    <KeptPage
      context={context}
      page="start"
      title={t('title')}
      lead={t('lead')}
      action={
        <span hidden data-offline-can-save>
          <LinkButton variant="primary" href={to('case')}>
            {t('newCase')}
          </LinkButton>
        </span>
      }
    >
      <OnDevice />
      <Section heading={t('alsoHere')} id="also-here">
        <CardGrid label={t('alsoHere')}>
          <Card heading={t('childList')} href={to('child')}>
            <p>{t('childListText')}</p>
          </Card>
          <Card heading={t('adultList')} href={to('adult')}>
            <p>{t('adultListText')}</p>
          </Card>
          <Card heading={t('clocks')} href={to('clocks')}>
            <p>{t('clocksText')}</p>
          </Card>
          <Card heading={t('numbers')} href={to('numbers')}>
            <p>{t('numbersText')}</p>
          </Card>
          {sheets.map(({ page, title, card }) => (
            <Card heading={title(language)} href={to(page)}>
              <p>{card(language)}</p>
            </Card>
          ))}
        </CardGrid>
        <p>
          <Link href={paths.offlineStart({ language: other })} lang={other} hreflang={other}>
            {t('otherLanguage')}
          </Link>
        </p>
      </Section>
      <RemovePages />
    </KeptPage>
  )
}
