// title: Delegate types of all kinds
// example: Predicate<int> p = x => x > 1;
Func<int, int> f = x => x; Action a = delegate { }; Delegate d = f; Predicate<int> p = x => x > 1; Converter<int, string> c = x => "" + x; Comparison<int> cmp = (x, y) => y - x; var l = new List<int> { 1, 2 }; l.Sort(cmp); MyDel md = (ref int x) => x++; int q = 1; md(ref q);
k8s.ConfigMap("c1").Data("x", $"{(f + "" + (d is Func<int, int>) + (d is Func<int, string>) + p(2) + c(3) + l[0] + q + l.ConvertAll(c)[0] + l.FindAll(p).Count)}");
// types
public delegate void MyDel(ref int x);
