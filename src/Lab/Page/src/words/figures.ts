/** How figures of a chart are said: thousands of millions as billions. */
export interface Scale { by: number; unit: string; digits: number }

export function scaleOf(unit: string, most: number): Scale {
  if (unit === "million USD a month") return most >= 950 ? { by: 1000, unit: "billion dollars a month", digits: 1 } : { by: 1, unit: "million dollars a month", digits: most >= 20 ? 0 : 1 };
  if (unit === "base year = 1") return { by: 0.01, unit: "base year = 100", digits: 1 };
  return { by: 1, unit, digits: most >= 20 ? 0 : 1 };
}

/** What is less than one is said more finely, so that a change of it can be read. */
export const finer = (scale: Scale, value: number): Scale => (Math.abs(value) < scale.by ? { ...scale, digits: scale.digits + 1 } : scale);

const minus = (text: string) => text.replace("-", "−");
export const figure = (value: number, scale: Scale) => minus((value / scale.by).toLocaleString("en-GB", { minimumFractionDigits: scale.digits, maximumFractionDigits: scale.digits }));
export const signed = (value: number, scale: Scale) => (value / scale.by > 0 && Number((value / scale.by).toFixed(scale.digits)) !== 0 ? "+" : "") + figure(value, scale);
/** `+9 %`; a true minus. */
export const percent = (share: number, digits = 0) => { const n = (share * 100).toFixed(digits); return minus((Number(n) > 0 ? "+" : "") + (Number(n) === 0 ? "0" : n)) + " %"; };
export const points = (value: number) => minus((value > 0.0049 ? "+" : "") + (Math.abs(value) < 0.005 ? "0" : value.toFixed(2)));

/** A lever's setting with its unit. */
export function setting(value: number, unit: string): string {
  const round = (v: number) => minus(String(Number(v.toPrecision(3))));
  if (unit === "share") return `${round(value * 100)} %`;
  if (unit === "share a month") return `${round(value * 100)} % a month`;
  if (unit === "times") return `${round(value)} times`;
  // What is lost is a negative number in a scenario, and a size in words.
  if (unit === "points lost") return setting(Math.abs(value), "points");
  return unit ? `${Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-GB") : round(value)} ${value === 1 && (unit === "months" || unit === "points") ? unit.slice(0, -1) : unit}` : round(value);
}

export const count = (n: number, one: string, many = one + "s") => `${n} ${n === 1 ? one : many}`;
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
