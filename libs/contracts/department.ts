import { z } from 'zod';
import { id, line } from './fields.ts';
import { idOut } from './views/common.ts';

export const departmentParams = z.object({ id: id('odboru') });
export const departmentBody = z
  .strictObject({ name: line(200), code: line(20).nullable().describe('Zkratka, například OSV.'), active: z.boolean() })
  .meta({ id: 'DepartmentTerms' });
export const departmentView = z
  .strictObject({ id: idOut, name: z.string(), code: z.string().nullable(), active: z.boolean(), version: z.int() })
  .meta({ id: 'Department' });
export const departmentList = z.strictObject({ items: z.array(departmentView) }).meta({ id: 'DepartmentList' });
