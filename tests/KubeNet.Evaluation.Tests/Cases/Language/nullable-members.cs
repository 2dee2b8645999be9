// title: Members of nullable values
// example: none.GetValueOrDefault(3)
int? none = null;
int? five = 5;
decimal? price = 1.50m;
k8s.ConfigMap("nullables")
    .Data("equals", $"{five.Equals(5)} {five.Equals(6)} {five.Equals(none)} {none.Equals(null)} {none.Equals(five)} {five.Equals("5")} {price.Equals(1.5m)}")
    .Data("text", $"[{none.ToString()}] [{five.ToString()}] [{none}] [{price}]")
    .Data("values", $"{none.GetValueOrDefault()} {none.GetValueOrDefault(3)} {five.GetValueOrDefault()} {five.Value} {none.HasValue}");
