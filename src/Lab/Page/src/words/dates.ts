import type { Info } from "../compute/answers";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const place = (info: Info, month: number) => {
  const at = info.startYear * 12 + info.startMonth - 1 + month;
  return { year: Math.floor(at / 12), of: at % 12 };
};

export const yearOf = (info: Info, month: number) => place(info, month).year;
/** `April 2025`. */
export const monthName = (info: Info, month: number) => { const p = place(info, month); return `${months[p.of]} ${p.year}`; };
/** `Apr 2025`. */
export const monthShort = (info: Info, month: number) => { const p = place(info, month); return `${months[p.of]!.slice(0, 3)} ${p.year}`; };
/** Months in which a year begins. */
export const januaries = (info: Info) => Array.from({ length: info.months }, (_, m) => m).filter((m) => place(info, m).of === 0 || m === 0);
