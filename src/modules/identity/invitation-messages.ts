import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Words of the page behind a one-time link. */
export const invitationMessages = catalogue({
  sv: {
    setUpTitle: 'Den första administratören',
    setUpText:
      'Samlad är nytt här. Du som öppnar länken blir administratör: du bjuder in andra och ser inga ärenden.',
    invitationTitle: 'Välkommen till Samlad',
    invitationText: 'Du har blivit inbjuden. Välj hur du loggar in.',
    restoreTitle: 'Välj hur du loggar in',
    restoreText: 'Ditt gamla lösenord, dina koder och passernycklar slutar gälla när du är klar.',
    agencyHeading: 'Med myndighetens inloggning',
    agencyText:
      'Uppger den e-postadressen {email} för dig, behöver du inget lösenord här. Då är länken förbrukad.',
    agencyButton: 'Logga in med {name}',
    passwordHeading: 'Med lösenord',
    name: 'Namn',
    nameHint: 'Så som kollegor ska se det.',
    email: 'E-postadress',
    password: 'Lösenord',
    passwordHint: 'Minst 12 tecken. Fyra ord som bara du skulle sätta ihop är bättre än ett krångligt.',
    factorText:
      'Lösenordet räcker inte ensamt. Bekräfta också med en app i telefonen eller en passernyckel. Du kan lägga till fler sätt sedan.',
    appHeading: 'Engångskod i en app',
    appStep: 'Öppna en app för engångskoder i telefonen och läs av bilden.',
    appImage: 'Bild med nyckeln till appen. Samma nyckel står i text nedanför.',
    appKey: 'Eller skriv in nyckeln för hand:',
    code: 'Kod som appen visar',
    codeHint: 'Sex siffror.',
    create: 'Klar',
    passkeyHeading: 'Passernyckel',
    passkeyText: 'Telefonen, datorn eller säkerhetsnyckeln frågar efter finger, ansikte eller PIN-kod.',
    passkeyButton: 'Klar, med passernyckel',
    passkeyFailed: 'Det blev ingen passernyckel. Försök igen eller använd en app.',
    codesTitle: 'Spara dina återställningskoder',
    codesText:
      'Om du blir av med telefonen loggar du in med lösenordet och en av koderna. Varje kod gäller en gång. De visas bara nu.',
    codesLabel: 'Återställningskoder',
    codesDone: 'Jag har sparat dem',
    mailSubject: 'Inbjudan',
    mailText: ({ link, ends }: { link: string; ends: string }) =>
      `Du har blivit inbjuden till Samlad.\n\n${link}\n\nLänken gäller till ${ends} och kan användas en gång.`,
  },
  en: {
    setUpTitle: 'The first administrator',
    setUpText:
      'Samlad is new here. Whoever opens this link becomes the administrator: invites others and sees no cases.',
    invitationTitle: 'Welcome to Samlad',
    invitationText: 'You have been invited. Choose how you sign in.',
    restoreTitle: 'Choose how you sign in',
    restoreText: 'Your old password, codes and passkeys stop working when you are done.',
    agencyHeading: 'With your agency’s sign-in',
    agencyText:
      'If it has the address {email} for you, you need no password here. Then the link has been used.',
    agencyButton: 'Sign in with {name}',
    passwordHeading: 'With a password',
    name: 'Name',
    nameHint: 'As colleagues are to see it.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint:
      'At least 12 characters. Four words that only you would put together are better than a tricky one.',
    factorText:
      'The password alone is not enough. Confirm with an app in your phone or a passkey too. You can add more ways later.',
    appHeading: 'One-time code in an app',
    appStep: 'Open an app for one-time codes in your phone and read the picture.',
    appImage: 'Picture with the key for the app. The same key stands in text below.',
    appKey: 'Or write the key by hand:',
    code: 'Code that the app shows',
    codeHint: 'Six figures.',
    create: 'Done',
    passkeyHeading: 'Passkey',
    passkeyText: 'Your phone, computer or security key asks for finger, face or PIN.',
    passkeyButton: 'Done, with a passkey',
    passkeyFailed: 'No passkey was made. Try again or use an app.',
    codesTitle: 'Keep your recovery codes',
    codesText:
      'If you lose your phone, sign in with your password and one of these codes. Each works once. They are shown only now.',
    codesLabel: 'Recovery codes',
    codesDone: 'I have kept them',
    mailSubject: 'Invitation',
    mailText: ({ link, ends }: { link: string; ends: string }) =>
      `You have been invited to Samlad.\n\n${link}\n\nThe link works until ${ends} and can be used once.`,
  },
})
