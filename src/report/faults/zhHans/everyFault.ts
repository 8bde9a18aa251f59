// Every fault and phrase in Simplified Chinese, in the terms of the mainland.
import type { Translations } from '../faultModules.ts';
import { rowFaults } from './rowFaults.ts';

export const ZH_HANS: Translations = { rowFaults };
