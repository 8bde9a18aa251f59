// Every fault and phrase in Traditional Chinese, in the terms of Hong Kong.
import type { Translations } from '../faultModules.ts';
import { rowFaults } from './rowFaults.ts';

export const ZH_HANT: Translations = { rowFaults };
