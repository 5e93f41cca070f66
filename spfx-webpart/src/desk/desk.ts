import type { Person } from '@virksomhedsplaner/shared/domain';
import type { PlanEditing } from '@virksomhedsplaner/shared/ports';
import type { UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';

/** What writing on the page takes of the use cases' ports, and writing of plans. */
export interface DeskPorts extends Pick<UseCasePorts, 'directory' | 'repository' | 'clock' | 'calendar' | 'concepts'> {
  editing: PlanEditing;
}

/** Where a reader writes: who it is, and the ports, whose code is fetched when first asked for. */
export interface Desk {
  me: Person;
  ports(): Promise<DeskPorts>;
  /** Something has been written: what was read before is read anew. */
  wrote(): void;
}

const DeskContext = React.createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** The desk, or undefined where nobody can write: a page shown to guests, or in a test. */
export function useDesk(): Desk | undefined {
  return React.useContext(DeskContext);
}
