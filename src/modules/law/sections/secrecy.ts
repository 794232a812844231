import { sectionsOf } from '../section.ts'

const osl = sectionsOf({
  name: {
    sv: 'offentlighets- och sekretesslagen (2009:400)',
    en: 'the Public Access to Information and Secrecy Act (2009:400)',
  },
  sfs: '2009:400',
  source: 'SFS 2009:400, lydelse juli 2026',
})

/** The act on public access and secrecy: what is secret, and what breaks the secrecy. */
export const SECRECY_SECTIONS = {
  'osl-5-1': osl('5', '1', {
    sv: 'En allmän handling registreras så snart den kommit in eller upprättats. En handling som flera myndigheter når elektroniskt registreras bara av den som gjort den tillgänglig.',
    en: 'An official document is registered as soon as it comes in or is drawn up. One that several authorities reach electronically is registered only by the one that made it available.',
  }),
  'osl-5-5': osl('5', '5', {
    sv: 'Om en uppgift kan antas vara hemlig får handlingen märkas med vilken bestämmelse det gäller, dag och myndighet. Märkningen är en varning, inget beslut.',
    en: 'Where something may be secret, the document may be marked with the provision, the day and the authority. The mark is a warning and no decision.',
  }),
  'osl-6-3': osl('6', '3', {
    sv: 'Den som inte får ta del av en handling ska få veta att ett skriftligt beslut kan begäras, och att det behövs för att överklaga. Med ett förbehåll är det likadant.',
    en: 'Whoever is not shown a document is told that a written decision can be asked for, and that it is needed to appeal. The same goes for a proviso.',
  }),
  'osl-6-7': osl('6', '7', {
    sv: 'En myndighets beslut att inte lämna ut en handling överklagas av den som begärde den, i regel till kammarrätten (8 §).',
    en: 'An authority’s decision not to show a document is appealed by whoever asked for it, as a rule to the administrative court of appeal (section 8).',
  }),
  'osl-8-3': osl('8', '3', {
    sv: 'En hemlig uppgift får inte lämnas till en utländsk myndighet eller internationell organisation, om inte en särskild föreskrift säger det, eller en svensk myndighet hade fått den i motsvarande fall och det står klart att det är förenligt med svenska intressen.',
    en: 'What is secret may not be told to a foreign authority or international organisation, unless a special rule says so, or a Swedish authority could have had it in the same case and it is clearly compatible with Swedish interests.',
  }),
  'osl-10-1': osl('10', '1', {
    sv: 'Sekretess till skydd för en person hindrar inte att uppgiften lämnas om personen samtycker, på det sätt som står i 12 kap.',
    en: 'Secrecy that protects a person does not hinder what the person consents to, in the way that chapter 12 says.',
  }),
  'osl-10-2': osl('10', '2', {
    sv: 'En uppgift får lämnas om det är nödvändigt för att den myndighet som lämnar ut ska klara sin egen uppgift. Det räcker inte att mottagaren behöver den.',
    en: 'Something may be told where the authority that tells could not do its own task otherwise. That the recipient needs it is not enough.',
  }),
  'osl-10-15-a': osl(
    '10',
    '15 a',
    {
      sv: 'Sekretess enligt 21–40 kap. hindrar inte det som en annan myndighet behöver för att förebygga, upptäcka eller utreda brott, felaktiga utbetalningar, fusk och regelbrott, om inte sekretessintresset väger över. Hälso- och sjukvårdens sekretess är undantagen; 26 kap. 1 §, 35 kap. 1 § och 37 kap. 1 § är det inte. Hur den förhåller sig till 23 § när socialtjänstens uppgifter ska utreda ett begånget brott är inte klarlagt.',
      en: 'Secrecy under chapters 21–40 does not hinder what another authority needs to prevent, detect or investigate crime, wrong payments, fraud and breaches of rules, unless the interest of secrecy weighs more. The secrecy of health care is excepted; 26:1, 35:1 and 37:1 are not. How it stands to section 23 where data of social services is to investigate a committed offence is not settled.',
    },
    { from: '2025-12-01', by: '2025:934' },
  ),
  'osl-10-18-a': osl('10', '18 a', {
    sv: 'Socialtjänsten får berätta för polisen om någon under 21 år som på grund av konkreta omständigheter riskerar att begå brott, om det inte är olämpligt. Misstanke om ett redan begånget brott följer andra regler.',
    en: 'Social services may tell the police about somebody under 21 who, from concrete circumstances, is at risk of committing crimes, unless it is inappropriate. Suspicion of a crime already committed follows other rules.',
  }),
  'osl-10-18-b': osl(
    '10',
    '18 b',
    {
      sv: 'Socialtjänst och hälso- och sjukvård får berätta för polisen om det finns en konkret risk för terroristbrott eller brott mot Sveriges säkerhet.',
      en: 'Social services and health care may tell the police where there is a concrete risk of terrorism or of crimes against the security of Sweden.',
    },
    { from: '2025-04-01', by: '2025:179' },
  ),
  'osl-10-18-c': osl(
    '10',
    '18 c',
    {
      sv: 'Socialtjänst och hälso- och sjukvård får berätta för polisen om det finns en konkret risk för att den enskilde begår ett brott enligt 3, 4 eller 6 kap. brottsbalken med minst ett års fängelse i straffskalan mot en närstående, om det inte är olämpligt.',
      en: 'Social services and health care may tell the police where there is a concrete risk that their client commits an offence under chapters 3, 4 or 6 of the Criminal Code with a minimum of one year against a relative, unless it is inappropriate.',
    },
    { from: '2025-04-01', by: '2025:179' },
  ),
  'osl-10-20': osl('10', '20', {
    sv: 'Träffar socialtjänstens personal på någon som kan antas vara under 18 år i överhängande och allvarlig fara, får det som behövs för att polisen ska ingripa genast lämnas till Polismyndigheten.',
    en: 'Where staff of the social services come upon somebody who may be under 18 in imminent and serious danger, what the police need to step in at once may be told to them.',
  }),
  'osl-10-21': osl('10', '21', {
    sv: 'Misstanke om ett brott enligt 3, 4 eller 6 kap. brottsbalken, eller mot lagen (1982:316) om könsstympning, mot någon under 18 år får lämnas till polis eller åklagare, hur straffskalan än ser ut. Försök, förberedelse och stämpling räknas in där de är straffbara.',
    en: 'Suspicion of an offence under chapters 3, 4 or 6 of the Criminal Code, or against the act (1982:316) on genital mutilation, against somebody under 18 may be told to the police or a prosecutor, whatever the penalty. Attempt, preparation and conspiracy count where they are punishable.',
  }),
  'osl-10-23': osl(
    '10',
    '23',
    {
      sv: 'För utredning av ett begånget brott får uppgifter hos bland annat socialtjänst och sjukvård lämnas till polis och åklagare endast om brottets lägsta straff är fängelse i sex månader eller mer. För försök, förberedelse och stämpling krävs ett år eller mer för det fullbordade brottet.',
      en: 'For the investigation of a committed offence, data of social services, health care and others may be told to the police and prosecutors only where the minimum penalty is six months or more. For attempt, preparation and conspiracy the completed offence must have a minimum of one year or more.',
    },
    { from: '2025-04-01', by: '2025:179' },
  ),
  'osl-10-23-before-2025': osl(
    '10',
    '23',
    {
      sv: 'I den äldre lydelsen krävdes att brottets lägsta straff var fängelse i ett år eller mer.',
      en: 'The older wording demanded a minimum penalty of one year or more.',
    },
    { until: '2025-03-31', endedBy: '2025:179', confidence: 'own knowledge' },
  ),
  'osl-10-24': osl('10', '24', {
    sv: 'Annan sekretess än den som räknas upp i 19–23 §§ hindrar inte att uppgifter lämnas för utredning av ett begånget brott, om fängelse ingår i straffskalan.',
    en: 'Secrecy other than what sections 19–23 name does not hinder telling for the investigation of a committed offence, where prison is in the scale.',
  }),
  'osl-10-27': osl('10', '27', {
    sv: 'Generalklausulen: en uppgift får lämnas till en myndighet om intresset av det uppenbart väger över. Den gäller inte socialtjänstens (26 kap. 1–6 §§) eller sjukvårdens (25 kap. 1–8 §§) sekretess.',
    en: 'The general clause: something may be told to an authority where the interest of it obviously weighs more. It does not apply to the secrecy of social services (26:1–6) or health care (25:1–8).',
  }),
  'osl-10-28': osl('10', '28', {
    sv: 'Sekretess hindrar inte att en uppgift lämnas till en annan myndighet om en lag eller förordning gör det till en skyldighet.',
    en: 'Secrecy does not hinder telling another authority where an act or ordinance makes it a duty.',
  }),
  'osl-10-3': osl('10', '3', {
    sv: 'Den som är part får ta del av det som finns i ärendet, om det inte med hänsyn till ett allmänt eller enskilt intresse är av synnerlig vikt att uppgiften inte röjs.',
    en: 'Whoever is a party may read what is in the case, unless it is of extreme importance to a public or private interest that something is not told.',
  }),
  'osl-11-4': osl('11', '4', {
    sv: 'Når en myndighet uppgifter elektroniskt hos en annan följer sekretessen med.',
    en: 'Where an authority reaches data electronically at another, the secrecy follows.',
  }),
  'osl-12-1': osl('12', '1', {
    sv: 'Sekretess till skydd för en person gäller inte mot personen själv, om inte lagen säger något annat.',
    en: 'Secrecy that protects a person does not hold against the person, unless the act says otherwise.',
  }),
  'osl-12-2': osl('12', '2', {
    sv: 'Personen kan helt eller delvis häva sekretessen till skydd för sig själv. Samtycker personen bara med förbehåll ska myndigheten göra förbehållet när en annan enskild får uppgiften.',
    en: 'A person may lift the secrecy that protects them, wholly or partly. Where they consent only with a proviso, the authority makes it when another private party gets the data.',
  }),
  'osl-12-3': osl('12', '3', {
    sv: 'Sekretess till skydd för ett barn gäller även mot vårdnadshavaren, utom så långt vårdnadshavaren har rätt och skyldighet att bestämma i frågan (föräldrabalken 6 kap. 11 §), och alltid om det kan antas att barnet lider betydande men.',
    en: 'Secrecy that protects a child holds against the guardian too, except as far as the guardian has the right and duty to decide in the matter (the Parental Code 6:11), and always where the child may suffer considerable harm.',
  }),
  'osl-21-3': osl('21', '3', {
    sv: 'Adress, telefon, e-post och annat som kan spåra var en person bor är hemligt om det finns särskild anledning att anta att personen hotas eller utsätts för våld.',
    en: 'Address, telephone, e-mail and whatever can trace where a person lives is secret where there is special reason to fear threats or violence against them.',
  }),
  'osl-21-3-a': osl('21', '3 a', {
    sv: 'I ett mål eller ärende där en part har skyddad folkbokföring är det som visar var parten bor hemligt, om det inte står klart att det kan röjas utan att någon kan utsättas för hot, våld eller annat allvarligt men.',
    en: 'In a case where a party has protected registration, whatever shows where that party lives is secret unless it is clear that telling it exposes nobody to threats, violence or other serious harm.',
  }),
  'osl-22-1': osl(
    '22',
    '1',
    {
      sv: 'Folkbokföringsuppgifter är hemliga om det av särskild anledning kan antas att personen eller en närstående lider men; fotografier om det inte står klart att de kan röjas utan men.',
      en: 'Population register data is secret where there is special reason to think that the person or a relative is harmed; photographs unless it is clear that telling harms nobody.',
    },
    {
      later: [
        {
          from: '2026-12-01',
          by: '2026:1452',
          value: {
            sv: 'Folkbokföringsuppgifter är hemliga om det av särskild anledning kan antas att personen eller en närstående lider men; fingeravtryck, fotografier och biometriska uppgifter ur dem om det inte står klart att de kan röjas utan men.',
            en: 'Population register data is secret where there is special reason to think that the person or a relative is harmed; fingerprints, photographs and biometric data made from them unless it is clear that telling harms nobody.',
          },
        },
      ],
    },
  ),
  'osl-24-8': osl('24', '8', {
    sv: 'Uppgifter om enskilda i statistikverksamhet är hemliga, med snäva undantag för forskning och statistik.',
    en: 'Data on individuals in statistical work is secret, with narrow exceptions for research and statistics.',
  }),
  'osl-18-1': osl('18', '1', {
    sv: 'Uppgifter i en förundersökning är hemliga om det kan antas att syftet med åtgärder motverkas, eller att verksamheten skadas, om de röjs. Det gäller också hos en annan myndighet som har fått dem.',
    en: 'What is in a preliminary investigation is secret where telling may be presumed to work against its measures or to harm the work to come. It holds at another authority that has been given it too.',
  }),
  'osl-25-1': osl('25', '1', {
    sv: 'Hälso- och sjukvårdens uppgifter om en persons hälsa och personliga förhållanden är hemliga om det inte står klart att de kan röjas utan att personen eller en närstående lider men.',
    en: 'What health care knows of a person’s health and personal circumstances is secret unless it is clear that telling harms neither the person nor a relative.',
  }),
  'osl-25-6': osl('25', '6', {
    sv: 'Uppgifter om patientens hälsa får hållas från patienten själv om det med hänsyn till vården är av synnerlig vikt att de inte lämnas.',
    en: 'Data on a patient’s health may be kept from the patient where it is of extreme importance to the care that it is not told.',
  }),
  'osl-25-12': osl(
    '25',
    '12',
    {
      sv: 'Hälso- och sjukvården får lämna det som behövs för nödvändig vård eller stöd till annan sjukvård eller socialtjänst för den som är under 18, fortgående missbrukar, tvångsvårdas psykiatriskt, eller för att skydda ett väntat barn.',
      en: 'Health care may tell other health care or social services what necessary care or support needs for somebody under 18, in long-term misuse, in compulsory psychiatric care, or to protect an unborn child.',
    },
    {
      later: [
        {
          from: '2028-01-01',
          by: '2026:1310',
          value: {
            sv: 'Hälso- och sjukvården får lämna det som behövs för nödvändig vård eller stöd till annan sjukvård eller socialtjänst för den som är under 18, har ett fortgående skadligt bruk eller beroende, tvångsvårdas psykiatriskt, eller för att skydda ett väntat barn.',
            en: 'Health care may tell other health care or social services what necessary care or support needs for somebody under 18, in lasting harmful use or addiction, in compulsory psychiatric care, or to protect an unborn child.',
          },
        },
      ],
    },
  ),
  'osl-25-13': osl('25', '13', {
    sv: 'Kan personen inte samtycka får sjukvården lämna det som behövs för nödvändig vård, omsorg eller stöd till annan sjukvård, socialtjänsten eller en enskild utförare.',
    en: 'Where the person is unable to consent, health care may tell other health care, social services or a private provider what necessary care or support needs.',
  }),
  'osl-26-1': osl('26', '1', {
    sv: 'Socialtjänstens uppgifter om en persons personliga förhållanden är hemliga om det inte står klart att de kan röjas utan att personen eller en närstående lider men.',
    en: 'What social services know of a person’s circumstances is secret unless it is clear that telling harms neither the person nor a relative.',
  }),
  'osl-26-2': osl('26', '2', {
    sv: 'Var ett barn vistas är hemligt även för vårdnadshavaren, när barnet vårdas enligt LVU eller har beviljats skyddat boende enligt lagen (2024:79) och det är nödvändigt.',
    en: 'A child’s whereabouts is secret from the guardian too, where the child is in care under LVU or has been granted protected housing under the act (2024:79) and it is necessary.',
  }),
  'osl-26-9': osl(
    '26',
    '9',
    {
      sv: 'Socialtjänsten får lämna det som behövs för nödvändig vård eller stöd till annan socialtjänst eller sjukvård för den som är under 18, fortgående missbrukar, tvångsvårdas psykiatriskt, eller för att skydda ett väntat barn.',
      en: 'Social services may tell other social services or health care what necessary care or support needs for somebody under 18, in long-term misuse, in compulsory psychiatric care, or to protect an unborn child.',
    },
    {
      later: [
        {
          from: '2028-01-01',
          by: '2026:1310',
          value: {
            sv: 'Socialtjänsten får lämna det som behövs för nödvändig vård eller stöd till annan socialtjänst eller sjukvård för den som är under 18, har ett fortgående skadligt bruk eller beroende, tvångsvårdas psykiatriskt, eller för att skydda ett väntat barn.',
            en: 'Social services may tell other social services or health care what necessary care or support needs for somebody under 18, in lasting harmful use or addiction, in compulsory psychiatric care, or to protect an unborn child.',
          },
        },
      ],
    },
  ),
  'osl-26-14-b': osl('26', '14 b', {
    sv: 'Hos Inspektionen för vård och omsorg är ett skyddat boendes adress och fastighetsbeteckning hemliga om det inte står klart att syftet med verksamheten inte skadas.',
    en: 'At the Health and Social Care Inspectorate, a shelter’s address and property designation are secret unless it is clear that its purpose is not harmed.',
  }),
  'osl-26-14-c': osl('26', '14 c', {
    sv: 'Hos kommuner och regioner är ett skyddat boendes adress och fastighetsbeteckning hemliga om det inte står klart att syftet med verksamheten inte skadas.',
    en: 'At municipalities and regions, a shelter’s address and property designation are secret unless it is clear that its purpose is not harmed.',
  }),
  'osl-26-14-d': osl('26', '14 d', {
    sv: 'Ett skyddat boendes adress får lämnas till en socialnämnd om den har betydelse för nämndens beslut om en placering där.',
    en: 'A shelter’s address may be told to a social welfare board where it matters for the board’s decision on a placement there.',
  }),
  'osl-26-5': osl('26', '5', {
    sv: 'Vad någon har anmält eller berättat är hemligt mot den som det gäller, om det kan antas att den som berättade utsätts för våld eller annat allvarligt men.',
    en: 'What somebody has reported or told is secret against the person it concerns, where whoever told may be exposed to violence or other serious harm.',
  }),
  'osl-35-1': osl('35', '1', {
    sv: 'Personliga uppgifter i förundersökning och annan brottsbekämpning är hemliga om det inte står klart att de kan röjas utan skada eller men.',
    en: 'Personal data in criminal investigation and other law enforcement is secret unless it is clear that telling does no damage or harm.',
  }),
  'osl-37-1': osl('37', '1', {
    sv: 'Uppgifter om en persons förhållanden i ärenden om utlänningars vistelse är hemliga om det inte står klart att de kan röjas utan men.',
    en: 'Personal circumstances in matters of aliens’ stay are secret unless it is clear that telling does no harm.',
  }),
} as const
