import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const matter = catalogue({
  sv: {
    title: 'Lagstiftning',
    lead: 'Förslag på väg till lag, från direktiv till ikraftträdande: vad som är gjort, av vem och när, och vad lagen kräver härnäst.',
    add: 'Lägg till ett ärende',
    change: 'Ändra ärendet',
    noneHeading: 'Inget lagstiftningsärende än',
    noneText: 'Här står departementens ärenden, när de har lagt till dem.',
    close: 'Avsluta ärendet',
    closeHint: 'Det finns kvar bland avslutade ärenden, med alla sina steg.',
    name: 'Vad ärendet gäller',
    about: 'Innehåll',
    instrument: 'Konvention som ärendet leder till',
    instrumentHint: 'Då följer ratifikation, och en lista över konventionens artiklar.',
    cets_197: 'Europarådets konvention om bekämpande av handel med människor (CETS 197)',
    steps: 'Stegen',
    allSteps: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'steg', other: 'steg' })} med dag, den som beslutade och källa`,
    latest: 'Senaste steget',
    picture: 'Vägen till lag',
    pictureNote: 'En pil går från det som kom först till det som följde på det.',
    waitsFor: 'Följer på',
    state: 'Läge',
    step: 'Steg',
    document: 'Dokument',
    decided: 'Dag',
    decider: 'Beslutade',
    source: 'Belagt i',
    noDay: 'dagen är inte belagd',
    due: 'senast',
    noSteps: 'Inget steg är antecknat',
    noStepsText: 'Det första är oftast kommittédirektivet.',
    next: 'Härnäst enligt lagen',
    nothingNext: 'Lagen kräver inga fler steg efter dem som står här.',
    nextAfter: 'Lagen säger vad som följer när det här är klart: {steps}.',
    addStep: 'Anteckna ett steg',
    answers: 'Förslagen och remissvaren',
    articles: 'Konventionens artiklar',
    texts: 'Lagtexterna',
    feed: 'Nytt om lagstiftning som flöde (Atom)',
    entry: ({ day, article }: { day: string; article: string }, f) =>
      `Konventionen gäller från den ${f.date(day)}: den första dagen i månaden efter tre hela månader från ratifikationen (artikel ${article}).`,
    ratifiedFirst:
      'Ratifikationen kom före lagen. Det är tillåtet: riksdagen ska ha godkänt överenskommelsen, lagen behöver inte ha börjat gälla.',
    shipped: 'Stegen följde med programmet, med sina källor. Inget departement håller ärendet här.',
    takeOver: 'Ta över ärendet',
    takeOverHint: 'Då är det ert departement som ändrar det och antecknar steg.',
    next_terms_of_reference: 'Kommittédirektiv, som regeringen beslutar.',
    next_inquiry: 'Utredningens betänkande.',
    next_referral: 'Remiss: behövliga yttranden hämtas in (7 kap. 2 § regeringsformen).',
    next_council: 'Lagrådets yttrande, där lagen kräver det (8 kap. 20–22 §§ regeringsformen).',
    next_bill: 'Proposition till riksdagen.',
    next_committee: 'Utskottets beredning och riksdagens beslut (4 kap. 5 § regeringsformen).',
    next_act: 'Lagen utfärdas och kungörs (8 kap. 19 § regeringsformen), och börjar gälla sin dag.',
    next_ratification:
      'Ratifikation, när riksdagen har godkänt överenskommelsen (10 kap. 3 § regeringsformen).',
    next_entry_into_force: 'Konventionens ikraftträdande.',
    owed: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'steg i lagstiftning', other: 'steg i lagstiftning' }),
  },
  en: {
    title: 'Legislation',
    lead: 'Proposals on their way to law, from terms of reference to entry into force: what is done, by whom and when, and what the law asks for next.',
    add: 'Add a matter',
    change: 'Change the matter',
    noneHeading: 'No matter of legislation yet',
    noneText: 'The ministries’ matters appear here once they have added them.',
    close: 'End the matter',
    closeHint: 'It stays among the matters that have ended, with all its steps.',
    name: 'Subject',
    about: 'Content',
    instrument: 'Convention that the matter leads to',
    instrumentHint: 'Then ratification follows, and a list of the convention’s articles.',
    cets_197: 'The Council of Europe Convention on Action against Trafficking in Human Beings (CETS 197)',
    steps: 'The steps',
    allSteps: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'step', other: 'steps' })} with day, who decided and source`,
    latest: 'Latest step',
    picture: 'The way to law',
    pictureNote: 'An arrow leads from what came first to what followed it.',
    waitsFor: 'Follows',
    state: 'State',
    step: 'Step',
    document: 'Document',
    decided: 'Day',
    decider: 'Decided by',
    source: 'Source',
    noDay: 'the day was not found in a source',
    due: 'by',
    noSteps: 'No step is noted',
    noStepsText: 'The first is most often the terms of reference.',
    next: 'Next by law',
    nothingNext: 'The law asks for no steps beyond those listed here.',
    nextAfter: 'The law says what follows once this is done: {steps}.',
    addStep: 'Note a step',
    answers: 'The proposals and the referral answers',
    articles: 'The convention’s articles',
    texts: 'The texts of the law',
    feed: 'News of legislation as a feed (Atom)',
    entry: ({ day, article }: { day: string; article: string }, f) =>
      `The convention applies from ${f.date(day)}: the first day of the month after three whole months from ratification (article ${article}).`,
    ratifiedFirst:
      'Ratification came before the act. That is allowed: Parliament must have approved the agreement, the act need not have begun to apply.',
    shipped: 'The steps came with the program, with their sources. No ministry keeps the matter here.',
    takeOver: 'Take over the matter',
    takeOverHint: 'Then it is your ministry that changes it and notes steps.',
    next_terms_of_reference: 'Terms of reference, which the Government decides.',
    next_inquiry: 'The report of the inquiry.',
    next_referral:
      'Referral: the opinions that are needed are obtained (chapter 7 section 2 of the Instrument of Government).',
    next_council:
      'The opinion of the Council on Legislation, where the law asks for it (chapter 8 sections 20–22 of the Instrument of Government).',
    next_bill: 'A bill to Parliament.',
    next_committee:
      'The committee’s preparation and Parliament’s decision (chapter 4 section 5 of the Instrument of Government).',
    next_act:
      'The act is issued and promulgated (chapter 8 section 19 of the Instrument of Government), and applies from its day.',
    next_ratification:
      'Ratification, once Parliament has approved the agreement (chapter 10 section 3 of the Instrument of Government).',
    next_entry_into_force: 'The convention’s entry into force.',
    owed: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'step of legislation', other: 'steps of legislation' }),
  },
})

