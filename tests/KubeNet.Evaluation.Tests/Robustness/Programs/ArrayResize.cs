var a = new int[1];
Array.Resize(ref a, int.MaxValue);
k8s.ConfigMap("a" + a.Length);
