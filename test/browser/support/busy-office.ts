import type { TestOffice } from '../../integration/api/support/office.ts';
import { complaint, Matter } from '../../integration/api/support/matter.ts';
import { moveTo } from '../../integration/api/support/clock.ts';

const REASON = { text: { reason: 'Odůvodnění.' } };

/** Monday 23 November 2026, and deadlines in every state: late, near, running, past an internal target, awaited from an ORP, met. */
export async function openBusyOffice(office: TestOffice): Promise<{ readonly late: Matter; readonly near: Matter; readonly forwarded: Matter; readonly unassigned: Matter }> {
  moveTo(office.api, '2026-11-23T08:00+01:00');
  const { worker, colleague, manager } = office;
  const numbered = async (databoxDelivered: string, fileNumber: string, ownerId: string): Promise<Matter> => {
    const matter = await Matter.open(worker, complaint(office, { arrival: { databoxDelivered } }));
    await matter.step(manager, 'assign', { ownerId });
    await matter.step(manager, 'assign-numbers', { fileNumber });
    return matter;
  };
  const late = await numbered('2026-09-10', 'SZ 04100/2026 OSV', worker.id);
  await late.step(worker, 'classify', { as: 'complaint-175', day: '2026-09-14', ...REASON });
  const near = await numbered('2026-09-28', 'SZ 04211/2026 OSV', worker.id);
  await near.step(worker, 'classify', { as: 'complaint-175', day: '2026-10-01', ...REASON });
  const running = await numbered('2026-11-05', 'SZ 04555/2026 OSV', colleague.id);
  await running.step(colleague, 'classify', { as: 'complaint-175', day: '2026-11-09', ...REASON });
  const forwarded = await numbered('2026-09-01', 'SZ 04007/2026 OSV', worker.id);
  await forwarded.step(worker, 'classify', { as: 'forward-12', day: '2026-09-02', ...REASON });
  await forwarded.step(worker, 'forward', { day: '2026-09-02', toOfficeId: office.orp, attention: 'secretary', text: { resolution: 'Postupuje se.' } });
  await forwarded.step(worker, 'tell-complainant-of-forwarding', { day: '2026-09-02' });
  await forwarded.step(worker, 'record-forward-delivered', { day: '2026-09-03', proof: 'databox-receipt' });
  const unassigned = await Matter.open(worker, complaint(office, { arrival: { databoxDelivered: '2026-11-20' } }));
  return { late, near, forwarded, unassigned };
}