/** The words of matters. */
export const matterWords = (locale: Locale) => translator(matter, locale)

const step = catalogue({
  sv: {
    kind: 'Steg',
    terms_of_reference: 'Kommittédirektiv',
    inquiry: 'Betänkande',
    referral: 'Remiss',
    council: 'Lagrådet',
    bill: 'Proposition',
    committee: 'Riksdagens behandling',
    act: 'Lag',
    ratification: 'Ratifikation',
    entry_into_force: 'Konventionens ikraftträdande',
    stateOfStep: 'Läge',
    planned: 'Planerat',
    running: 'Pågår',
    done: 'Klart',
    document: 'Dokument',
    documentHint: 'Till exempel SOU 2008:41 eller prop. 2009/10:152.',
    title: 'Dokumentets namn',
    link: 'Adress till dokumentet',
    decider: 'Vem som beslutar',
    deciderHint: 'Regeringen, riksdagen eller en myndighet: aldrig en person med namn.',
    decidedOn: 'Beslutsdag',
    decidedOnHint: 'Lämna tomt om dagen inte är belagd.',
    dueOn: 'Sista dag',
    dueOnHint: 'Till exempel när remisstiden löper ut. Ni påminns om steget inte är klart.',
    after: 'Följer på',
    afterHint: 'Flera om steget vilar på flera.',
    source: 'Belagt i',
    sourceHint: 'Där uppgiften går att läsa.',
    newStep: 'Anteckna ett steg',
    changeStep: 'Ändra steget',
  },
  en: {
    kind: 'Step',
    terms_of_reference: 'Terms of reference',
    inquiry: 'Report of the inquiry',
    referral: 'Referral',
    council: 'Council on Legislation',
    bill: 'Bill',
    committee: 'Parliament',
    act: 'Act',
    ratification: 'Ratification',
    entry_into_force: 'Entry into force of the convention',
    stateOfStep: 'State',
    planned: 'Planned',
    running: 'Running',
    done: 'Done',
    document: 'Document',
    documentHint: 'Such as SOU 2008:41 or prop. 2009/10:152.',
    title: 'Name of the document',
    link: 'Address of the document',
    decider: 'Who decides',
    deciderHint: 'The Government, Parliament or an authority: never a person by name.',
    decidedOn: 'Day of the decision',
    decidedOnHint: 'Leave empty where no source gives the day.',
    dueOn: 'Last day',
    dueOnHint: 'Such as the end of the referral. You are reminded where the step is not done.',
    after: 'Follows',
    afterHint: 'Several where the step rests on several.',
    source: 'Source',
    sourceHint: 'Where this can be read.',
    newStep: 'Note a step',
    changeStep: 'Change the step',
  },
})

