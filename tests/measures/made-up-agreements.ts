// Made-up agreements in Swedish and English, of parties that do not exist: each is put together from terms as agreements have them, and has
// either a clause on the purchase of sex in words of its own, or none but something that is easily taken for one.

type Language = 'sv' | 'en'

/** An agreement with the clause that stands in it, where one does. */
export interface MadeUpAgreement {
  readonly language: Language
  readonly text: string
  readonly clause: string | undefined
}

const terms: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'Detta avtal ingås mellan Påhittade biståndsmyndigheten och den part som anges på första sidan, nedan kallad partnern.',
    'Syftet är att stärka lokala organisationers förmåga att följa upp sin verksamhet. Verksamheten beskrivs i bilaga 1.',
    'Partnern redovisar årligen resultat och ekonomi. Rapporten ska ha kommit in senast den 31 mars. Den skrivs på svenska eller engelska.',
    'Medel betalas ut halvårsvis efter rekvisition. Medel som inte har använts betalas tillbaka inom 30 dagar.',
    'Partnern ska motverka korruption. Ingen får ta emot eller erbjuda en muta. Misstanke om korruption anmäls utan dröjsmål, och brott kan leda till att avtalet sägs upp.',
    'Upphandling inom projektet sker i konkurrens. Partnern dokumenterar varför en leverantör har valts.',
    'Revision utförs av en oberoende revisor. Myndigheten har rätt att ta del av räkenskaper och att besöka projektet.',
    'Tvister avgörs av svensk domstol med tillämpning av svensk rätt.',
    'Personuppgifter behandlas enligt dataskyddsförordningen. Partnern är ansvarig för sin egen behandling.',
    'Vardera parten får säga upp avtalet med tre månaders varsel. Vid väsentligt avtalsbrott får det hävas omedelbart.',
    'Partnern främjar jämställdhet och verkar för att kvinnor och män har samma makt att forma samhället.',
    'Personalen har rätt till en säker arbetsmiljö. Säkerhetsplanen ses över före varje resa i fält.',
  ],
  en: [
    'This agreement is entered into between the Made-up Development Agency and the party named on the first page, hereinafter the partner.',
    'The purpose is to strengthen the capacity of local organisations to follow up their work. Activities are described in annex 1.',
    'The partner shall report on results and finances each year. The report is due by 31 March. It is written in English.',
    'Funds are disbursed every six months upon request. Unspent funds shall be repaid within 30 days.',
    'The partner shall counteract corruption. Nobody may accept or offer a bribe. Suspicions shall be reported without delay, and a breach may lead to termination of the agreement.',
    'Procurement within the project is competitive. The partner documents why a supplier has been chosen.',
    'An audit is carried out by an independent auditor. The agency has the right to see the accounts and to visit the project.',
    'Disputes are settled by a Swedish court under Swedish law.',
    'Personal data are processed in accordance with the General Data Protection Regulation.',
    'Either party may terminate the agreement with three months’ notice. In the event of a material breach it may be terminated with immediate effect.',
    'The partner promotes gender equality so that women and men have the same power to shape society.',
    'Staff have the right to a safe working environment. The security plan is reviewed before each journey in the field.',
  ],
}

