import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Words of the mails about a way in that was lost. They say nothing of whom the reader acts for. */
export const restoreMails = catalogue({
  sv: {
    warnSubject: 'Ditt konto',
    warnText: ({ page }: { page: string }) =>
      `Någon har bett om ett nytt sätt att logga in till ditt konto i Samlad. Om ett dygn kommer en länk hit.\n\nVar det inte du? Logga in och ta tillbaka det, eller ring din chef:\n\n${page}`,
    letInText: ({ page }: { page: string }) =>
      `Två kollegor har släppt in dig i Samlad i tolv timmar. Var det inte du? Logga in och ta tillbaka det, eller ring din chef:\n\n${page}`,
    linkSubject: 'Ditt konto',
    linkText: ({ link, ends }: { link: string; ends: string }) =>
      `Välj ett nytt sätt att logga in i Samlad.\n\n${link}\n\nLänken gäller till ${ends} och kan användas en gång. När den används slutar allt gammalt att gälla.`,
  },
  en: {
    warnSubject: 'Your account',
    warnText: ({ page }: { page: string }) =>
      `Somebody has asked for a new way in to your account in Samlad. A link comes here in a day.\n\nWas it not you? Sign in and take it back, or call your manager:\n\n${page}`,
    letInText: ({ page }: { page: string }) =>
      `Two colleagues have let you in to Samlad for twelve hours. Was it not you? Sign in and take it back, or call your manager:\n\n${page}`,
    linkSubject: 'Your account',
    linkText: ({ link, ends }: { link: string; ends: string }) =>
      `Choose a new way to sign in to Samlad.\n\n${link}\n\nThe link works until ${ends}, once. When it is used, everything old stops working.`,
  },
})
