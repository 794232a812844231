import type { MeasureFacts } from './shape.ts'

// Source: skr. 2007/08:167, section 2.4, measures 26–31. Checked by hand, in our own words.
export const COOPERATE: readonly MeasureFacts[] = [
  {
    number: '26',
    area: '2.4',
    title: 'Regional samordning genom länsstyrelserna',
    summary:
      'Länsstyrelserna samordnar arbetet i sina län, med tyngd på lokalt förebyggande och samarbete med branscher som taxi, hotell och restaurang, och ser över sin egen verksamhet. Särskilda pengar avsätts.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['länsstyrelserna'],
  },
  {
    number: '27',
    area: '2.4',
    title: 'Nationell samordning',
    summary:
      'Länsstyrelsen i Stockholms län samordnar myndigheternas och organisationernas arbete i landet och fördelar medel, så att den som är utsatt får ett samlat stöd och nya vägar till försörjning.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Länsstyrelsen i Stockholms län'],
  },
  {
    number: '28',
    area: '2.4',
    title: 'Nätverk av utbildade kring barn i Östersjöregionen',
    summary:
      'Det svenska nätverket av yrkesverksamma som gått Östersjörådets utbildning om barn i människohandel hålls vid liv, så att kunskapen används och sprids.',
    instrument: 'action',
    status: 'intended',
    lead: [],
    perspectives: ['children'],
  },
  {
    number: '29',
    area: '2.4',
    title: 'Stöd till aktionsgruppen i Östersjösamarbetet',
    summary:
      'Östersjöstaternas aktionsgrupp mot människohandel får fortsatt svenskt stöd: en rådgivartjänst vid sekretariatet i Stockholm och bidrag till gruppens projekt, däribland utbildning av ambassadpersonal.',
    instrument: 'funding',
    status: 'intended',
    lead: ['Aktionsgruppen mot människohandel inom Östersjöstaternas råd'],
    cooperating: [
      'Nordiska ministerrådet',
      'Europeiska unionen (EU)',
      'Organisationen för säkerhet och samarbete i Europa (OSSE)',
      'International Organization for Migration (IOM)',
      'United Nations Office on Drugs and Crime (UNODC)',
    ],
  },
  {
    number: '30',
    area: '2.4',
    title: 'Människohandel i biståndets landstrategier',
    summary:
      'När regeringen ser över riktlinjerna för samarbetsstrategier ska människohandel synas tydligare i dem.',
    instrument: 'guideline',
    status: 'intended',
    lead: ['regeringen'],
  },
  {
    number: '31',
    area: '2.4',
    title: 'Besöksprogram för utländska nyckelpersoner',
    summary:
      'Svenska institutet bygger ut program för besökare som vill lära av arbetet i Sverige och får också informera och hålla presentationer i andra länder.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Svenska institutet'],
  },
]
