// Shows the words that the address points to: a row may rest on several pieces of the text. Without it the links still lead there.
(function () {
  function show() {
    var id = decodeURIComponent(location.hash.slice(1));
    document.querySelectorAll(".text .on").forEach(function (piece) { piece.classList.remove("on"); });
    if (!id) return;
    document.querySelectorAll(".text [data-of]").forEach(function (piece) {
      if (piece.dataset.of.split(" ").indexOf(id) >= 0) piece.classList.add("on");
    });
  }
  addEventListener("hashchange", show);
  show();
})();
