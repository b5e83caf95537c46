import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { BUNDLE } from '../process/support/bundle.ts';

describe('the workflow bundle', () => {
  it('carries the processes and the one file of the domain that they decide by, nothing else of ours', async () => {
    const code = await readFile(BUNDLE.codePath, 'utf8');
    const modules = [...code.matchAll(/"\.\/((?:apps|activities|libs|workflows)\/[^"]+\.ts)"/g)].map(([, path]) => path ?? '');
    const others = new Set(modules.filter((path) => !path.startsWith('workflows/')));
    expect(modules).toContain('workflows/complaint/complaint.workflow.ts');
    expect([...others]).toEqual(['libs/domain/case/process-view.ts']);
  });

  it('carries no package but Temporal\'s own', async () => {
    const code = await readFile(BUNDLE.codePath, 'utf8');
    const packages = [...code.matchAll(/"\.\/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)].map(([, name]) => name ?? '');
    expect([...new Set(packages)].sort()).toEqual(['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc']);
  });
});
