import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const accessibilityMessages = catalogue({
  sv: {
    title: 'Tillgänglighet',
    status: 'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service.',
    tell: 'Berätta om något du inte kan använda',
    about: 'Om redogörelsen',
    aboutText:
      '{operator} står bakom webbplatsen. Vi vill att alla ska kunna använda den. Här står hur den följer lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om fler.',
    service: 'Redogörelsen gäller Samlad',
    serviceAt: 'Redogörelsen gäller Samlad på {address}.',
    bound: 'Vad som krävs, och vad vi håller',
    boundText:
      'Lagen kräver standarden EN 301 549, som bygger på WCAG 2.1 nivå AA. Vi bygger efter WCAG 2.2 nivå AA.',
    shortcomings: 'Det som inte är tillgängligt',
    shortcoming: 'Brist',
    why: 'Varför, och vad vi gör',
    criteria: 'Kriterium i WCAG 2.1',
    noneExcepted:
      'Inget innehåll är undantaget för att det vore oskäligt betungande att anpassa (12 § i lagen), och inget för att lagen inte gäller det (9 §).',
    assessed: 'Så har vi bedömt',
    assessedText:
      'Vi har själva granskat webbplatsen. Sidorna provas maskinellt vid varje ändring, med axe i en riktig webbläsare, på bred och smal skärm och utan JavaScript. Det som axe inte ser provas också på ett urval av sidorna: var fokus hamnar, menyer och snabbtangenter, fönster som är 320 pixlar breda, glesare text och färger som läsaren själv har valt. Tangentbord och läsordning provas där det är mest som står på spel. Ingen utomstående, och ingen som använder hjälpmedel i sin vardag, har granskat den än.',
    assessedOn: 'Senast bedömd {day}.',
    contact: 'Säg till oss',
    contactText:
      'Skriv om något inte fungerar för dig, eller om du behöver något i en annan form. Du behöver inget konto. Vill du ha svar lämnar du en e-postadress; vi svarar inom två veckor.',
    supervision: 'Tillsyn',
    supervisionText:
      'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om det du påpekar kan du anmäla det till Digg.',
    supervisionLink: 'Anmäl bristande tillgänglighet till Digg',

    tellTitle: 'Vad kan du inte använda?',
    tellLead:
      'Du behöver inget konto och behöver inte säga vem du är. Skriv inget om någons hälsa eller situation.',
    page: 'Vilken sida',
    pageHint: 'Adressen, eller vad som står överst på sidan.',
    problem: 'Vad som inte fungerar',
    problemHint:
      'Vad du försökte göra, och vad som hände. Säg gärna vilket hjälpmedel eller vilken webbläsare du använder.',
    email: 'E-postadress för svar',
    emailHint:
      'Utan den kan vi rätta felet, men inte svara dig. Den tas bort 90 dagar efter att vi har svarat.',
    leaveEmpty: 'Lämna det här fältet tomt',
    send: 'Skicka',
    toldTitle: 'Tack, vi har fått ditt meddelande',
    toldText: 'Lämnade du en e-postadress får du svar inom två veckor.',
    backToStatement: 'Till redogörelsen för tillgänglighet',

    arrived: 'Någon har berättat om något som inte går att använda',
    arrivedVerb: 'Läs och svara',
    messages: 'Meddelanden om tillgänglighet',
    messagesShort: 'Tillgänglighet',
    waiting: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Inget väntar på svar.'
        : `${f.plural(count, { one: 'meddelande', other: 'meddelanden' })} väntar på svar.`,
    states: 'Läge',
    open: 'Öppna',
    answered: 'Besvarade',
    closed: 'Stängda',
    isOpen: 'Öppet',
    isAnswered: 'Besvarat',
    isClosed: 'Stängt',
    received: 'Kom',
    answerBy: 'Svar senast',
    settledOn: 'Avklarat',
    answerTo: 'Svara till',
    noEmail: 'Ingen adress lämnad',
    pageUnsaid: 'Sidan är inte angiven',
    to_answered: 'Märk som besvarat',
    to_closed: 'Stäng',
    to_open: 'Öppna igen',
    toWhich: '{what}: meddelandet från {day}',
    nothing: 'Inga meddelanden här',
    nothingText:
      'Det som någon berättar via redogörelsen för tillgänglighet hamnar här. 90 dagar efter att det besvarats eller stängts tas det bort.',
  },
  en: {
    title: 'Accessibility',
    status: 'The site is partly compliant with the Swedish act on access to digital public services.',
    tell: 'Tell us of something you cannot use',
    about: 'About this statement',
    aboutText:
      '{operator} is behind the site. We want everybody to be able to use it. Here is how it complies with the Swedish act (2018:1937) on access to digital public services, which faults we know of, and how you tell us of more.',
    service: 'The statement is about Samlad',
    serviceAt: 'The statement is about Samlad at {address}.',
    bound: 'What is required, and what we hold',
    boundText:
      'The act requires the standard EN 301 549, which builds on WCAG 2.1 level AA. We build to WCAG 2.2 level AA.',
    shortcomings: 'What is not accessible',
    shortcoming: 'Fault',
    why: 'Why, and what we do',
    criteria: 'Criterion of WCAG 2.1',
    noneExcepted:
      'No content is excepted because it would be an unreasonable burden to adapt (section 12 of the act), and none because the act does not apply to it (section 9).',
    assessed: 'How we have assessed',
    assessedText:
      'We have examined the site ourselves. The pages are tried by machine at each change, with axe in a real browser, on a wide and a narrow screen and without JavaScript. What axe does not see is tried too, on a sample of the pages: where the focus goes, menus and shortcut keys, windows 320 pixels wide, text spaced wider and colours that the reader has chosen. Keyboard and order of reading are tried where most is at stake. Nobody from outside, and nobody who uses aids in their daily life, has examined it yet.',
    assessedOn: 'Last assessed {day}.',
    contact: 'Tell us',
    contactText:
      'Write if something does not work for you, or if you need something in another form. You need no account. If you want an answer, leave an e-mail address; we answer within two weeks.',
    supervision: 'Supervision',
    supervisionText:
      'The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how we deal with what you point out, you can report it to Digg.',
    supervisionLink: 'Report a lack of accessibility to Digg',

    tellTitle: 'What can you not use?',
    tellLead:
      'You need no account and need not say who you are. Write nothing of anybody’s health or situation.',
    page: 'Which page',
    pageHint: 'The address, or what stands at the top of the page.',
    problem: 'What does not work',
    problemHint: 'What you tried to do, and what happened. Please say which aid or browser you use.',
    email: 'E-mail address for an answer',
    emailHint:
      'Without it we can mend the fault, but not answer you. It is removed 90 days after our answer.',
    leaveEmpty: 'Leave this field empty',
    send: 'Send',
    toldTitle: 'Thank you, we have your message',
    toldText: 'If you left an e-mail address, you get an answer within two weeks.',
    backToStatement: 'To the accessibility statement',

    arrived: 'Somebody has told of something that cannot be used',
    arrivedVerb: 'Read and answer',
    messages: 'Messages about accessibility',
    messagesShort: 'Accessibility',
    waiting: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Nothing waits for an answer.'
        : `${f.plural(count, { one: 'message waits', other: 'messages wait' })} for an answer.`,
    states: 'State',
    open: 'Open',
    answered: 'Answered',
    closed: 'Closed',
    isOpen: 'Open',
    isAnswered: 'Answered',
    isClosed: 'Closed',
    received: 'Came',
    answerBy: 'Answer by',
    settledOn: 'Settled',
    answerTo: 'Answer to',
    noEmail: 'No address left',
    pageUnsaid: 'The page is not named',
    to_answered: 'Mark as answered',
    to_closed: 'Close',
    to_open: 'Open again',
    toWhich: '{what}: the message of {day}',
    nothing: 'No messages here',
    nothingText:
      'What somebody tells by way of the accessibility statement comes here. It is removed 90 days after it was answered or closed.',
  },
})

export const accessibilityWords = (locale: Locale) => translator(accessibilityMessages, locale)

export const accessibilityRefusals = catalogue({
  sv: {
    'accessibility.changed_meanwhile':
      'Någon annan har ändrat meddelandet. Se hur det står nu och försök igen.',
  },
  en: {
    'accessibility.changed_meanwhile':
      'Somebody else has changed the message. See how it stands now and try again.',
  },
})