/** The words of steps. */
export const stepWords = (locale: Locale) => translator(step, locale)

/** Why something of a matter or a step is refused, with what helps. */
export const trackerRefusals = catalogue({
  sv: {
    'matter.taken': 'Ett departement håller redan ärendet.',
    'law_step.not_of_matter': 'Ett av stegen hör till ett annat ärende. Välj bland dem i listan.',
    'law_step.circle': 'Då skulle steget följa på sig självt. Ta bort ett av stegen som det följer på.',
    'law_step.decided_is_done': 'Steget har en beslutsdag. Då är det klart: välj det, eller ta bort dagen.',
    'law_step.no_instrument':
      'Ärendet leder inte till någon konvention. Ange den på ärendet först, så kan ratifikationen antecknas.',
    'law_step.before_approval': ({ day }: { day: string }, f) =>
      `Riksdagen beslutade den ${f.date(day)}. Ratifikationen kan inte komma före det (10 kap. 3 § regeringsformen).`,
    'law_step.articles': ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'artikel', other: 'artiklar' })} i konventionen saknar en bedömning som håller. Bedöm dem först, så kan ratifikationen antecknas.`,
    'law_step.amendments':
      'Lagen måste ändras för artikel {articles}. Anteckna först att riksdagen har beslutat det.',
    'law_step.entry': ({ day }: { day: string }, f) =>
      `Konventionen gäller från den ${f.date(day)}, räknat från ratifikationen. Rätta en av dagarna.`,
  },
  en: {
    'matter.taken': 'A ministry keeps the matter already.',
    'law_step.not_of_matter': 'One of the steps belongs to another matter. Choose among those in the list.',
    'law_step.circle': 'Then the step would follow itself. Remove one of the steps that it follows.',
    'law_step.decided_is_done': 'The step has a day of decision. Then it is done: say so, or remove the day.',
    'law_step.no_instrument':
      'The matter leads to no convention. Name it on the matter first; then ratification can be noted.',
    'law_step.before_approval': ({ day }: { day: string }, f) =>
      `Parliament decided on ${f.date(day)}. Ratification cannot come before that (chapter 10 section 3 of the Instrument of Government).`,
    'law_step.articles': ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'article', other: 'articles' })} of the convention have no judgement that holds. Judge them first; then ratification can be noted.`,
    'law_step.amendments':
      'The law must be amended for article {articles}. First note that Parliament has decided it.',
    'law_step.entry': ({ day }: { day: string }, f) =>
      `The convention applies from ${f.date(day)}, counted from ratification. Correct one of the days.`,
  },
})
