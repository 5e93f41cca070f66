import type { Screen } from './screen.js';
import { faultScreens } from './states/faults.js';
import { overviewScreens } from './states/overview.js';
import { planScreens } from './states/plan-page.js';
import { setUpScreens } from './states/set-up.js';
import { writingScreens } from './states/writing.js';

/** Every state of every screen. A new screen is added under `states/`, and is then looked at in every look. */
export const allScreens: readonly Screen[] = [...overviewScreens, ...planScreens, ...writingScreens, ...faultScreens, ...setUpScreens];
