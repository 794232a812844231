import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

/** Words of requests for official documents. */
const documentMessages = catalogue({
  sv: {
    requests: 'Begärda handlingar',
    case: 'Ärende {number}',
    lead: 'Den som begär handlingar ur ärendet får det som ingen sekretess täcker mot just den personen. Allt är dolt tills du visar det.',
    notAuthority: 'Reglerna om allmänna handlingar gäller inte er',
    notAuthorityText:
      'De gäller myndigheter. Personens egen insyn lämnas som ett utlämnande, eller som ett registerutdrag.',
    register: 'Registrera en begäran',
    nothing: 'Ingen har begärt handlingar',
    nothingText: 'När någon begär ut handlingar registreras det här, med nummer och dag.',
    received: 'Kom {day}',
    registeredAs: 'Registrerad som {number}',
    waits: 'Väntar på prövning',
    outcome_full: 'Lämnas ut',
    outcome_partly: 'Lämnas ut delvis',
    outcome_refused: 'Lämnas inte ut',
    openIt: 'Pröva',
    openWhich: 'Pröva begäran {number}',
    readIt: 'Se beslutet',
    readWhich: 'Se beslutet om begäran {number}',

    recipient: 'Vem begär handlingarna?',
    recipientHint:
      'Så som du vet det. Den som begär allmänna handlingar behöver inte säga vem hen är eller varför, men vem det är kan avgöra vad som är hemligt.',
    recipient_self: 'Personen själv',
    recipient_guardian: 'En vårdnadshavare',
    recipient_relative: 'En närstående',
    recipient_suspected: 'Någon som är misstänkt, eller som personen är rädd för',
    recipient_journalist: 'En journalist',
    recipient_authority: 'En annan myndighet',
    recipient_anybody: 'Någon annan, eller någon som inte säger vem',
    words: 'Vad begärs, och av vem?',
    wordsHint: 'Med deras egna ord, så långt de säger något. Förseglas.',
    receivedOn: 'När kom begäran?',
    saveAndReview: 'Registrera och börja pröva',

    title: 'Handlingar till: {recipient}',
    reviewLead:
      'Gå igenom delarna. Det som en paragraf kan täcka är dolt tills du visar det. Dokument prövas här med sina namn; filerna lämnas för sig.',
    asked: 'Vad som begärs',
    suspectedGuardian:
      'Det står i ärendet att en vårdnadshavare är misstänkt. Det som visar vägen till personen visas aldrig.',
    authorityHeading: 'En myndighet får uppgifter genom ett utlämnande',
    authorityText:
      'Sekretess gäller också mellan myndigheter. Gör ett utlämnande, där bestämmelserna i 10 kap. prövas och sparas.',
    makeDisclosure: 'Gör ett utlämnande',
    sheltered:
      'Personen är placerad eller i skyddat boende: var det ligger visas aldrig, inte heller för personen själv.',
    show: 'Visa',
    coverBy: 'Dölj: {section}',
    undecided: 'Inte avgjort. Dolt tills du väljer.',
    standsSaved: 'En kollega har sparat: {choice}',
    bar_whereabouts: 'Visas aldrig: var personen är.',
    bar_mentions_whereabouts: 'Visas aldrig: texten säger var personen är.',
    bar_traces_to_suspected: 'Visas aldrig: det visar vägen till personen.',
    bar_authority: 'Visas inte här: gör ett utlämnande.',
    saveChoices: 'Spara och förhandsgranska',
    allCovered: ({ name, count }: { name: string; count: number }, format) =>
      `${name}: ${format.plural(count, { one: 'del, dold', other: 'delar, alla dolda' })}`,
    showRest: 'Visa allt som ingen paragraf täcker',
    nothingWritten: 'Det står ingenting i ärendet.',
    lawsHeading: 'Vad paragraferna säger',

    preview: 'Förhandsgranska och besluta',
    previewLead: 'Exakt det här lämnas ut. Inget annat finns i handlingen.',
    previewRefused: 'Ingenting lämnas ut, och handlingen säger inte vad ärendet innehåller.',
    back: 'Ändra vad som visas',
    covered: 'Maskat: {section}',
    theRest: 'Det övriga',
    notDecided: 'inte avgjort',
    undecidedCount: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'del', other: 'delar' })} är inte avgjorda och räknas som dolda. De måste avgöras före beslutet.`,
    reasons: 'Skäl till beslutet',
    reasonsHint: 'Står i det som lämnas ut när något inte lämnas. Skriv inget av det som är hemligt.',
    decide_full: 'Besluta att lämna ut',
    decide_partly: 'Besluta att lämna ut delvis',
    decide_refused: 'Besluta att inte lämna ut',
    appealKnown:
      'Hur beslutet överklagas står i handlingen. Det bygger på egen kunskap, inte på kontrollerad lagtext: stäm av med er jurist.',

    decision: 'Beslut',
    decidedBy: 'Beslutat av',
    decidedAt: 'När',
    print: 'Handlingen som PDF',
    manifest: 'Förteckning',
    manifestLead:
      'Varje del med kontrollsumma för det som lämnades ut, och paragraf för det som doldes. Inget innehåll.',
    manifestPart: 'Del',
    manifestSection: 'Avsnitt',
    manifestWhat: 'Kontrollsumma eller paragraf',

    sheetTitle: 'Handlingar som har begärts ut',
    sheetRefusal: 'Beslut om begärda handlingar',
    sheetNumber: 'Begäran',
    sheetDay: 'Beslutat',
    sheetFull: 'Allt som begärts lämnas ut.',
    sheetPartly: 'Det som är maskat lämnas inte ut. Bestämmelsen står där texten skulle ha stått.',
    sheetRefused:
      'Begäran avslås. Med hänsyn till sekretess kan myndigheten varken lämna ut begärda handlingar eller säga om de finns.',
    sheetReasons: 'Skäl',
    appeal: 'Hur man överklagar',
    appealText:
      'Du kan begära ett skriftligt beslut, om du inte redan har fått ett. Beslutet överklagas till kammarrätten. Skriv vilket beslut du överklagar och varför det ska ändras, och skicka det till myndigheten inom tre veckor från den dag då du fick beslutet. Myndigheten skickar det vidare om den inte själv ändrar beslutet.',
  },
  en: {
    requests: 'Documents asked for',
    case: 'Case {number}',
    lead: 'Whoever asks for documents of the case gets what no secrecy covers toward just that person. Everything is covered until you show it.',
    notAuthority: 'The rules on official documents do not reach you',
    notAuthorityText:
      'They reach authorities. The person’s own insight is given as a disclosure, or as an extract.',
    register: 'Register a request',
    nothing: 'Nobody has asked for documents',
    nothingText: 'When somebody asks for documents it is registered here, with a number and a day.',
    received: 'Came {day}',
    registeredAs: 'Registered as {number}',
    waits: 'Waits for review',
    outcome_full: 'Released',
    outcome_partly: 'Released in part',
    outcome_refused: 'Not released',
    openIt: 'Review',
    openWhich: 'Review request {number}',
    readIt: 'See the decision',
    readWhich: 'See the decision on request {number}',

    recipient: 'Who asks for the documents?',
    recipientHint:
      'As far as you know. Whoever asks for official documents need not say who they are or why, but who it is can decide what is secret.',
    recipient_self: 'The person',
    recipient_guardian: 'A guardian',
    recipient_relative: 'A relative',
    recipient_suspected: 'Somebody suspected, or whom the person is afraid of',
    recipient_journalist: 'A journalist',
    recipient_authority: 'Another authority',
    recipient_anybody: 'Somebody else, or somebody who does not say who',
    words: 'What is asked for, and by whom?',
    wordsHint: 'In their own words, as far as they say anything. Sealed.',
    receivedOn: 'When did the request come?',
    saveAndReview: 'Register and begin the review',

    title: 'Documents for: {recipient}',
    reviewLead:
      'Go through the parts. What a section may cover is covered until you show it. Documents are reviewed here by their names; the files are handed out by themselves.',
    asked: 'What is asked for',
    suspectedGuardian:
      'It is written in the case that a guardian is suspected. What shows the way to the person is never shown.',
    authorityHeading: 'An authority gets data by a disclosure',
    authorityText:
      'Secrecy holds between authorities too. Make a disclosure, where the provisions of chapter 10 are assessed and kept.',
    makeDisclosure: 'Make a disclosure',
    sheltered:
      'The person has been placed or is in a shelter: where it lies is never shown, not to the person either.',
    show: 'Show',
    coverBy: 'Cover: {section}',
    undecided: 'Not decided. Covered until you choose.',
    standsSaved: 'A colleague has saved: {choice}',
    bar_whereabouts: 'Never shown: where the person is.',
    bar_mentions_whereabouts: 'Never shown: the text says where the person is.',
    bar_traces_to_suspected: 'Never shown: it shows the way to the person.',
    bar_authority: 'Not shown here: make a disclosure.',
    saveChoices: 'Save and preview',
    allCovered: ({ name, count }: { name: string; count: number }, format) =>
      `${name}: ${format.plural(count, { one: 'part, covered', other: 'parts, all covered' })}`,
    showRest: 'Show everything that no section covers',
    nothingWritten: 'Nothing is written in the case.',
    lawsHeading: 'What the sections say',

    preview: 'Preview and decide',
    previewLead: 'Exactly this is handed out. Nothing else is in the document.',
    previewRefused: 'Nothing is handed out, and the document does not say what the case holds.',
    back: 'Change what is shown',
    covered: 'Withheld: {section}',
    theRest: 'The rest',
    notDecided: 'not decided',
    undecidedCount: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'part is', other: 'parts are' })} not decided and count as covered. They have to be before the decision.`,
    reasons: 'Reasons for the decision',
    reasonsHint: 'They stand in what is handed out where something is not. Write nothing of what is secret.',
    decide_full: 'Decide to release',
    decide_partly: 'Decide to release in part',
    decide_refused: 'Decide not to release',
    appealKnown:
      'How to appeal stands in the document. It rests on own knowledge and not on the statute as read: check it with your lawyer.',

    decision: 'Decision',
    decidedBy: 'Decided by',
    decidedAt: 'When',
    print: 'The document as PDF',
    manifest: 'Manifest',
    manifestLead:
      'Each part with the digest of what was handed out, and the section for what was covered. No content.',
    manifestPart: 'Part',
    manifestSection: 'Section',
    manifestWhat: 'Digest or section of the law',

    sheetTitle: 'Documents asked for',
    sheetRefusal: 'Decision on documents asked for',
    sheetNumber: 'Request',
    sheetDay: 'Decided',
    sheetFull: 'Everything asked for is released.',
    sheetPartly: 'What is withheld is not released. The provision stands where the text would have stood.',
    sheetRefused:
      'The request is refused. In view of secrecy the authority can neither release the documents asked for nor say whether they exist.',
    sheetReasons: 'Reasons',
    appeal: 'How to appeal',
    appealText:
      'You can ask for a written decision, if you have not been given one. The decision is appealed to the administrative court of appeal (kammarrätten). Write which decision you appeal and why it should be changed, and send it to the authority within three weeks of the day on which you got the decision. The authority sends it on unless it changes the decision itself.',
  },
})

export const documentWords = (locale: Locale) => translator(documentMessages, locale)
