import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What browsers can give to pages and no page of ours asks for: where somebody is, what they say and show. */
const unused = [
  ...[
    'accelerometer',
    'ambientLightSensor',
    'autoplay',
    'bluetooth',
    'browsingTopics',
    'camera',
    'displayCapture',
  ],
  ...[
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'idleDetection',
    'localFonts',
    'magnetometer',
  ],
  ...[
    'microphone',
    'midi',
    'payment',
    'pictureInPicture',
    'screenWakeLock',
    'serial',
    'usb',
    'xrSpatialTracking',
  ],
] as const

/** The policy of a page: nothing but our own scripts, styles and pictures, and in no frame but where it says so. */
const policyOf = (secure: boolean, framed: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: [framed ? '*' : "'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: framed ? false : 'DENY',
    // No page uses what these give; what a browser knows of passkeys is the sign-in's own.
    permissionsPolicy: {
      ...Object.fromEntries(unused.map((feature) => [feature, []])),
      publickeyCredentialsGet: framed ? [] : ['self'],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: framed ? 'cross-origin' : 'same-origin',
    strictTransportSecurity: secure ? 'max-age=63072000; includeSubDomains' : false,
    // What an answer itself says is stricter: a file that is downloaded runs nowhere.
    overwrite: false,
  })

/** Sets the headers of every answer; `embeddable` of the context opens one to the frames of other sites. */
export const securityHeaders = (
  secure: boolean,
): MiddlewareHandler<{ Variables: { embeddable?: boolean } }> => {
  const closed = policyOf(secure, false)
  const framed = policyOf(secure, true)
  return async (context, next) => {
    await next()
    // A refusal at such an address is a page like any other.
    const policy = context.get('embeddable') && context.res.status < 400 ? framed : closed
    await policy(context, async () => undefined)
  }
}
