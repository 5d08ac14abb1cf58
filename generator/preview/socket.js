// Runs as a worker: keeps a connection to the preview and hands messages on, both ways. The policy (CSP) of a
// published page lets no page connect to anything; a worker is held to the policy of its own answer.
"use strict";
const LONGEST_WAIT = 2000;
let socket = null;
let wait = 100;

const connect = () => {
  socket = new WebSocket(`ws://${location.host}/livereload`);
  socket.addEventListener("open", () => {
    wait = 100;
    postMessage({ command: "open" });
  });
  socket.addEventListener("message", ({ data }) => postMessage(JSON.parse(data)));
  socket.addEventListener("close", () => {
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  });
};

addEventListener("message", ({ data }) => {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(data));
});

connect();
