import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Mails that tell a person what has changed in how they sign in: that, never from where or by what name. */
export const noticeMessages = catalogue({
  sv: {
    subject: 'Din inloggning har ändrats',
    text: ({ what, link }: { what: string; link: string }) =>
      `${what}\n\nVar det du behöver du inte göra något. Var det inte du: logga ut överallt, byt lösenord och säg till din administratör genast.\n\n${link}`,
    device: 'Någon har loggat in på ditt konto i Samlad från en ny enhet.',
    passkey: 'En passernyckel har lagts till för ditt konto i Samlad.',
    code_app: 'En app för engångskoder har ställts in för ditt konto i Samlad.',
    recovery_codes:
      'Nya återställningskoder har gjorts för ditt konto i Samlad. De förra gäller inte längre.',
    password: 'Lösenordet till ditt konto i Samlad har bytts.',
    token: 'En API-nyckel har gjorts som handlar i ditt namn i Samlad.',
  },
  en: {
    subject: 'Your sign-in has changed',
    text: ({ what, link }: { what: string; link: string }) =>
      `${what}\n\nIf it was you, there is nothing to do. If it was not: sign out everywhere, change your password and tell your administrator at once.\n\n${link}`,
    device: 'Somebody has signed in to your account in Samlad from a new device.',
    passkey: 'A passkey has been added to your account in Samlad.',
    code_app: 'An app for one-time codes has been set up for your account in Samlad.',
    recovery_codes:
      'New recovery codes have been made for your account in Samlad. The earlier ones no longer work.',
    password: 'The password of your account in Samlad has been changed.',
    token: 'An API key has been made that acts in your name in Samlad.',
  },
})
