import type { TraceContext } from '../http/trace-context.ts'
import type { Answered } from './requests.ts'

/** Requests as parts of traces, sent to whoever collects them. */
export interface Traces {
  /** A request that has a line: the others are in no trace either. */
  each(request: Answered): void
  /** Sends what has not been sent. */
  stop(): Promise<void>
}

/** How long is tried to send some, in milliseconds: so long the end of a house may wait for it. */
const PATIENCE = 2_000

/**
 * Sends a span for each request by OTLP over HTTP (OpenTelemetry; names of attributes as its semantic conventions for HTTP have them): the
 * pattern of the address, the method, how it ended and how long it took. Never an address, a query, a header or who asked. Nobody waits
 * for it, and a collector that is away loses what it does not get.
 *
 * @param endpoint where the collector is, such as `http://127.0.0.1:4318`; `OTEL_EXPORTER_OTLP_HEADERS` and its like are read as the
 * specification says.
 */
export const sendTraces = async (endpoint: string): Promise<Traces> => {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ])
  const random = new sdk.RandomIdGenerator()
  /** Our part of a trace has the name that its caller was told. */
  let told: TraceContext | undefined
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'samlad' }),
    idGenerator: {
      generateTraceId: () => told?.traceId ?? random.generateTraceId(),
      generateSpanId: () => told?.spanId ?? random.generateSpanId(),
    },
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new OTLPTraceExporter({
          url: new URL('v1/traces', withSlash(endpoint)).href,
          timeoutMillis: PATIENCE,
        }),
        exportTimeoutMillis: PATIENCE,
      }),
    ],
  })
  const tracer = provider.getTracer('samlad')
  return {
    each: ({ watched, method, status, took, trace, traceContext }) => {
      told = traceContext
      const end = Date.now()
      const span = tracer.startSpan(
        `${method} ${watched.pattern}`,
        {
          kind: api.SpanKind.SERVER,
          startTime: end - took,
          attributes: {
            'http.request.method': method,
            'http.route': watched.pattern,
            'http.response.status_code': status,
            ...(trace === undefined ? {} : { 'samlad.trace': trace }),
          },
        },
        traceContext?.parentId === undefined
          ? api.ROOT_CONTEXT
          : api.trace.setSpanContext(api.ROOT_CONTEXT, {
              traceId: traceContext.traceId,
              spanId: traceContext.parentId,
              traceFlags: Number.parseInt(traceContext.flags, 16),
              isRemote: true,
            }),
      )
      told = undefined
      if (status >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR })
      span.end(end)
    },
    stop: () => provider.shutdown(),
  }
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`)
