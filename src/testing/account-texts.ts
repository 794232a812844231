/**
 * Texts for example accounts. Everything here is made up for tests: the plan, the bodies, the people and every
 * figure are fictional, and say so where they are read.
 */
export const accountTexts = {
  sv: {
    plan: 'Fiktiv handlingsplan mot prostitution och människohandel',
    issuer: 'Exempeldepartementet (fiktivt)',
    areas: [
      'Ökat skydd och stöd till utsatta',
      'Stärkt förebyggande arbete',
      'Stärkt kvalitet och effektivitet i rättsväsendet',
      'Ökad nationell och internationell samverkan',
      'Ökad kunskap',
    ],
    areaIntroduction: [
      'Åtgärderna i området utgår från den enskildas behov och vilja.',
      'Under perioden ökade antalet kommuner som har en egen rutin från 41 till 78.',
    ],
    bodies: [
      'Exempelstyrelsen',
      'Myndigheten för fiktiva frågor',
      'Länsstyrelsen i Exempellän',
      'Påhittade brottsofferverket',
      'Föreningen Fristad Exempel',
      'Institutet för uppdiktad statistik',
      'Polisen i Exempelstad',
      'Mellankommunala kompetensutvecklingssamordningsnämnden i Exempelbygden',
    ],
    headings: [
      'Vägledning för den som möter barn som kan vara utsatta',
      'Utbildning av personal på mottagningar och boenden',
      'Kartläggning av kompetensen i skyddade boenden',
      'Stödplaner som utgår från den enskildas egna mål',
      'Vidareutbildningsinsatser för socialsekreterare, ungdomsmottagningar och missbruksvårdsverksamheter',
      'Uppsökande arbete på internet',
      'Gemensamt metodstöd till länsstyrelserna',
      'Trygg återresa',
    ],
    planText: [
      'Regeringen i exemplet avser att ge Exempelstyrelsen i uppdrag att ta fram ett stöd för dem som i sitt arbete möter personer i utsatthet. Stödet ska utgå från den enskildas behov och ta hänsyn till flickors respektive pojkars villkor.',
      'Uppdraget ska genomföras i samråd med berörda organisationer och redovisas skriftligt.',
    ],
    reason: {
      done: 'Uppdraget slutredovisades och redovisningen har godtagits.',
      running: 'Arbetet följer den plan som mottagaren har lämnat.',
      atRisk: 'Mottagaren har begärt mer tid, eftersom rekryteringen har dragit ut på tiden.',
      late: 'Upphandlingen har överklagats.',
      planned: 'Uppdraget har ännu inte getts.',
      withdrawn: 'Uppdraget har gått upp i ett annat uppdrag.',
      unknown: 'Ingen redovisning har kommit in.',
    },
    assessment: [
      'Stödet används och uppskattas av dem som möter målgruppen.',
      'Antalet verksamheter som arbetar efter vägledningen ökade från 12 till 31 under perioden.',
      'Samtidigt är skillnaderna mellan länen stora, och det saknas jämförbara uppgifter från de minsta kommunerna.',
    ],
    output: [
      'Vägledningen har tagits fram och spridits till 290 verksamheter.',
      'Två utbildningsdagar genomfördes med sammanlagt 184 deltagare.',
    ],
    outcome: [
      'Av dem som svarade på uppföljningen uppger 63 procent att de oftare frågar om utsatthet.',
      'Fler personer än tidigare har fått en egen stödplan.',
    ],
    effect:
      'Förändringen sammanföll med en ny lag; en jämförelse med län utan insatsen ger en skillnad på 4 procentenheter.',
    because: 'det saknas en jämförelsegrupp och uppföljningen är för kort.',
    conclusions: [
      ['heading', 'Stödet når fler, men ojämnt'],
      [
        'paragraph',
        'Planens åtgärder har i huvudsak kommit till utförande.',
        'Av de 36 åtgärderna är 18 genomförda.',
        'Stödet har fått fäste i de län där länsstyrelsen tidigt samlade kommuner och organisationer.',
      ],
      [
        'paragraph',
        'Det går inte att säga om färre människor utsätts: den kunskapen finns inte, och redovisningen låtsas inte att den gör det.',
      ],
      ['heading', 'Vad som återstår'],
      [
        'list',
        'Sex redovisningar saknas och har påmints.',
        'Skyddade boenden för barn behöver en egen uppföljning.',
        'Uppgifter om pojkar och unga män samlas sällan in.',
      ],
    ],
    method: [
      'Redovisningen bygger på mottagarnas egna redovisningar, på indikatorer som är frysta den dag som anges i källförteckningen och på planens text.',
      'Prestation, utfall och effekt hålls isär; där en effekt inte kan bedömas står det varför.',
    ],
    activity: [
      'Jourtelefon för anhöriga',
      'En fiktiv organisation driver en telefonlinje för anhöriga, utan stöd från planen.',
      'Linjen tog emot 412 samtal under 2009.',
    ],
    decision: 'Slutdatum flyttat på mottagarens begäran',
    figures: [
      'Personer som har fått en stödplan',
      'Verksamheter med egen rutin',
      'Barn som har placerats',
      'Anmälningar om människohandel',
      'Män som har sökt stöd',
    ],
    baselines: [
      'Polisanmälningar om människohandel',
      'Personer i gatuprostitution',
      'Andel unga med egen erfarenhet',
    ],
    money: [
      'Medel enligt planen',
      'Ramanslag i exemplet',
      'Bidrag till fiktiva organisationer',
      'Utbildningsinsatser',
    ],
    untraced: 'För återstoden har mottagarna inte kunnat skilja planens medel från sitt förvaltningsanslag.',
    title: 'Uppdrag om {heading}',
    reportLabel: '{body}: slutredovisning av åtgärd {number} (fiktiv)',
    passageLabel: 'Fiktiv handlingsplan, åtgärd {number}',
    indicatorLabel: 'Indikator: personer med stödplan (fiktiv serie)',
    definition: 'Personer med minst ett eget mål i en pågående stödplan den sista dagen i perioden.',
  },
  en: {
    plan: 'Fictional action plan against prostitution and human trafficking',
    issuer: 'Ministry of Examples (fictional)',
    areas: [
      'Greater protection of and support to people exposed',
      'Stronger preventive work',
      'Stronger quality and efficiency in the justice system',
      'Increased national and international cooperation',
      'Increased knowledge',
    ],
    areaIntroduction: [
      'The measures in this area start from the individual’s needs and wishes.',
      'During the period the number of municipalities with a routine of their own increased from 41 to 78.',
    ],
    bodies: [
      'Board of Examples',
      'Agency for Fictional Affairs',
      'County Board of Exampleshire',
      'Invented Victims Authority',
      'Association Haven Example',
      'Institute of Imaginary Statistics',
      'Exampletown Police',
      'Joint Committee for Intermunicipal Coordination of Professional Development in Exampleshire',
    ],
    headings: [
      'Guidance for those who meet children who may be exposed',
      'Training of staff at clinics and shelters',
      'Survey of competence in protected housing',
      'Support plans that start from the person’s own goals',
      'In-service training for social workers, youth clinics and addiction services',
      'Outreach on the internet',
      'Common method support for the county boards',
      'Safe return',
    ],
    planText: [
      'The Government in the example intends to instruct the Board of Examples to produce support for those who in their work meet people exposed. The support is to start from the individual’s needs.',
      'The assignment is to be carried out in consultation with the organisations concerned and reported in writing.',
    ],
    reason: {
      done: 'The final report has been received and accepted.',
      running: 'The work follows the plan that the assignee has submitted.',
      atRisk: 'The assignee has asked for more time, since recruitment has been slow.',
      late: 'The procurement has been appealed.',
      planned: 'The assignment has not been given yet.',
      withdrawn: 'The assignment has been merged into another.',
      unknown: 'No report-back has been received.',
    },
    assessment: [
      'The guidance is used and valued by those who meet the target group.',
      'The number of services that work by it increased from 12 to 31 during the period.',
      'At the same time the differences between counties are great, and comparable data from the smallest municipalities are lacking.',
    ],
    output: [
      'The guidance has been distributed to 290 services.',
      'Two training days were carried out with 184 participants in all.',
    ],
    outcome: [
      'Of those who answered the follow-up, 63 percent say that they ask about exposure more often.',
      'More people than before have received a support plan of their own.',
    ],
    effect:
      'The change coincided with a new act; a comparison with counties without the measure gives a difference of 4 percentage points.',
    because: 'there is no comparison group and the follow-up is too short.',
    conclusions: [
      ['heading', 'Support reaches more people, but unevenly'],
      [
        'paragraph',
        'The measures of the plan have in the main been put into practice.',
        'Of the 36 measures, 18 have been carried out.',
        'Support has taken root in those counties where the board brought municipalities and organisations together early.',
      ],
      [
        'paragraph',
        'Whether fewer people are exposed cannot be said: that knowledge does not exist, and this account does not pretend that it does.',
      ],
      ['heading', 'What remains'],
      [
        'list',
        'Six report-backs are missing and have been asked for.',
        'Protected housing for children needs a follow-up of its own.',
        'Data on boys and young men are seldom collected.',
      ],
    ],
    method: [
      'The account rests on the assignees’ own report-backs, on indicators frozen on the day given in the register of sources, and on the text of the plan.',
      'Output, outcome and effect are kept apart; where an effect cannot be assessed, the reason is given.',
    ],
    activity: [
      'Helpline for relatives',
      'A fictional organisation runs a telephone line for relatives, without support from the plan.',
      'The line took 412 calls in 2009.',
    ],
    decision: 'Final day moved at the assignee’s request',
    figures: [
      'People who have received a support plan',
      'Services with a routine of their own',
      'Children placed',
      'Reports of trafficking',
      'Men who have sought support',
    ],
    baselines: [
      'Police reports of trafficking',
      'People in street prostitution',
      'Share of young people with experience of their own',
    ],
    money: [
      'Money of the plan',
      'Frame appropriation in the example',
      'Grants to fictional organisations',
      'Training',
    ],
    untraced:
      'For the remainder the recipients could not tell the plan’s money from their administrative appropriation.',
    title: 'Assignment on {heading}',
    reportLabel: '{body}: final report on measure {number} (fictional)',
    passageLabel: 'Fictional action plan, measure {number}',
    indicatorLabel: 'Indicator: people with a support plan (fictional series)',
    definition:
      'People with at least one goal of their own in a running support plan on the last day of the period.',
  },
} as const
