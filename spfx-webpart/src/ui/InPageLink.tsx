import * as React from 'react';

export interface InPageLinkProps extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  href: string;
  onFollow(): void;
}

const opensElsewhere = (event: React.MouseEvent): boolean => event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** A real link that is followed without leaving the page; a new tab and a copied address work as everywhere else. */
export function InPageLink({ href, onFollow, children, ...more }: InPageLinkProps): React.ReactElement {
  const follow = (event: React.MouseEvent): void => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    onFollow();
  };
  return (
    // without the attribute SharePoint's own router takes the click
    <a href={href} onClick={follow} data-interception="off" {...more}>
      {children}
    </a>
  );
}
