import * as React from 'react';

interface Props {
  fallback: React.ReactNode;
}

/** Keeps the rest of the page when a part of it fails, or its code could not be fetched. React has no other form for this than a class. */
export class ErrorBoundary extends React.Component<React.PropsWithChildren<Props>, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): React.ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
