// title: Copying between spans and arrays
// example: a.AsSpan().CopyTo(b);
int[] a = [5, 4]; int[] b = new int[4]; a.CopyTo(b, 1); a.AsSpan().CopyTo(b); Array.Copy(a, 0, b, 2, 2); Array.Fill(a, 6);
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", b) + a[0])}");
