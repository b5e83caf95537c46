import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ruleBookView } from '../../../../libs/contracts/views/rules.ts';
import { get } from '../../api/http.ts';

type RuleBook = z.output<typeof ruleBookView>;
type Rule = RuleBook['rules'][number];

/** The newest version of each rule that counts whole days, by its Czech title; which version holds is decided by the day that is asked for. */
export function useRules(): readonly Rule[] {
  const { data } = useQuery({ queryKey: ['rules'], staleTime: Infinity, queryFn: ({ signal }) => get<RuleBook>('/rules', signal) });
  const newest = new Map<string, Rule>();
  for (const rule of data?.rules ?? []) {
    if (rule.version >= (newest.get(rule.ruleId)?.version ?? 0) && rule.period?.startsWith('PT') !== true) newest.set(rule.ruleId, rule);
  }
  return [...newest.values()].sort((a, b) => a.title.cs.localeCompare(b.title.cs, 'cs'));
}
