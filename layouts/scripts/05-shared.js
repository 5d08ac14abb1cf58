// What several of these scripts do.
const make = (name, values) => Object.assign(document.createElement(name), values);
const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
const pageAt = async (address) => parsed(await (await fetch(address)).text());

// Where notes and previews open: a sheet at the foot of a small screen; on a larger one below what opens them, or above
// where that has more room.
const place = ({ style }, mark) => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const small = width < 720;
  const below = mark.bottom < height * 0.6;
  const x = Math.max(16, Math.min(mark.left - 160, width - 528));
  const y = below ? `--y:${mark.bottom + 6}px;--y-end:auto` : `--y-end:${height - mark.top + 6}px`;
  style.cssText = small ? "" : `--x:${x}px;${y}`;
};
