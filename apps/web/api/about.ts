import { queryOptions } from '@tanstack/react-query';
import type { AboutView } from '../../../libs/contracts/about.ts';
import { get } from './http.ts';

export const aboutQuery = queryOptions({ queryKey: ['about'], queryFn: ({ signal }) => get<AboutView>('/about', signal), staleTime: Infinity });
