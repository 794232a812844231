import type { HelpLanguage } from '../help-language.ts'

export const romanian: HelpLanguage = {
  code: 'ro',
  name: 'Română',
  nameOnScreen: { sv: 'rumänska', en: 'Romanian' },
  direction: 'ltr',
  reviewed: false,
  windowTitle: 'Informații',
  leave: 'Părăsește pagina',
  leaveLeadsTo: 'Ajungi la o pagină despre vreme.',
  leaveByKey: 'Poți apăsa și de trei ori tasta Shift.',
  skip: 'Sari la conținut',
  languages: 'Limba',
  notChecked:
    'Niciun traducător nu a verificat încă acest text. Numerele de telefon sunt corecte. Cere un interpret dacă ceva nu este clar.',
  heading: 'Ai nevoie de ajutor?',
  lead: 'Ai dreptul la ajutor. Tu decizi.',
  callNow: 'Sună la 112 dacă ești acum în pericol',
  callHint: 'Zi și noapte, gratuit. Spune unde ești și ce limbă vorbești.',
  more: 'Alte numere',
  numbers: {
    women: {
      name: 'Kvinnofridslinjen, linie pentru femei',
      text: 'Pentru femei pe care cineva le amenință sau le rănește. Zi și noapte, gratuit. Poți rămâne anonimă și poți avea interpret. Apelul nu apare pe factura de telefon.',
    },
    health: { name: 'Sfaturi medicale', text: 'Asistente medicale răspund zi și noapte.' },
    children: { name: 'Bris, dacă ai sub 18 ani', text: 'Gratuit. Nu trebuie să spui cine ești.' },
    police: { name: 'Poliția, când nu este urgent', text: 'Zi și noapte.' },
  },
  sections: {
    yours: {
      heading: 'Tu decizi',
      sentences: [
        'Ce s-a întâmplat nu este vina ta.',
        'În Suedia nu este infracțiune să vinzi sex. Cine cumpără sex comite o infracțiune.',
        'Primești ajutor chiar dacă nu vrei să vorbești cu poliția.',
        'Poți spune da la o parte din ajutor și nu la restul.',
      ],
    },
    help: {
      heading: 'Ce ajutor există',
      sentences: [
        'Un loc sigur unde să stai.',
        'Îngrijire medicală. Primești îngrijirea care nu poate aștepta, chiar dacă nu ai permis să fii în Suedia.',
        'Timp să te odihnești și să te gândești. Dacă cineva te-a exploatat și nu ai permis, este posibil să poți rămâne 30 de zile. Serviciile sociale sau cei care anchetează infracțiunea fac cererea.',
        'Cineva care cunoaște legea și te ajută cu drepturile tale.',
        'Interpret când te întâlnești cu o autoritate. Nu costă nimic.',
        'Ajutor să călătorești acasă în siguranță, dacă vrei asta.',
      ],
    },
    contact: {
      heading: 'Când iei legătura',
      sentences: [
        'Cineva te ascultă și te întreabă ce vrei.',
        'Spune cum și când poți fi contactat în siguranță.',
        'Dacă este urgent, serviciile sociale din comuna unde te afli trebuie să te ajute.',
        'Poți aduce pe cineva în care ai încredere.',
        'Poliția poate întreba dacă ai dreptul să fii în Suedia. Dacă asta te îngrijorează, vorbește mai întâi cu un jurist sau cu o organizație de sprijin.',
      ],
    },
    written: {
      heading: 'Ce se scrie',
      sentences: [
        'Această pagină nu păstrează nimic despre tine.',
        'Când suni la o linie de sprijin nu trebuie să spui cum te numești.',
        'Serviciile sociale și medicii scriu ce fac pentru tine. Ai voie să citești. Ei trebuie să păstreze secretul.',
        'Uneori legea îi obligă să spună altcuiva, de exemplu când un copil suferă. Întreabă-i.',
      ],
    },
    traces: {
      heading: 'Dacă cineva îți citește telefonul',
      sentences: [
        'Telefonul sau calculatorul ține minte ce pagini ai deschis. Citește într-o fereastră privată sau șterge pagina din istoric.',
        'Apelurile se văd în lista de apeluri a telefonului. Șterge-le acolo.',
        'Dacă nu este sigur, folosește alt telefon sau un calculator dintr-o bibliotecă.',
        'Poți tipări această pagină. Pe hârtie sunt doar numere, nimic despre scopul lor.',
      ],
    },
    child: {
      heading: 'Dacă ai sub 18 ani',
      sentences: [
        'Nimeni nu are voie să îți dea bani sau lucruri pentru sex. Cine face asta comite o infracțiune. Nu este niciodată vina ta.',
        'Spune unui adult în care ai încredere: la școală, la un centru pentru tineri (ungdomsmottagning) sau la Bris, 116 111.',
        'Cei care lucrează cu copii trebuie să spună serviciilor sociale când un copil poate avea de suferit. Cere să știi ce urmează.',
        'Poți suna tu la serviciile sociale din comuna ta. Nu trebuie să îi întrebi pe părinți.',
      ],
    },
    hearing: {
      heading: 'Dacă nu auzi, auzi greu sau vorbești greu',
      sentences: [
        'Poți trimite un SMS la 112 dacă ți-ai înregistrat numărul de telefon înainte, la sosalarm.se.',
        'Cu un telefon cu text poți suna direct la 112.',
      ],
    },
    worried: {
      heading: 'Dacă îți faci griji pentru altcineva',
      sentences: [
        'Dacă este urgent, sună la 112.',
        'Întreabă persoana ce vrea. Fă asta când sunteți singuri, niciodată în fața cuiva care o poate controla.',
        'Dacă este vorba despre un copil, spune serviciilor sociale din comună. Oricine poate face asta și poți rămâne anonim.',
        'Dacă vrei să spui poliției, sună la 114 14.',
      ],
    },
    work: {
      heading: 'Dacă întâlnești oameni în munca ta',
      sentences: [
        'Sună la 020-39 00 00. Linia aceasta este pentru cei care lucrează, nu pentru cine are nevoie de ajutor.',
        'Agenția suedeză pentru egalitate de gen (Jämställdhetsmyndigheten) răspunde în orele de birou.',
      ],
    },
    buying: {
      heading: 'Dacă cumperi sex și vrei să te oprești',
      sentences: [
        'În mai multe comune există convorbiri pentru cei care cumpără sex. Se numesc KAST.',
        'Nu costă nimic și poți rămâne anonim.',
        'Întreabă serviciile sociale de KAST.',
      ],
    },
  },
  sheet: {
    title: 'Numere utile',
    numbers: {
      emergency: 'Urgență',
      women: 'Cineva cu care să vorbești',
      health: 'Sfaturi medicale',
      children: 'Sub 18 ani',
    },
    language: 'Spune ce limbă vorbești.',
  },
}
