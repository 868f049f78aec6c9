/** A small line with its area, against a base. */
export function Spark({ values, base, width, height, hue, most, least }: { values: number[]; base: number; width: number; height: number; hue: string; most: number; least: number }) {
  const x = (i: number) => (i / Math.max(1, values.length - 1)) * (width - 8) + 4;
  const y = (v: number) => 3 + (height - 6) * (1 - (v - least) / (most - least || 1));
  const path = values.map((v, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join("");
  return (
    <svg width={width} height={height} class="chart" aria-hidden="true">
      <path d={`${path}L${x(values.length - 1)} ${y(base)}L4 ${y(base)}Z`} fill={hue} opacity="0.16" />
      <line class="axis" x1={4} x2={width - 4} y1={y(base)} y2={y(base)} />
      <path d={path} fill="none" stroke={hue} stroke-width="1.8" />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1)!)} r={3} fill={hue} />
    </svg>
  );
}