/** Clauses in words of their own. Those for setting what is alike stand in no agreement that is measured. */
const clauses: Readonly<Record<'setting' | 'measured', Readonly<Record<Language, readonly string[]>>>> = {
  setting: {
    sv: [
      'Partnerns personal får inte köpa sexuella tjänster. Det gäller även på fritiden.',
      'Leverantören ansvarar för att ingen som arbetar i uppdraget betalar för sex, vare sig i Sverige eller utomlands.',
      'Köp av sexuell tjänst är oförenligt med uppdraget. Den konsult som bryter mot detta ska bytas ut.',
      'Det är förbjudet för anställda och volontärer att besöka bordeller eller på annat sätt utnyttja personer i prostitution.',
      'Organisationen har nolltolerans mot sexköp bland sina medarbetare och vidtar disciplinära åtgärder vid överträdelse.',
      'Den som utför arbete enligt avtalet ska avstå från att köpa sex, dygnet runt och oavsett var i världen arbetet utförs.',
      'Bidragsmottagaren ska motverka att volontärer och anställda köper sexuella tjänster, genom utbildning och tydliga påföljder.',
      'Alla som arbetar i insatsen omfattas av förbudet mot att köpa sexuella tjänster. Förbudet gäller på arbetstid och ledig tid.',
      'Konsultbolaget garanterar att dess konsulter avhåller sig från köp av sexuella tjänster under tjänsteresor.',
    ],
    en: [
      'The partner’s staff shall not purchase sexual services. This also applies when they are off duty.',
      'The supplier shall ensure that no person working under the contract pays for sex, whether in Sweden or abroad.',
      'Buying sex is incompatible with this assignment, and a consultant who does so shall be replaced.',
      'Employees and volunteers are prohibited from visiting brothels or otherwise making use of persons in prostitution by paying them.',
      'Exchange of money, goods or assistance for sex by personnel of the organisation is forbidden and is a ground for dismissal.',
    ],
  },
  measured: {
    sv: [
      'Partnern förbinder sig att dess personal inte köper sexuella tjänster under avtalstiden, i eller utanför arbetet.',
      'Ingen anställd hos partnern får mot betalning skaffa sig en sexuell tjänst. Brott mot detta är ett väsentligt avtalsbrott.',
      'Partnern tolererar inte att någon som företräder organisationen köper sex, och följer upp detta i sin årsrapport.',
      'Leverantören ska ha en uppförandekod som förbjuder köp av sexuella tjänster för all personal och alla underleverantörer.',
      'Konsulten får under uppdraget inte köpa sexuella tjänster eller vistas på bordell. Uppdragsgivaren får annars häva avtalet.',
      'Partnern ser till att medarbetare och företrädare aldrig betalar för sexuella tjänster, också när det är tillåtet i landet.',
      'Sexköp accepteras inte. Partnerns anställda och uppdragstagare informeras om förbudet innan de reser ut.',
      'Det är inte tillåtet för utsänd personal att anlita prostituerade. Överträdelser leder till att personen skickas hem.',
      'Parterna är överens om att köp av sex är oförenligt med avtalets syfte, och att personal som köper sex skiljs från uppdraget.',
      'Villkor för utbetalning är att partnerns medarbetare inte köper sexuella tjänster, varken hemma eller på resa.',
      'Envar som deltar i uppdraget förbinder sig skriftligen att inte betala någon för en sexuell handling.',
      'Personer som partnern sänder ut får inte ha sexuella förbindelser mot ersättning. Partnern ska vid brott avsluta deras uppdrag.',
      'Leverantörens personal ska inte köpa eller medverka till köp av sexuella tjänster i samband med uppdraget.',
      'Partnern ska anta regler som innebär att ingen i personalen får köpa sexuella tjänster i Sverige eller i insatslandet.',
      'Anställda hos leverantören får varken erbjuda, förmedla eller köpa sexuella tjänster. Misstanke rapporteras till beställaren.',
      'Underleverantörer ska genom avtal åläggas samma förbud mot sexköp som gäller för leverantören själv.',
      'För personalen gäller ett uttryckligt förbud mot att besöka bordeller och att köpa sex, med disciplinansvar som följd.',
      'Medel enligt avtalet får återkrävas om partnerns anställda köper sexuella tjänster och partnern inte ingriper.',
    ],
    en: [
      'The partner undertakes that its personnel do not purchase sexual services during the term of the agreement, at work or outside it.',
      'No employee of the partner may obtain a sexual service against payment. Doing so constitutes a material breach.',
      'Anyone who performs work under this agreement shall refrain from buying sex, at all hours and wherever in the world the work is done.',
      'The supplier shall have a code of conduct that prohibits the purchase of sexual services by all staff and subcontractors.',
      'The consultant shall not, during the assignment, buy sexual services or visit brothels. The client may otherwise terminate the contract.',
      'The partner shall see to it that employees and representatives never pay for sexual services, even where local law allows it.',
      'Sex purchase is not accepted. Staff and contractors of the partner who pay for sex are removed from the project.',
      'Posted personnel are not permitted to pay persons in prostitution for sex. Anyone in breach of this is sent home.',
      'The parties agree that buying sex is incompatible with the purpose of this agreement and that staff who do so shall be dismissed.',
      'The grantee shall prevent volunteers and employees from purchasing sexual services, through training and clear sanctions.',
      'Everyone working in the mission is covered by the ban on buying sexual services, on duty as well as off duty.',
      'Persons deployed by the partner shall not engage in sexual relations in return for payment. The partner shall end their assignment in case of violation.',
      'The supplier’s personnel shall neither purchase nor assist in the purchase of sexual services in connection with the assignment.',
      'The partner shall adopt rules under which no member of staff may buy sexual services in Sweden or in the country of operation.',
      'Employees of the contractor may not offer, procure or pay for sex. Any suspicion shall be reported to the client.',
      'The consultancy guarantees that its consultants abstain from purchasing sexual services while travelling.',
      'Exchange of money, employment, goods or services for sex by the partner’s staff is prohibited.',
      'Funds may be recovered if staff of the partner purchase sexual services and the partner does not act.',
    ],
  },
}

