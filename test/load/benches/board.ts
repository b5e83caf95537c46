import { DEPARTMENT, ORP_OFFICE } from '../../system/support/staff.ts';
import { atMost, plain } from '../bench.ts';
import type { Bench, Finding } from '../bench.ts';
import { fillBoard } from '../board-data.ts';
import { addCaseworkers, makeModel } from '../copies.ts';
import { HttpLine } from '../http-line.ts';
import { percentile, rounded } from '../measure.ts';
import { Stand } from '../stand.ts';

type Look = { readonly what: string; readonly path: string };

/** The manager's board over all cases of a department, through HTTP, against the statements that somebody would write by hand. */
export const board: Bench = {
  name: 'board',
  title: 'The board „Lhůty“ against the same SQL by hand',
  run: (scale, say) => Stand.with(async (stand) => {
    const { count, looks } = scale === 'full' ? { count: 100_000, looks: 300 } : { count: 2_000, looks: 20 };
    const { topology, staff } = stand;
    await topology.up('api', 'worker');
    const model = await makeModel(stand, Date.now());
    await topology.stop('worker');
    const owners = await addCaseworkers(stand, 40);
    await fillBoard(stand, model, owners, count);
    say(`${String(count)} cases, ${String(await topology.sql.value<number>('select count(*)::int from deadlines'))} deadlines`);
    const manager = new HttpLine(topology.address, staff.vedouci.token);
    const worker = new HttpLine(topology.address, staff.referentka.token);
    try {
      const measured = await interleaved(looks, [
        ['page', () => manager.get('/deadlines')],
        ['page by hand', () => topology.sql.rows(PAGE, [new Date(), DEPARTMENT, staff.vedouci.id])],
        ['counts', () => manager.get('/deadlines/counts')],
        ['counts by hand', () => topology.sql.rows(COUNTS, [new Date(), DEPARTMENT, staff.vedouci.id])],
      ]);
      const others: Finding[] = [];
      for (const { what, path } of await looksOf(manager, owners[0]?.id ?? '')) {
        const took = (await interleaved(Math.ceil(looks / 4), [['look', () => manager.get(path)]]))('look');
        others.push(atMost(`${what}: p95, ms`, percentile(took, 0.95), 100, told(took)));
      }
      const own = (await interleaved(Math.ceil(looks / 4), [['own', () => worker.get('/deadlines?person=me')]]))('own');
      return [...against(measured), ...others, atMost('a caseworker\'s own: p95, ms', percentile(own, 0.95), 100, told(own))];
    } finally {
      manager.close();
      worker.close();
    }
  }),
};

function against(took: (name: string) => readonly number[]): readonly Finding[] {
  const ratio = (names: readonly [string, string]): number => percentile(took(names[0]), 0.5) / percentile(took(names[1]), 0.5);
  const whole = (suffix: string): number => percentile(took(`page${suffix}`), 0.5) + percentile(took(`counts${suffix}`), 0.5);
  return [
    atMost('first page: p95, ms', percentile(took('page'), 0.95), 100, told(took('page'))),
    plain('the same page by hand', told(took('page by hand'))),
    plain('page ÷ by hand, p50', rounded(ratio(['page', 'page by hand']))),
    atMost('counts of every filter: p95, ms', percentile(took('counts'), 0.95), 100, told(took('counts'))),
    plain('counts by state and person by hand', told(took('counts by hand'))),
    plain('counts ÷ by hand, p50', rounded(ratio(['counts', 'counts by hand']))),
    atMost('the screen (page and counts) ÷ by hand, p50', whole('') / whole(' by hand'), 2, rounded(whole('') / whole(' by hand'))),
  ];
}

async function looksOf(line: HttpLine, person: string): Promise<readonly Look[]> {
  const deep = await line.get<{ next: string }>('/deadlines?limit=200');
  let { next } = deep;
  for (let page = 0; page < 10; page += 1) ({ next } = await line.get<{ next: string }>(`/deadlines?limit=200&after=${next}`));
  return [
    { what: 'a page behind 2,200 rows', path: `/deadlines?after=${next}` },
    { what: 'of one person', path: `/deadlines?person=${person}` },
    { what: 'of nobody', path: '/deadlines?person=none' },
    { what: 'of one office', path: `/deadlines?office=${ORP_OFFICE}` },
    { what: 'near ones', path: '/deadlines?state=near' },
    { what: 'what others owe', path: '/deadlines?bound=complainant,orp,inspected,other' },
    { what: 'met ones', path: '/deadlines?state=met' },
    { what: 'found by number', path: '/deadlines?q=ST-B-777' },
  ];
}

type Named = readonly [name: string, look: () => Promise<unknown>];

/** Each looks in turn, so that whatever disturbs the machine disturbs all of them. @returns how long each took, ms */
async function interleaved(times: number, looks: readonly Named[]): Promise<(name: string) => readonly number[]> {
  const took = new Map<string, number[]>(looks.map(([name]) => [name, []]));
  for (let time = -3; time < times; time += 1) {
    for (const [name, look] of looks) {
      const started = performance.now();
      await look();
      if (time >= 0) took.get(name)?.push(performance.now() - started);
    }
  }
  return (name) => took.get(name) ?? [];
}

function told(took: readonly number[]): string {
  return `p50 ${rounded(percentile(took, 0.5))}, p95 ${rounded(percentile(took, 0.95))} ms`;
}

/** The top of the board for one manager of one department, and nothing else: no deputies, no other roles. */
const PAGE = `
  select d.case_id, c.kind, c.register_number, c.file_number, c.owner_id, p.name, d.key, d.rule_id, d.rule_version, d.citation, d.effect, d.binds, d.from_day, d.proof,
         d.period, d.nominal_end, d.legal_end, d.calendar_version, d.status, d.late_from, d.state, d.met_on, d.outcome
  from deadlines d join cases c on c.id = d.case_id left join people p on p.id = c.owner_id
  where d.state = 'open' and d.binds = 'us' and d.effect in ('statutory', 'set') and d.late_from <= $1 and c.department_id = $2
    and not exists (select 1 from case_excluded x where x.case_id = c.id and x.person_id = $3)
  order by d.late_from, d.case_id, d.key limit 51`;

const COUNTS = `
  select c.owner_id, d.binds <> 'us' as waiting, d.effect in ('statutory', 'set') as by_law,
         case when d.state <> 'open' then d.state when d.late_from <= $1 then 'late' when d.nominal_end <= $1::date + 7 then 'near' else 'open' end as standing, count(*)
  from deadlines d join cases c on c.id = d.case_id
  where c.department_id = $2 and not exists (select 1 from case_excluded x where x.case_id = c.id and x.person_id = $3)
  group by 1, 2, 3, 4`;
