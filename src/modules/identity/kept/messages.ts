import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const keptMessages = catalogue({
  sv: {
    lateTitle: 'Du har loggats ut',
    lateText:
      'Du hade varit borta en stund. Det du skrev är inte skickat, men det är sparat i sju dagar, låst så att bara du kan läsa det.',
    lateNext: 'Logga in igen, så står allt kvar i formuläret.',
    files: 'Filer sparas inte. Du väljer dem igen.',
    signIn: 'Logga in och fortsätt',
    otherTitle: 'Formuläret öppnades i en annan inloggning',
    otherText:
      'Någon annan är inloggad nu, eller så företräder du en annan organisation än när sidan öppnades. Inget har skickats. Det som stod i formuläret är sparat i sju dagar för den som skrev det.',
    goOn: 'Vidare',
    unkeptTitle: 'Det kunde inte sparas',
    unkeptText: 'Inget har skickats. Här står det du skrev: kopiera det innan du lämnar sidan.',
    goneTitle: 'Formuläret går inte att visa',
    goneText:
      'Sidan som du skrev på har ändrats sedan dess, eller så når du den inte längre. Här står det du skrev: kopiera det som behövs.',
    writtenTitle: 'Du skrev för en annan organisation',
    writtenText: 'Det här skrev du för {body}. Byt dit, så står det kvar i formuläret.',
    switchTo: 'Företräd {body}',
    noneTitle: 'Formuläret väntar inte längre',
    noneText: 'Det är skickat eller kastat, har blivit för gammalt, eller så skrev någon annan det.',
    listTitle: 'Skrivet men inte skickat',
    listText: 'Det här skrev du i formulär som inte hann skickas. Var och en försvinner efter sju dagar.',
    empty: 'Inget väntar på att skickas',
    keptAt: 'Sparat',
    body: 'För',
    throwAway: 'Kasta',
    throwThat: 'Kasta det som sparades {when}',
    'kept_form.too_long': 'Formuläret är för stort för att sparas.',
    'kept_form.too_many':
      'Du har redan så många formulär som väntar på att skickas. Skicka eller kasta något av dem.',
  },
  en: {
    lateTitle: 'You have been signed out',
    lateText:
      'You had been away for a while. What you wrote has not been sent, but it is kept for seven days, locked so that only you can read it.',
    lateNext: 'Sign in again, and all of it stands in the form.',
    files: 'Files are not kept. You choose them again.',
    signIn: 'Sign in and go on',
    otherTitle: 'The form was opened in another sign-in',
    otherText:
      'Somebody else is signed in now, or you act for another body than when the page was opened. Nothing has been sent. What stood in the form is kept for seven days for whoever wrote it.',
    goOn: 'Go on',
    unkeptTitle: 'It could not be kept',
    unkeptText: 'Nothing has been sent. Here is what you wrote: copy it before you leave the page.',
    goneTitle: 'The form cannot be shown',
    goneText:
      'The page you wrote on has changed since, or you can no longer reach it. Here is what you wrote: copy what you need.',
    writtenTitle: 'You wrote for another body',
    writtenText: 'You wrote this for {body}. Change to it, and it stands in the form.',
    switchTo: 'Act for {body}',
    noneTitle: 'The form waits no more',
    noneText: 'It has been sent or thrown away, has become too old, or somebody else wrote it.',
    listTitle: 'Written but not sent',
    listText: 'You wrote this in forms that were not sent in time. Each goes after seven days.',
    empty: 'Nothing waits to be sent',
    keptAt: 'Kept',
    body: 'For',
    throwAway: 'Throw away',
    throwThat: 'Throw away what was kept {when}',
    'kept_form.too_long': 'The form is too large to be kept.',
    'kept_form.too_many': 'So many of your forms already wait to be sent. Send or throw away one of them.',
  },
})
