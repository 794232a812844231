import { formatter } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { accessibilityWords } from '../messages.ts'
import { accessibilityPaths as paths } from '../paths.ts'
import { statement } from '../statement.ts'

/** Can everybody use this, and what may they do where they cannot? In the order that Digg asks for (MDFFS 2019:2). */
export const StatementPage: View<{ operator: string; address: string | undefined }> = ({
  data: { operator, address },
  context,
}) => {
  const t = accessibilityWords(context.locale)
  return (
    <Page
      title={t('title')}
      state={<p>{t('status')}</p>}
      action={
        <LinkButton href={paths.tell()} variant="primary">
          {t('tell')}
        </LinkButton>
      }
    >
      <Section id="about" heading={t('about')}>
        <p class="ds-paragraph">{t('aboutText', { operator })}</p>
        <p class="ds-paragraph">{address === undefined ? `${t('service')}.` : t('serviceAt', { address })}</p>
      </Section>
      <Section id="bound" heading={t('bound')}>
        <p class="ds-paragraph">{t('boundText')}</p>
      </Section>
      <Section id="shortcomings" heading={t('shortcomings')}>
        <Table
          caption={t('shortcomings')}
          captionHidden
          rows={statement.shortcomings}
          columns={[
            { heading: t('shortcoming'), rowHeading: true, cell: ({ what }) => what[context.locale] },
            { heading: t('why'), cell: ({ why }) => why[context.locale] },
            { heading: t('criteria'), cell: ({ criteria }) => criteria },
          ]}
        />
        <p class="ds-paragraph">{t('noneExcepted')}</p>
      </Section>
      <Section id="assessed" heading={t('assessed')}>
        <p class="ds-paragraph">{t('assessedText')}</p>
        <p class="ds-paragraph">
          {t('assessedOn', { day: formatter(context.locale).date(statement.assessedOn) })}
        </p>
      </Section>
      <Section id="contact" heading={t('contact')}>
        <p class="ds-paragraph">{t('contactText')}</p>
        <p class="ds-paragraph">
          <Link href={paths.tell()}>{t('tell')}</Link>
        </p>
      </Section>
      <Section id="supervision" heading={t('supervision')}>
        <p class="ds-paragraph">{t('supervisionText')}</p>
        <p class="ds-paragraph">
          <Link href="https://www.digg.se/tdosanmalan" rel="noreferrer">
            {t('supervisionLink')}
          </Link>
        </p>
      </Section>
    </Page>
  )
}
