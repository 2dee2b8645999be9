// title: Tuples as ITuple
// example: o is System.Runtime.CompilerServices.ITuple { Length: 2 } u
// A tuple has the members of ITuple.
System.Runtime.CompilerServices.ITuple t = (1, "a", 3);
k8s.ConfigMap("x").Data("a", $"{t.Length} {t[1]}");
object o = (1, 2);
k8s.ConfigMap("y").Data("a", o is System.Runtime.CompilerServices.ITuple { Length: 2 } u ? $"{u[0]}{u[1]}" : "");
k8s.ConfigMap("z").Data("a", o is (1, 2) ? "y" : "n");
