/** How many cases a property tries: `common` in a usual run, `deep` where LEEWARD_RUNS asks for a thousand. */
export const runs = (common: number, deep: number): number => {
  const asked = Number(process.env.LEEWARD_RUNS ?? 0);
  return asked === 0 ? common : Math.ceil((asked / 1000) * deep);
};
