/**
 * What the titles of the plans that come with the program are called in English, by their Swedish words: a title that a new
 * version words differently has no English name until somebody gives it one. Years stand as `#`.
 */
const english = new Map(
  Object.entries({
    'Handlingsplan mot prostitution och människohandel för sexuella ändamål':
      'Action plan against prostitution and human trafficking for sexual purposes',
    'Skydd och stöd': 'Protection and support',
    'Förebyggande arbete': 'Preventive work',
    Rättsväsendet: 'The justice system',
    Samverkan: 'Cooperation',
    Kunskap: 'Knowledge',
    'Vägledning om barn som kan vara utsatta för människohandel':
      'Guidance on children who may be victims of trafficking',
    'Utbildningsmaterial för vård, socialtjänst, boenden och ungdomsmottagningar':
      'Training material for health care, social services, shelters and youth clinics',
    'Kompetens på skyddade boenden': 'Skills at sheltered housing',
    'Stödprogram för rehabilitering': 'Support programmes for rehabilitation',
    'Missbruksvård som möter kvinnor med erfarenhet av prostitution':
      'Addiction care that meets women with experience of prostitution',
    'Stöd inom Statens institutionsstyrelses hem':
      'Support in the homes of the National Board of Institutional Care',
    'Tryggare återvändande': 'Safer return',
    'Utvärdering av arbetet med sexköpare': 'Evaluation of the work with buyers of sex',
    'Utvärdering av prostitutionsgruppernas stöd': 'Evaluation of the support of the prostitution units',
    'Kompetens hos tjejjourer och jourer för unga män':
      'Skills at girls’ helplines and helplines for young men',
    'Utbildning för kommunernas samordnare för unga': 'Training for the municipalities’ youth coordinators',
    'Metodmaterial för arbete med barn och unga': 'Methods for work with children and young people',
    'Fortbildning av skolans personal i sex och samlevnad':
      'Training of school staff in sex and relationships education',
    'Försöksverksamhet för kvinnor i fängelse': 'Pilot for women in prison',
    'Etiska riktlinjer om sexköp i statsförvaltningen':
      'Ethical guidelines on the purchase of sex in the state administration',
    'Etiska krav i utvecklingssamarbetet': 'Ethical requirements in development cooperation',
    'Stöd till frivilligorganisationer': 'Support for voluntary organisations',
    'Förstärkning av polis och åklagare': 'More resources for police and prosecutors',
    'Tydligt mandat för den nationella rapportören': 'A clear mandate for the national rapporteur',
    'Gemensamt utbildningsprogram för rättskedjan': 'A joint training programme for the justice chain',
    'Gemensamma riktlinjer för barnutredningar': 'Joint guidelines for investigations concerning children',
    'Utvärdering av sexköpsförbudet': 'Evaluation of the ban on buying sex',
    'Ändrad straffbestämmelse och Europarådets konvention':
      'A changed penal provision and the Council of Europe Convention',
    'Brottsskadeersättning som når fram utomlands': 'Criminal injuries compensation that arrives abroad',
    'Övervägande om referenspersoner i visum- och bosättningsärenden':
      'Consideration of reference persons in visa and residence cases',
    'Regional samordning genom länsstyrelserna': 'Regional coordination through the county boards',
    'Nationell samordning': 'National coordination',
    'Nätverk av utbildade kring barn i Östersjöregionen':
      'A network of trained staff for children in the Baltic Sea region',
    'Stöd till aktionsgruppen i Östersjösamarbetet': 'Support for the Baltic Sea task force',
    'Människohandel i biståndets landstrategier': 'Trafficking in the country strategies of development aid',
    'Besöksprogram för utländska nyckelpersoner': 'Visitor programmes for key persons from abroad',
    'Medel för kunskap och metoder': 'Funds for knowledge and methods',
    'Undersökning om homo- och bisexuella och transpersoner':
      'A study on homosexual, bisexual and transgender people',
    'Undersökning bland unga 13–25 år': 'A study among young people aged 13–25',
    'Kunskapsspridning om exploatering av barn': 'Spreading knowledge on the exploitation of children',
    'Studie av attityder till sexköp': 'A study of attitudes to buying sex',
    // The plan for exercises.
    'Övningsplan #–#: påhittad handlingsplan': 'Exercise plan #–#: a made-up action plan',
    Förebyggande: 'Prevention',
    'Samverkan och kunskap': 'Cooperation and knowledge',
    'Stödprogram utifrån den enskildes önskemål': 'Support programmes from what each person wants',
    'Barn som kan vara utsatta': 'Children who may be victims',
    'Tryggt återvändande': 'Safe return',
    'Undersökning bland unga': 'A study among young people',
    'Utbildning av kommunernas samordnare': 'Training of the municipalities’ coordinators',
    'Metodmaterial för skolan': 'Methods for schools',
    'Bidrag till frivilligorganisationer': 'Grants to voluntary organisations',
    'Samordning i länet': 'Coordination in the county',
    'Gemensam lägesbild': 'A joint situation report',
    'Översyn av riktlinjer': 'Review of guidelines',
    'Uppföljning av personer som fått stöd': 'Follow-up of people who were given support',
  }),
)

const YEAR = /\b(?:19|20)\d\d\b/g

/** The English name of a title of a plan, an area or a measure; nothing where it has none. */
export const englishTitle = (swedish: string): string | undefined => {
  const years = swedish.match(YEAR) ?? []
  return (
    english.get(swedish) ??
    english.get(swedish.replace(YEAR, '#'))?.replaceAll('#', () => years.shift() ?? '')
  )
}
