/** Rings an hour on the day of a campaign, as bars. */
export function CampaignBoard() {
  return (
    <figure className="board">
      <svg className="board-chart" viewBox="0 0 480 150" role="img" aria-labelledby="board-title">
        <title id="board-title">
          Rings an hour from 9 in the morning to 8 in the evening. The most, 412, came at 6.
        </title>
        <line className="board-base" x1="0" y1="140" x2="480" y2="140" />
        {rings.map((count, hour) => {
          const height = Math.round((count / peak) * 124);
          return (
            <rect
              key={hour}
              className={count === peak ? "board-bar board-bar-peak" : "board-bar"}
              x={hour * 40 + 5}
              y={140 - height}
              width="30"
              height={height}
              rx="3"
            />
          );
        })}
      </svg>
      <figcaption className="board-caption">
        <strong>2,468 rings</strong> to one newspaper ad, first Saturday of Diwali week
      </figcaption>
    </figure>
  );
}

const rings = [88, 141, 176, 190, 152, 118, 134, 201, 305, 412, 334, 217] as const;
const peak = Math.max(...rings);
