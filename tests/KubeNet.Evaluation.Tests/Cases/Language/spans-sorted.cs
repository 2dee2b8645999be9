// title: Sorting and reversing a part of an array
// example: a.AsSpan(1).Sort();
int[] a = [5, 4, 3, 2, 1]; a.AsSpan(1).Sort(); 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", a))}");
a.AsSpan(0, 2).Reverse(); 
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", a))}");
