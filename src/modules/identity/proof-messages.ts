import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Words of the page where a person proves anew who they are. */
export const proofMessages = catalogue({
  sv: {
    title: 'Bekräfta att det är du',
    lead: 'Det du vill göra ger nya vägar in eller makt över andra. Därför behöver Samlad veta att det är du som sitter här, nu. Sedan kommer du tillbaka dit du var, och det du har skrivit finns kvar.',
    passkeyHeading: 'Passernyckel',
    passkeyButton: 'Bekräfta med passernyckel',
    passkeyFailed: 'Passernyckeln svarade inte. Försök igen.',
    codeHeading: 'Lösenord och engångskod',
    password: 'Lösenord',
    code: 'Engångskod',
    codeHint: 'Sex siffror från din app, eller en av dina återställningskoder.',
    confirm: 'Bekräfta',
    agencyHeading: 'Myndighetens inloggning',
    agencyButton: 'Logga in igen med {name}',
    none: 'Du har inget av detta. Logga ut och logga in igen, eller be din administratör om en ny länk.',
    needed: 'Bekräfta att det är du innan du lägger till en passernyckel.',
    back: 'Mitt konto',
  },
  en: {
    title: 'Confirm that it is you',
    lead: 'What you are about to do opens new ways in, or gives power over others. So Samlad needs to know that it is you who sits here, now. Then you come back to where you were, and what you have written is still there.',
    passkeyHeading: 'Passkey',
    passkeyButton: 'Confirm with a passkey',
    passkeyFailed: 'The passkey did not answer. Try again.',
    codeHeading: 'Password and one-time code',
    password: 'Password',
    code: 'One-time code',
    codeHint: 'Six figures from your app, or one of your recovery codes.',
    confirm: 'Confirm',
    agencyHeading: 'The agency’s sign-in',
    agencyButton: 'Sign in again with {name}',
    none: 'You have none of these. Sign out and in again, or ask your administrator for a new link.',
    needed: 'Confirm that it is you before you add a passkey.',
    back: 'My account',
  },
})
