import type { Locale, PageContext, Theme } from '../../../src/web/page-context.ts'

/** A made-up reader of the gallery. No person, body or plan here exists. */
export const galleryContext = (locale: Locale, theme: Theme, path: string): PageContext => ({
  locale,
  theme,
  csrf: 'example',
  today: '2010-04-18',
  time: '10:10',
  path,
  demo: true,
  actor: {
    name: 'Anna Exempelsson',
    bodyName: 'Länsstyrelsen i Exempelköpings län',
    roleName: 'nationell samordnare',
    memberships: [
      {
        id: '1',
        bodyName: 'Länsstyrelsen i Exempelköpings län',
        roleName: 'nationell samordnare',
        current: true,
      },
      {
        id: '2',
        bodyName: 'Myndigheten för påhittade förebyggande insatser',
        roleName: 'handläggare',
        current: false,
      },
    ],
  },
  navigation: [
    {
      href: '/overview',
      label: locale === 'sv' ? 'Överblick' : 'Overview',
      group: 'plan' as const,
      current: path === '/overview',
    },
    {
      href: '/list',
      label: locale === 'sv' ? 'Planen' : 'Plan',
      group: 'plan' as const,
      current: path === '/list',
    },
    {
      href: '/measure',
      label: locale === 'sv' ? 'Uppdrag' : 'Assignments',
      group: 'plan' as const,
      current: path === '/measure',
    },
    {
      href: '/form',
      label: locale === 'sv' ? 'Återrapporter' : 'Report-backs',
      group: 'plan' as const,
      current: path === '/form',
    },
    {
      href: '/pictures',
      label: locale === 'sv' ? 'Indikatorer' : 'Indicators',
      group: 'plan' as const,
      current: path === '/pictures',
    },
    { href: '/money', label: locale === 'sv' ? 'Pengar' : 'Money', group: 'plan' as const, current: false },
    {
      href: '/account',
      label: locale === 'sv' ? 'Redovisning' : 'Account',
      group: 'plan' as const,
      current: false,
    },
    {
      href: '/cooperation',
      label: locale === 'sv' ? 'Samverkan' : 'Cooperation',
      group: 'plan' as const,
      current: false,
    },
    {
      href: '/words',
      label: locale === 'sv' ? 'Katalog' : 'Directory',
      group: 'plan' as const,
      current: path === '/words',
    },
  ],
})
