// Where notes and previews open: a sheet at the foot of a small screen; on a larger one below what opens them, or above
// where that has more room.
const place = ({ style }, mark) => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const small = width < 720;
  const below = mark.bottom < height * 0.6;
  style.setProperty("--x", small ? "0" : `${Math.max(16, Math.min(mark.left - 160, width - 528))}px`);
  style.setProperty("--y", !small && below ? `${mark.bottom + 6}px` : "auto");
  style.setProperty("--y-end", small ? "0" : below ? "auto" : `${height - mark.top + 6}px`);
};
