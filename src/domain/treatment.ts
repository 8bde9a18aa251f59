// What becomes of waste (factors/treatments.csv): diverted from disposal or disposed of (GRI 306-4 and 306-5; HKEX A1.6).

/** One treatment; `diverts`: reuse, recycling and other recovery. Incineration with energy recovery is disposal in GRI 306-5. */
export type Treatment = { readonly name: string; readonly diverts: boolean };

/** Treatments by every spelling of their names, as `spellingKey` writes them. */
export type TreatmentTable = ReadonlyMap<string, Treatment>;
