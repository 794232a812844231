import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Släpp in kollegor',
    lead: 'Den som ska se ärenden, boenden eller loggen släpps in av två: en ber om det och en annan säger ja. Ingen gör det åt sig själv.',
    waiting: 'Väntar på svar',
    waitingNone: 'Inget väntar på svar',
    waitingNoneText: 'När någon ber om att få släppa in en kollega står det här.',
    earlier: 'Senaste 30 dagarna',
    ask: 'Be om att få släppa in någon',
    askText:
      'Skriv personens arbetsadress. Dit går länken när en kollega till dig har sagt ja. Kontot är stängt till dess.',
    askHouse:
      'En organisation som redan har egna medarbetare släpper in fler själv. Här släpper du in de första, och de som vakar över Samlad.',
    name: 'Namn',
    email: 'E-postadress',
    body: 'Organisation',
    role: 'Roll',
    send: 'Be om ja',
    second: 'En andra person utanför organisationen',
    secondText:
      'Är ni färre än fyra kan någon i en annan organisation säga ja i stället för en kollega. Välj i förväg någon som ni känner och som redan känner till er.',
    secondNobody:
      'Är ni färre än fyra kan någon i en annan organisation säga ja i stället för en kollega. Just nu känner ingen utanför till er som kan göra det, så det finns ingen att fråga. Tills dess säger nationella samordnaren ja när ingen annan hos er kan.',
    secondEmail: 'Personens e-postadress',
    sendSecond: 'Fråga personen',
    wants: 'ska få rollen {role}',
    wantsAt: 'ska få rollen {role} i {body}',
    wantsBack: 'ska få ett nytt sätt att logga in',
    wantsEnd: 'ska inte längre ha rollen {role}',
    wantsEndAt: 'ska inte längre ha rollen {role} i {body}',
    wantsTonight: 'ska släppas in i tolv timmar',
    wantsOpen: 'ska få sitt konto öppnat igen',
    isSecond: 'ska vara andra person utanför organisationen',
    isSecondAt: 'ska vara andra person utanför {body}',
    hidden: 'Organisationens namn visas bara för dem som redan känner till den.',
    askedBy: '{name} bad om det {day}.',
    lapses: 'Väntar på svar till {day}.',
    confirmedBy: '{name} sa ja {day}.',
    givenAlone: 'Gavs av en person {day}, eftersom ingen annan kunde säga ja än.',
    over: 'Blev inte av.',
    checkEnd:
      'Ta reda på varför innan du säger ja. Missbrukas kontot stänger administratören det genast, ensam.',
    check: 'Ring personen på ett nummer som ni redan har, eller träffas, innan du säger ja.',
    confirm: 'Säg ja',
    refuse: 'Säg nej',
    takeBack: 'Ta tillbaka',
    endSecond: 'Avsluta',
    confirmFor: 'Säg ja till {name}',
    refuseFor: 'Säg nej till {name}',
    takeBackFor: 'Ta tillbaka för {name}',
    endSecondFor: 'Avsluta för {name}',
    tonight: 'Släpp in en kollega nu',
    tonightText:
      'Har en kollega tappat telefonen och måste in i natt? Du får halva koden, och den som säger ja får den andra. Kollegan kommer in i tolv timmar, med det hen redan får se här.',
    tonightSend: 'Be om att släppa in nu',
    halfTitle: 'Din halva av koden',
    halfFirst:
      'Det här är den första halvan. Ge den till kollegan, på ett nummer som ni redan har. Den andra halvan ger den som säger ja. Koden visas bara nu.',
    halfSecond:
      'Det här är den andra halvan. Ge den till kollegan, på ett nummer som ni redan har. Kollegan loggar in med båda, under Logga in. Koden visas bara nu.',
    comeIn: 'Två kollegor släpper in dig',
    comeInText: 'Skriv de två halvor av koden som de har gett dig. Du kommer in i tolv timmar.',
    firstHalf: 'Första halvan',
    secondHalf: 'Andra halvan',
    comeInSend: 'Logga in',
    arrivalLetIn: 'En kollega kommer inte in, och väntar på ditt ja',
    rescue: 'Den sista administratören får en ny väg in',
    rescueText:
      'Någon har vid själva datorn gett den sista administratören ett nytt sätt att logga in. Det ger ingen annan roll. Ring administratören på ett nummer som ni redan har, och fråga om det stämmer.',
    arrivalRescue: 'Den sista administratören får en ny väg in, från själva datorn',
    arrivalRescueVerb: 'Läs vad det betyder',
    lost: 'En kollega kommer inte in',
    lostText:
      'Har någon tappat lösenord eller telefon? Be om ett nytt sätt att logga in. En kollega säger ja, personen får veta det genast, och länken kommer till personens e-postadress ett dygn senare.',
    lostNoMail:
      'Samlad skickar inga mejl härifrån, så ingen länk kan nå den som har varit inne förut. Kollegan loggar in med en återställningskod, eller släpps in för natten av två. Annars: vänd er till den som sköter installationen, som kan slå på mejl.',
    lostWho: 'Vem',
    lostSend: 'Be om en ny väg in',
    note: 'Jag har sett det',
    noteText: 'Stämmer det inte? Ring den som sa ja, och be administratören avsluta rollen.',
    open: 'Öppna',
    one: 'Att släppa in',
    done_asked: 'Det väntar nu på att en andra person säger ja.',
    done_given: 'Rollen är given, och länken går med e-post.',
    done_confirmed: 'Ditt ja är sparat.',
    done_sent: 'Personen får veta det nu, och länken om ett dygn.',
    done_refused: 'Det blir inte av.',
    done_noted: 'Noterat.',
    linkTitle: 'Länken är klar',
    linkText:
      'Samlad skickar inga mejl härifrån. Lämna länken till personen själv, i handen eller på ett nummer som ni redan har. Den gäller till {day}, kan användas en gång och visas bara nu.',
    linkBack: 'Till sidan Släpp in kollegor',
    arrivalConfirm: 'Någon ska släppas in, få en ny väg in eller lämna en roll, och det väntar på ditt ja',
    arrivalConfirmVerb: 'Se vem',
    arrivalGiven: 'Någon har släppts in av två, eller fått en ny väg in',
    arrivalGivenVerb: 'Se vem',
  },
  en: {
    title: 'Let colleagues in',
    lead: 'Whoever is to see cases, shelters or the trail is let in by two: one asks and another says yes. Nobody does it for themselves.',
    waiting: 'Waiting for an answer',
    waitingNone: 'Nothing waits for an answer',
    waitingNoneText: 'When somebody asks to let a colleague in, it stands here.',
    earlier: 'The last 30 days',
    ask: 'Ask to let somebody in',
    askText:
      'Write the person’s address at work. The link goes there when a colleague of yours has said yes. The account is closed until then.',
    askHouse:
      'A body that has people of its own lets more in by itself. Here you let in the first ones, and those who watch over Samlad.',
    name: 'Name',
    email: 'E-mail address',
    body: 'Body',
    role: 'Role',
    send: 'Ask for a yes',
    second: 'A second person outside the body',
    secondText:
      'If you are fewer than four, somebody at another body can say yes in place of a colleague. Choose beforehand somebody you know and who knows of you already.',
    secondNobody:
      'If you are fewer than four, somebody at another body can say yes in place of a colleague. Just now nobody outside who could do so knows of you, so there is nobody to ask. Until then the national coordinator says yes where nobody else of yours can.',
    secondEmail: 'The person’s e-mail address',
    sendSecond: 'Ask the person',
    wants: 'is to be given the role {role}',
    wantsAt: 'is to be given the role {role} at {body}',
    wantsBack: 'is to be given a new way in',
    wantsEnd: 'is to have the role {role} no longer',
    wantsEndAt: 'is to have the role {role} at {body} no longer',
    wantsTonight: 'is to be let in for twelve hours',
    wantsOpen: 'is to have their account opened again',
    isSecond: 'is to be the second person outside the body',
    isSecondAt: 'is to be the second person outside {body}',
    hidden: 'The name of the body is shown to those alone who know of it already.',
    askedBy: '{name} asked for it on {day}.',
    lapses: 'It waits for an answer until {day}.',
    confirmedBy: '{name} said yes on {day}.',
    givenAlone: 'Given by one person on {day}, since nobody else could say yes yet.',
    over: 'It did not come about.',
    checkEnd:
      'Find out why before you say yes. An account that is misused is closed by the administrator at once, alone.',
    check: 'Call the person on a number that you have already, or meet, before you say yes.',
    confirm: 'Say yes',
    refuse: 'Say no',
    takeBack: 'Take back',
    endSecond: 'End',
    confirmFor: 'Say yes to {name}',
    refuseFor: 'Say no to {name}',
    takeBackFor: 'Take back for {name}',
    endSecondFor: 'End for {name}',
    tonight: 'Let a colleague in now',
    tonightText:
      'Has a colleague lost their phone and has to come in tonight? You get half of the code, and whoever says yes gets the other. The colleague comes in for twelve hours, to what they may see here already.',
    tonightSend: 'Ask to let in now',
    halfTitle: 'Your half of the code',
    halfFirst:
      'This is the first half. Give it to the colleague, on a number that you have already. Whoever says yes gives the other half. The code is shown only now.',
    halfSecond:
      'This is the second half. Give it to the colleague, on a number that you have already. The colleague signs in with both, under Sign in. The code is shown only now.',
    comeIn: 'Two colleagues let you in',
    comeInText: 'Write the two halves of the code that they have given you. You come in for twelve hours.',
    firstHalf: 'First half',
    secondHalf: 'Second half',
    comeInSend: 'Sign in',
    arrivalLetIn: 'A colleague cannot come in, and waits for your yes',
    rescue: 'The last administrator gets a new way in',
    rescueText:
      'At the machine itself somebody has given the last administrator a new way to sign in. It gives no other role. Call the administrator on a number that you have already, and ask whether it is right.',
    arrivalRescue: 'The last administrator gets a new way in, from the machine itself',
    arrivalRescueVerb: 'Read what it means',
    lost: 'A colleague cannot come in',
    lostText:
      'Has somebody lost their password or phone? Ask for a new way in. A colleague says yes, the person is told at once, and the link comes to their e-mail address a day later.',
    lostNoMail:
      'Samlad sends no mail from here, so no link can reach somebody who has come in before. The colleague signs in with a recovery code, or is let in for the night by two. Otherwise turn to whoever runs the installation, who can turn on mail.',
    lostWho: 'Who',
    lostSend: 'Ask for a new way in',
    note: 'I have seen it',
    noteText: 'Is it not right? Call whoever said yes, and ask the administrator to end the role.',
    open: 'Open',
    one: 'To be let in',
    done_asked: 'It now waits for a second person to say yes.',
    done_given: 'The role is given, and the link goes by e-mail.',
    done_confirmed: 'Your yes is saved.',
    done_sent: 'The person is told now, and gets the link in a day.',
    done_refused: 'It will not come about.',
    done_noted: 'Noted.',
    linkTitle: 'The link is ready',
    linkText:
      'Samlad sends no mail from here. Give the link to the person yourself, by hand or on a number that you have already. It works until {day}, once, and is shown only now.',
    linkBack: 'To the page Let colleagues in',
    arrivalConfirm:
      'Somebody is to be let in, given a new way in or to leave a role, and it waits for your yes',
    arrivalConfirmVerb: 'See who',
    arrivalGiven: 'Somebody was let in by two, or given a new way in',
    arrivalGivenVerb: 'See who',
  },
})

