import type { HelpLanguage } from '../help-language.ts'

export const english: HelpLanguage = {
  code: 'en',
  name: 'English',
  nameOnScreen: { sv: 'engelska', en: 'English' },
  direction: 'ltr',
  reviewed: true,
  windowTitle: 'Information',
  leave: 'Leave this page',
  leaveLeadsTo: 'You come to a page about the weather.',
  leaveByKey: 'You can also press Shift three times.',
  skip: 'Skip to the content',
  languages: 'Language',
  notChecked:
    'No translator has checked this text yet. The telephone numbers are right. Ask for an interpreter if anything is unclear.',
  heading: 'Do you need help?',
  lead: 'You have a right to help. You decide.',
  callNow: 'Call 112 if you are in danger now',
  callHint: 'Day and night, free. Say where you are and which language you speak.',
  more: 'More numbers',
  numbers: {
    women: {
      name: 'Kvinnofridslinjen, a line for women',
      text: 'For women whom somebody threatens or hurts. Day and night, free. You can be anonymous and have an interpreter. The call does not show on the telephone bill.',
    },
    health: { name: 'Health advice', text: 'Nurses answer day and night.' },
    children: { name: 'Bris, for you who are under 18', text: 'Free. You can be anonymous.' },
    police: { name: 'The police, when it is not urgent', text: 'Day and night.' },
  },
  sections: {
    yours: {
      heading: 'You decide',
      sentences: [
        'What has happened is not your fault.',
        'Selling sex is not a crime in Sweden. Whoever buys sex commits a crime.',
        'You get help even if you do not want to talk to the police.',
        'You can say yes to some of the help and no to the rest.',
      ],
    },
    help: {
      heading: 'Help that there is',
      sentences: [
        'A safe place to be.',
        'Health care. You get care that cannot wait, also if you have no permit to be in Sweden.',
        'Time to rest and think. If somebody has exploited you and you have no permit, you may be allowed to stay for 30 days. The social services or whoever investigates the crime applies.',
        'Somebody who knows the law and helps you with your rights.',
        'An interpreter when you meet an authority. It costs nothing.',
        'Help to travel home safely, if you want that.',
      ],
    },
    contact: {
      heading: 'When you get in touch',
      sentences: [
        'Somebody listens and asks what you want.',
        'Say how it is safe to reach you, and when.',
        'If it is urgent, the social services in the municipality where you are must help you.',
        'You may bring somebody whom you trust.',
        'The police may ask whether you have a right to be in Sweden. If that worries you, talk to a lawyer or a support organisation first.',
      ],
    },
    written: {
      heading: 'What is written down',
      sentences: [
        'This page keeps nothing about you.',
        'When you call a support line you need not say your name.',
        'Social services and health care write down what they do for you. You may read it. They must keep it secret.',
        'Sometimes the law makes them tell somebody else, for example when a child is being harmed. Ask them.',
      ],
    },
    traces: {
      heading: 'If somebody reads your phone',
      sentences: [
        'The phone or computer remembers which pages you have opened. Read in a private window, or remove the page from the history.',
        'Calls show in the list of calls on the phone. Remove them there.',
        'If it is not safe, use another phone or a computer at a library.',
        'You can print this page. The paper holds numbers alone, nothing of what they are for.',
      ],
    },
    child: {
      heading: 'You who are under 18',
      sentences: [
        'Nobody may give you money or things for sex. Whoever does commits a crime. It is never your fault.',
        'Tell an adult whom you trust: at school, at a youth clinic (ungdomsmottagning) or at Bris, 116 111.',
        'Those who work with children must tell the social services when a child may be harmed. Ask to be told what happens next.',
        'You can call the social services in your municipality yourself. You need not ask your parents.',
      ],
    },
    hearing: {
      heading: 'You who are deaf, hear badly or find it hard to speak',
      sentences: [
        'You can send a text message to 112 if you have registered your telephone number before, at sosalarm.se.',
        'With a text telephone you can call 112 directly.',
      ],
    },
    worried: {
      heading: 'You who worry about somebody else',
      sentences: [
        'If it is urgent, call 112.',
        'Ask the person what they want. Do it when you are alone together, never in front of somebody who may have power over them.',
        'If it is about a child, tell the social services in the municipality. Anybody may do so, and you can be anonymous.',
        'If you want to tell the police, call 114 14.',
      ],
    },
    work: {
      heading: 'You who meet people in your work',
      sentences: [
        'Call 020-39 00 00. That support line is for people who work with this, not for somebody who needs help themselves.',
        'The Swedish Gender Equality Agency answers in office hours.',
      ],
    },
    buying: {
      heading: 'You who buy sex and want to stop',
      sentences: [
        'In several municipalities there are talks for people who buy sex. They are called KAST.',
        'They cost nothing, and you can be anonymous.',
        'Ask the social services for KAST.',
      ],
    },
  },
  sheet: {
    title: 'Useful numbers',
    numbers: {
      emergency: 'Emergency',
      women: 'Somebody to talk to',
      health: 'Health advice',
      children: 'Under 18',
    },
    language: 'Say which language you speak.',
  },
}
