for (var d = 0m; ; d += 0.1m) { }
