// title: `in` parameters and `ref readonly` returns
// example: static ref readonly int Big(in int a, in int b)
static ref readonly int Big(in int a, in int b) => ref (a > b ? ref a : ref b);
int x = 1, y = 2; ref readonly var m = ref Big(in x, in y); y = 7; 
k8s.ConfigMap("c1").Data("x", $"{(m)}");
