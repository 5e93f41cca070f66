import type { TeamsPerson } from './activity.js';

export const ANNA: TeamsPerson = { upn: 'anna.aagaard@kommune.example', displayName: 'Anna Ågård', objectId: '10000000-0000-4000-8000-000000000001' };
export const BO: TeamsPerson = { upn: 'bo.oestergaard@kommune.example', displayName: 'Bo Østergaard', objectId: '10000000-0000-4000-8000-000000000002' };
