// A factor is one published value; an edition is the published set it belongs to; a family is the series of editions that
// can replace one another. Values stand as their publisher printed them: conversion happens in the computation, visibly.
import type { Fraction } from './fraction.ts';
import type { PotentialSet } from './gas.ts';
import type { Unit } from './unit.ts';

/** A published set of values, as its edition.json states it. */
export type Edition = {
  readonly id: string;
  readonly family: string;
  readonly kind: string;
  readonly publisher: string;
  readonly title: string;
  readonly number: string;
  /** The year the data describe. */
  readonly dataYear: string;
  /** `YYYY-MM-DD`, or undefined where the day is not known; such an edition is never chosen by date. */
  readonly published: string | undefined;
  readonly publishedEvidence: string;
  readonly url: string;
  readonly licence: string;
  /** The warming potentials inside its CO2e values, where it has such values. */
  readonly potentials: PotentialSet | undefined;
  readonly supersedes: string | undefined;
  /** `matching-region`: the row's region must be the factor's; `any-site`: usable wherever the reporting company has sites. */
  readonly applies: 'matching-region' | 'any-site';
  readonly note: string;
  readonly factors: readonly Factor[];
  /** Whether it comes from the company's own folder. */
  readonly own: boolean;
};

/** One value of an edition. `gas` is a gas, or one of the parts that a factor is built from (`PARTS`). */
export type Factor = {
  /** `edition/activity:class@region`; `#gas`, `per unit` and the calorific basis where the edition gives several for the same. */
  readonly id: string;
  /** The id without its gas: all gases of one thing share it. */
  readonly group: string;
  readonly edition: string;
  readonly activity: string;
  readonly class: string;
  readonly region: string;
  readonly gas: string;
  readonly value: Fraction;
  /** The digits as printed. */
  readonly valueText: string;
  /** The printed unit's two sides: `kg` and `kWh` of `kg/kWh`. */
  readonly top: Unit;
  readonly per: Unit;
  /** The unit as printed. */
  readonly unitText: string;
  /** `net` or `gross` where a value rests on a calorific value, else empty. */
  readonly basis: string;
  readonly kind: string;
  readonly source: string;
  /** The warming potentials inside a CO2e value; the row's own, else its edition's. */
  readonly potentials: PotentialSet | undefined;
  readonly checked: boolean;
  readonly note: string;
};

/** Kinds of values that no publication has: somebody derived or assumed them. */
const UNPUBLISHED = ['implied', 'assumed'];

/** Whether a value stands in a publication, with which it can be compared. */
export function isOfPublication({ kind }: Pick<Factor, 'kind'>): boolean {
  return !UNPUBLISHED.includes(kind);
}

/** Whether a value stands in a publication that nobody has compared it with yet. */
export function isUncompared({ kind, checked }: Pick<Factor, 'kind' | 'checked'>): boolean {
  return !checked && isOfPublication({ kind });
}

/** Values that lead from one unit of an activity to another. */
export const BRIDGES: readonly string[] = ['heating value', 'density'];

/** What a combustion factor can be built from: CO2 = quantity × heating value × carbon content × oxidation × 44/12. */
export const PARTS: readonly string[] = [...BRIDGES, 'carbon content', 'oxidation'];

/** What an edition may state of an activity beside gases and parts; no computation takes it yet. */
export const STATED_BESIDE: readonly string[] = ['coal equivalent', 'electricity', 'loss'];

/** How the edition of a family is selected: the newest published by a day, or the one that describes the reporting year. */
export type Family = {
  readonly name: string;
  readonly title: string;
  readonly selection: 'published' | 'data-year';
  readonly reviewAfterYears: number | undefined;
  /** The country whose every region its factors stand for, because their publisher has none below it. */
  readonly nationwide?: string | undefined;
};

/** All editions in play, and how their families are selected. */
export type FactorLibrary = {
  /** The ids of all editions there are, read or not. */
  readonly editionNames: readonly string[];
  readonly editions: ReadonlyMap<string, Edition>;
  readonly families: ReadonlyMap<string, Family>;
};

/** CO2 from biomass: reported beside the totals, never in them (GHG Protocol Corporate Standard, chapter 9). */
export const BIOGENIC = 'biogenic CO2';

/** Whether a factor's value belongs to the purpose: greenhouse gases and CO2e, or exhaust gases. */
export function isExhaustGas(gas: string): boolean {
  return gas === 'NOx' || gas === 'SOx' || gas === 'PM';
}
