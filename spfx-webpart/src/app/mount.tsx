import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { App, type AppProps } from './App.js';

/** Shows the app in an element of the host's, or shows it anew when something about it has changed. */
export function show(element: HTMLElement, props: AppProps): void {
  ReactDOM.render(<App {...props} />, element);
}

/** Takes the app away again. */
export function hide(element: HTMLElement): void {
  ReactDOM.unmountComponentAtNode(element);
}
