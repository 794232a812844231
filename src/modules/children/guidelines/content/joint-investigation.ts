import type { Guideline } from '../shape.ts'

const title = { sv: 'Gemensam utredning av barn', en: 'Joint investigation of a child' }
const lead = {
  sv: 'Så arbetar polis, åklagare, rättsmedicin, hälso- och sjukvård och socialtjänst tillsammans för ett barn, var och en i sitt eget lager.',
  en: 'How police, prosecutors, forensic medicine, health care and social services work together for a child, each in a layer of its own.',
}

const first: Guideline = {
  version: '2026-1',
  from: '2005-01-01',
  title,
  lead,
  changed: [],
  sections: [
    {
      key: 'before',
      title: { sv: 'Innan ni börjar', en: 'Before you begin' },
      points: [
        {
          sv: 'Socialtjänsten begär samråd när ett barn kan ha utsatts för brott. Vänta inte på att allt är klarlagt.',
          en: 'Social services ask for a consultation where a child may have been a victim of crime. Do not wait until everything is clear.',
        },
        {
          sv: 'Berätta inget för vårdnadshavare som kan vara misstänkta innan polis och åklagare har sagt vad utredningen tål.',
          en: 'Tell nothing to guardians who may be suspects until police and prosecutor have said what the investigation bears.',
        },
        {
          sv: 'Skydd kommer först. Skyddsbedömningen görs genast och väntar inte på mötet.',
          en: 'Protection comes first. Its assessment is made at once and does not wait for the meeting.',
        },
      ],
    },
    {
      key: 'meeting',
      title: { sv: 'Samrådsmötet', en: 'The consultation meeting' },
      points: [
        {
          sv: 'Alla som ska göra något är med. Den som inte kan skickar en ersättare som får besluta.',
          en: 'Everybody who is to do something is there. Whoever cannot come sends somebody who may decide.',
        },
        {
          sv: 'Mötet slutar med vem som gör vad och till vilken dag, och med nästa möte.',
          en: 'The meeting ends with who does what by which day, and with the next meeting.',
        },
        {
          sv: 'Säg i förväg vad ni behöver veta av varandra och varför. Varje uppgift prövas för sig innan den lämnas.',
          en: 'Say beforehand what you need to know of each other and why. Each piece is tested by itself before it is told.',
        },
      ],
    },
    {
      key: 'child',
      title: { sv: 'Barnet', en: 'The child' },
      points: [
        {
          sv: 'Barnet får veta vad som händer, i ord för sin ålder, på sitt språk.',
          en: 'The child is told what happens, in words for the age and in the child’s language.',
        },
        {
          sv: 'Tolken bokas av er, aldrig av familjen, och kontrolleras mot barnets önskan.',
          en: 'You book the interpreter, never the family, and check with the child’s wish.',
        },
        {
          sv: 'Förhöret planeras så att barnet berättar så få gånger som möjligt, och spelas in.',
          en: 'The interview is planned so that the child tells it as few times as possible, and is recorded.',
        },
        {
          sv: 'Krisstöd erbjuds samma dag. Samordna det med förhöret, men låt inte förhöret skjuta upp det barnet behöver nu.',
          en: 'Crisis support is offered the same day. Coordinate it with the interview, but do not let the interview put off what the child needs now.',
        },
      ],
    },
    {
      key: 'layers',
      title: { sv: 'Var och en i sitt lager', en: 'Each in its own layer' },
      points: [
        {
          sv: 'Skriv i er egen akt. Det finns ingen gemensam akt, och ingen ser vad ni inte har delat.',
          en: 'Write in your own file. There is no common file, and nobody sees what you have not shared.',
        },
        {
          sv: 'Kalendern är gemensam: att ett steg finns, när det är och vems det är. Innehållet står aldrig där.',
          en: 'The calendar is common: that a step is, when it is and whose. Its content never stands there.',
        },
        {
          sv: 'Ta in det ni får i er egen akt om ni ska använda det. Åtkomsten upphör när utredningen avslutas.',
          en: 'Register what you are given in your own file if you will use it. Access ends when the investigation ends.',
        },
      ],
    },
    {
      key: 'after',
      title: { sv: 'Efteråt', en: 'Afterwards' },
      points: [
        {
          sv: 'Skriv vad som saknades: plats, tolk, någon som inte kom. Det är så husen blir bättre.',
          en: 'Write down what was missing: a place, an interpreter, somebody who did not come. That is how the houses get better.',
        },
        {
          sv: 'Fråga barnet och den vuxna hur det var, utan namn.',
          en: 'Ask the child and the grown-up how it was, without names.',
        },
      ],
    },
  ],
}

/** Guidelines for joint investigations. */
export const jointInvestigation: readonly [Guideline, ...Guideline[]] = [first]
