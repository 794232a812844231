import type { FC } from 'hono/jsx'
import type { Theme } from './page-context.ts'
import { useReader, useWords } from './reader.ts'
import { shellPaths } from './shell-paths.ts'

/** What this is, and the reader's choice of language and appearance, which works without JavaScript. */
export const PageFooter: FC<{ silent?: boolean }> = ({ silent = false }) => {
  const t = useWords()
  const { locale, theme, kept } = useReader()
  const themes: readonly { value: Theme; label: string }[] = [
    { value: 'light', label: t('appearanceLight') },
    { value: 'dark', label: t('appearanceDark') },
    { value: 'auto', label: t('appearanceAuto') },
  ]
  // A kept page cannot send a preference, and says nothing of what it is for to whoever passes by.
  if (kept) return null
  return (
    <footer class="page-footer">
      <div class="page-footer-content">
        {silent ? null : <AboutThis />}
        <div class="preferences">
          <Preference name="language" heading={t('language')} chosen={locale}>
            {[
              { value: 'sv', label: t('languageSwedish'), lang: 'sv' },
              { value: 'en', label: t('languageEnglish'), lang: 'en' },
            ]}
          </Preference>
          <Preference name="theme" heading={t('appearance')} chosen={theme}>
            {themes}
          </Preference>
        </div>
      </div>
    </footer>
  )
}

/** What this is, and the ways that must be found from everywhere: to help, and to what is said of accessibility. */
const AboutThis: FC = () => {
  const t = useWords()
  return (
    <div class="page-footer-about">
      <p>{t('footer')}</p>
      <p class="page-footer-links">
        <a class="ds-link" href={shellPaths.help}>
          {t('needHelp')}
        </a>
        <a class="ds-link" href={shellPaths.accessibility}>
          {t('accessibility')}
        </a>
      </p>
    </div>
  )
}

type Choice = { value: string; label: string; lang?: string }

const Preference: FC<{ name: string; heading: string; chosen: string; children: readonly Choice[] }> = ({
  name,
  heading,
  chosen,
  children,
}) => {
  const reader = useReader()
  return (
    <form class="preference" method="post" action={shellPaths.preferences} aria-label={heading}>
      {reader.actor ? <input type="hidden" name="csrf" value={reader.csrf} /> : null}
      <input type="hidden" name="return" value={reader.path} />
      <span class="preference-heading" aria-hidden="true">
        {heading}
      </span>
      {children.map(({ value, label, lang }) => (
        <button
          type="submit"
          name={name}
          value={value}
          aria-pressed={value === chosen ? 'true' : 'false'}
          {...(lang ? { lang } : {})}
        >
          {label}
        </button>
      ))}
    </form>
  )
}
