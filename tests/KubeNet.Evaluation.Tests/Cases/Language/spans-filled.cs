// title: Filling and clearing spans
// example: s.Fill(7); s.Clear();
int[] a = [5, 4, 3, 2, 1]; Span<int> s = a; s.Fill(7); s.Clear(); a.AsSpan().Fill(3); 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", a))}");
