import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './metrics.ts';

describe('the measurements of a process', () => {
  it('come out as Prometheus text, each with the part that measured it', async () => {
    const metrics = createMetrics('worker');
    metrics.counter('mails_sent_total', 'Mails accepted by the server', ['kind']).inc({ kind: 'reminder' }, 2);
    metrics.gauge('oldest_undelivered_seconds', 'Age of the oldest fact not delivered').set(7);
    metrics.histogram('intake_seconds', 'Duration of an intake', [0.1, 1]).observe(0.5);
    const { contentType, text } = await metrics.expose();
    expect(contentType).toContain('text/plain');
    expect(text).toContain('lhutnik_mails_sent_total{kind="reminder",part="worker"} 2');
    expect(text).toContain('lhutnik_oldest_undelivered_seconds{part="worker"} 7');
    expect(text).toMatch(/lhutnik_intake_seconds_bucket\{le="1",part="worker"\} 1/);
  });
});