/** What is easily taken for such a clause, and is none. */
const others: typeof clauses = {
  setting: {
    sv: [
      'Partnern har nolltolerans mot sexuella trakasserier på arbetsplatsen. Anställda som trakasserar andra kan sägas upp.',
      'Projektet ger stöd till kvinnor som vill lämna prostitution, med bostad och utbildning.',
      'Leverantören får inte anlita barn. Betalning hålls inne om så sker.',
      'Sedan 1999 är köp av sexuell tjänst ett brott i Sverige.',
    ],
    en: [
      'The partner has zero tolerance of sexual harassment at work. Employees who harass others may be dismissed.',
      'The project supports women who want to leave prostitution with housing and education.',
      'The supplier shall not use child labour. Payment is withheld where it does.',
      'Since 1999 the purchase of a sexual service has been a crime in Sweden.',
    ],
  },
  measured: {
    sv: [
      'Partnern ska förebygga sexuella övergrepp mot deltagare i projektet. Personal som begår övergrepp ska avskedas.',
      'Personalen får inte använda projektets fordon för privata resor. Kostnaden betalas annars tillbaka.',
      'Projektet följer hur lagen mot köp av sexuella tjänster tillämpas i tre län och redovisar resultatet.',
      'Partnern arbetar med sexuell och reproduktiv hälsa och rättigheter. Kondomer delas ut utan kostnad.',
      'Inga medel får användas för inköp av alkohol. Anställda betalar själva sina måltider.',
      'Leverantören garanterar att ingen tvångsarbetar hos underleverantörer. Löner betalas varje månad.',
      'Verksamheten riktar sig till människor i prostitution. De får vård utan att betala för besöket.',
      'Konsulten får inte ta emot gåvor av dem som säljer tjänster till projektet.',
      'Personal som utsätts för sexuellt våld får stöd. Ingen som anmäler får bestraffas.',
      'Partnern utbildar polis i att utreda människohandel för sexuella ändamål, så att fler köpare lagförs.',
      'Ingen får diskrimineras på grund av kön, sexuell läggning eller ålder. Överträdelser utreds av partnern.',
      'Undersökningen frågar unga om de har fått ersättning för sex. Svaren lämnas utan namn.',
    ],
    en: [
      'The partner shall prevent sexual abuse of participants in the project. Staff who commit abuse shall be dismissed.',
      'Staff shall not use project vehicles for private journeys. The cost is otherwise repaid.',
      'The project follows how the law against the purchase of sexual services is applied in three counties and reports on it.',
      'The partner works with sexual and reproductive health and rights. Condoms are handed out free of charge.',
      'No funds may be used to purchase alcohol. Employees pay for their own meals.',
      'The supplier guarantees that nobody is in forced labour at subcontractors. Wages are paid every month.',
      'The activities are for people in prostitution. They receive care without paying for the visit.',
      'The consultant shall not accept gifts from those who sell services to the project.',
      'Staff who are subjected to sexual violence receive support. Nobody who reports may be punished.',
      'The partner trains the police in investigating trafficking for sexual purposes, so that more buyers are prosecuted.',
      'Nobody may be discriminated against on grounds of sex, sexual orientation or age. Violations are investigated by the partner.',
      'The survey asks young people whether they have been paid for sex. Answers are given without a name.',
    ],
  },
}

/** An agreement around a term: which others stand in it, and where, differs from one to the next. */
const around = (language: Language, term: string, at: number): string => {
  const all = terms[language]
  const chosen = all.filter((_, place) => place === 0 || (place * 7 + at) % 3 !== 0)
  const where = 1 + (at % (chosen.length - 1))
  // Every third stands within another term, as such clauses often do.
  const with_ = at % 3 === 0
  return chosen
    .flatMap((one, place) => (place !== where ? [one] : with_ ? [`${one} ${term}`] : [one, term]))
    .map((one, place) => `${place + 1}. ${one}`)
    .join('\n\n')
}

/** Agreements for setting what is alike, or for measuring. */
export const madeUpAgreements = (use: 'setting' | 'measured'): readonly MadeUpAgreement[] =>
  (['sv', 'en'] as const).flatMap((language) => [
    ...clauses[use][language].map((clause, at) => ({ language, text: around(language, clause, at), clause })),
    ...others[use][language].map((other, at) => ({
      language,
      text: around(language, other, at),
      clause: undefined,
    })),
  ])
