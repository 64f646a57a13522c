// What pages do where there is JavaScript; every page is whole without it.
"use strict";

const root = new URL("..", document.currentScript.src);

// The chosen scheme is set before anything is painted.
function chosenScheme() {
  try {
    return localStorage.getItem("scheme");
  } catch {
    return null; // storage may be forbidden
  }
}
if (chosenScheme()) document.documentElement.dataset.scheme = chosenScheme();
