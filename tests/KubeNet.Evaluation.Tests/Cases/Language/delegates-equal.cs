// title: Delegates of one method are equal; variance
// example: o = so; Action<object> ao
Func<int, int> f = x => x; Delegate d = f; var g = (Func<int, int>)d; Func<object> o = () => "s"; Func<string> so = () => "t"; o = so; Action<object> ao = x => k8s.ConfigMap("q" + x); Action<string> as_ = ao; as_("w");
k8s.ConfigMap("c1").Data("x", $"{(g(4) + "" + o() + (f == g) + (f != null) + f.Equals(d) + ((Func<int>)(() => 3))() + (d is Func<int, string>) + (d is Func<int, int>))}");
Func<int> multi = () => { k8s.ConfigMap("m1"); return 1; }; multi += () => { k8s.ConfigMap("m2"); return 2; }; 
k8s.ConfigMap("c2").Data("x", $"{(multi())}");
