import { formatter } from '../../../../platform/i18n/format.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import { letterWords } from '../messages.ts'
import { letterText } from '../records.ts'
import { places } from '../rules.ts'
import type { listTexts, viewText } from '../text-actions.ts'

/** What a body's letters begin with, each text with the version in use. */
export const LetterTextsPage: View<Awaited<ReturnType<typeof listTexts.run>>> = ({ data, context }) => {
  const t = letterWords(context.locale)
  return (
    <Page title={t('texts')} template="list" state={<p>{t('textsLead')}</p>}>
      <Table
        caption={t('texts')}
        captionHidden
        rows={data.rows}
        columns={[
          {
            heading: t('what'),
            rowHeading: true,
            cell: ({ kind, language }) => (
              <Link href={paths.letterText({ kind, language })}>
                {t('textTitle', { kind: t(kind), language: languageName(language, context.locale) })}
              </Link>
            ),
          },
          {
            heading: t('inUse'),
            cell: ({ version }) => (version === 0 ? t('house') : t('version', { version })),
          },
        ]}
      />
    </Page>
  )
}

/** One of the texts: written anew as its next version. */
export const LetterTextPage: View<Awaited<ReturnType<typeof viewText.run>>> = ({
  data,
  context,
  refused,
}) => {
  const t = letterWords(context.locale)
  const format = formatter(context.locale)
  const { kind, language, inUse, versions } = data
  const named = places.map((place) => `{${letterWords(language)(`place_${place}`)}}`)
  return (
    <Page
      title={t('textTitle', { kind: t(kind), language: languageName(language, context.locale) })}
      template="form"
      breadcrumb={[{ href: paths.letterTexts(), label: t('texts') }]}
      state={
        <p>
          {t('textPlaces')}{' '}
          {named.map((place, at) => (
            <>
              {at === 0 ? '' : ', '}
              <code lang={language}>{place}</code>
            </>
          ))}
          . {t('textBrackets')}
        </p>
      }
    >
      <FormOf
        action={paths.letterText({ kind, language })}
        label={t('writeText')}
        fields={letterText}
        words={t}
        refused={refused}
        saved={inUse}
      />
      {versions.length === 0 ? null : (
        <Details summary={t('earlier')}>
          {versions.map(({ version, subject, body, madeAt, madeBy }) => (
            <>
              <h2 class="ds-heading" data-size="2xs">
                {t('versionBy', { version, name: madeBy ?? '', when: format.instant(madeAt) })}
              </h2>
              <Written text={`${subject}\n\n${body}`} lang={language} />
            </>
          ))}
        </Details>
      )}
    </Page>
  )
}
