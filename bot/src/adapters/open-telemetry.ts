import { context, propagation, SpanStatusCode, trace, type Histogram, type Counter } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { correlationNow } from '../correlation.js';
import type { Counted, Facts, Telemetry, Timed } from '../telemetry.js';

const NAME = 'virksomhedsplaner';
/** A collector that is away must not hold a shutdown. */
const TIMEOUT_MS = 3000;

const correlation = (): Facts => {
  const id = correlationNow();
  return id === undefined ? {} : { correlation: id };
};

function providersFor(endpoint: string): { meters: MeterProvider; tracers: NodeTracerProvider } {
  const resource = resourceFromAttributes({ 'service.name': `${NAME}-bot` });
  const to = (signal: string) => ({ url: `${endpoint}/v1/${signal}`, timeoutMillis: TIMEOUT_MS });
  const reader = new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter(to('metrics')), exportTimeoutMillis: TIMEOUT_MS });
  const spans = new BatchSpanProcessor(new OTLPTraceExporter(to('traces')), { exportTimeoutMillis: TIMEOUT_MS });
  return {
    meters: new MeterProvider({ resource, readers: [reader] }),
    tracers: new NodeTracerProvider({ resource, spanProcessors: [spans] }),
  };
}

/** Metrics and traces over OTLP/HTTP to a collector, such as Azure Monitor's; OTEL_EXPORTER_OTLP_HEADERS is read by the exporters. */
export function openTelemetry(endpoint: string): Telemetry {
  const { meters, tracers } = providersFor(endpoint.replace(/\/$/, ''));
  // spans find the one above them through this
  tracers.register();
  const [meter, tracer] = [meters.getMeter(NAME), tracers.getTracer(NAME)];
  const counters = new Map<Counted, Counter>();
  const durations = new Map<Timed, Histogram>();
  const counterOf = (what: Counted): Counter => counters.get(what) ?? keep(counters, what, meter.createCounter(`vp.${what}`));
  const durationOf = (what: Timed): Histogram => durations.get(what) ?? keep(durations, what, meter.createHistogram(`vp.${what}.duration`, { unit: 'ms' }));
  return {
    count: (what, by, facts) => counterOf(what).add(by, facts),
    took: (what, ms, facts) => {
      durationOf(what).record(ms, facts);
      tracer.startSpan(what, { startTime: Date.now() - ms, attributes: { ...facts, ...correlation() } }).end();
    },
    during: (what, facts, work) =>
      tracer.startActiveSpan(what, { attributes: { ...facts, ...correlation() } }, async (span) => {
        const from = performance.now();
        try {
          return await work();
        } catch (error) {
          // without the error itself: its message may quote somebody
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          durationOf(what).record(performance.now() - from, facts);
          span.end();
        }
      }),
    close: async () => {
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      for (const global of [trace, context, propagation]) global.disable();
    },
  };
}

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
