import * as React from 'react';
import styles from './button.module.scss';

export type ButtonLook = 'standard' | 'primary' | 'subtle' | 'link';

export interface ButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  look?: ButtonLook;
}

export function Button({ look = 'standard', children, ...more }: ButtonProps): React.ReactElement {
  return (
    <button type="button" className={`${styles.button} ${styles[look]}`} {...more}>
      {children}
    </button>
  );
}
