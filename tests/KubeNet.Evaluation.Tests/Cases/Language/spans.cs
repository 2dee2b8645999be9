// title: Spans over a part of an array write to the array
// example: var s = a.AsSpan(1, 2); s[0] = 9;
int[] a = [5, 4, 3, 2, 1]; var s = a.AsSpan(1, 2); s[0] = 9; s.Fill(7); 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", a))}");