export const byTwoWords = (locale: Locale) => translator(messages, locale)

export const byTwoRefusals = catalogue({
  sv: {
    'identity.needs_two': 'Den rollen ges av två. Använd sidan Släpp in kollegor.',
    'identity.power_for_oneself': 'Ingen släpper in sig själv. Be en kollega.',
    'identity.role_unfit': 'Rollen passar inte organisationen. Välj en annan roll.',
    'identity.restore_by_two': 'Det sköts på sidan Släpp in kollegor.',
    'identity.restore_needs_mail':
      'Installationen skickar inga mejl, så en länk kan inte nå personen säkert. Personen använder en återställningskod, eller släpps in av två.',
    'identity.power_waits': 'Det väntar redan på att någon säger ja.',
    'identity.body_lets_in': 'Organisationen har egna medarbetare. Chefen där släpper in fler.',
    'identity.manager_lets_in': 'Er chef släpper in kollegor. Be chefen.',
    'identity.let_in_wrong':
      'De två halvorna stämmer inte, eller gäller inte längre. Be de två kollegorna om nya.',
    'identity.let_in_there_alone':
      'Du är insläppt i tolv timmar för en organisation. För de andra loggar du in som vanligt.',
    'identity.let_in_stands_still':
      'Så länge du är insläppt av två ändras inget i hur du loggar in. Gör det när du har loggat in som vanligt.',
    'identity.ended_by_two':
      'Rollen avslutas av två: utan den har organisationen ingen chef, eller färre än två som kan säga ja. Missbrukas kontot, stäng det.',
    'identity.emptied_by_oneself':
      'Du har avslutat roller eller stängt konton där. Någon annan ber om de första nya, och någon som inte heller har gjort det säger ja.',
    'identity.power_settled': 'Det väntar inte på ditt svar, eller är redan avgjort.',
    'identity.second_unknown':
      'Ingen med den adressen kan vara andra person. Det ska vara någon i en annan organisation som själv släppts in av två, och som redan känner till er.',
  },
  en: {
    'identity.needs_two': 'That role is given by two. Use the page Let colleagues in.',
    'identity.power_for_oneself': 'Nobody lets themselves in. Ask a colleague.',
    'identity.role_unfit': 'The role does not fit the body. Choose another role.',
    'identity.restore_by_two': 'It is seen to on the page Let colleagues in.',
    'identity.restore_needs_mail':
      'The installation sends no mail, so a link cannot reach the person safely. The person uses a recovery code, or is let in by two.',
    'identity.power_waits': 'It waits already for somebody to say yes.',
    'identity.body_lets_in': 'The body has people of its own. The manager there lets more in.',
    'identity.manager_lets_in': 'Your manager lets colleagues in. Ask the manager.',
    'identity.let_in_wrong':
      'The two halves are not right, or hold no longer. Ask the two colleagues for new ones.',
    'identity.let_in_there_alone':
      'You are let in for twelve hours for one body. For the others you sign in as usual.',
    'identity.let_in_stands_still':
      'As long as you are let in by two, nothing changes in how you sign in. Do it when you have signed in as usual.',
    'identity.ended_by_two':
      'The role is ended by two: without it the body has no manager, or fewer than two who can say yes. If the account is misused, close it.',
    'identity.emptied_by_oneself':
      'You have ended roles or closed accounts there. Somebody else asks for the first new ones, and somebody who has not done so either says yes.',
    'identity.power_settled': 'It does not wait for your answer, or has been settled.',
    'identity.second_unknown':
      'Nobody with that address can be the second person. It has to be somebody at another body who was let in by two, and who knows of you already.',
  },
})
