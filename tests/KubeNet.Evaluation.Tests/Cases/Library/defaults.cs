// title: The default of a sequence that is empty
// example: none.DefaultIfEmpty().Select(x => x + 1)
int[] none = [];
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", none.DefaultIfEmpty()))}");
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", none.DefaultIfEmpty().Select(x => x + 1)))}");
k8s.ConfigMap("c3").Data("x", $"{(string.Join(",", new Dictionary<string,int>().DefaultIfEmpty().Select(x => x.Key == null)))}");
k8s.ConfigMap("c4").Data("x", $"{(none.FirstOrDefault() + none.LastOrDefault() + none.SingleOrDefault() + none.ElementAtOrDefault(3))}");
k8s.ConfigMap("c5").Data("x", $"{(string.Join(",", new List<(int, string)>().DefaultIfEmpty().Select(t => t.Item1)))}");
k8s.ConfigMap("c6").Data("x", $"{(new List<P>().FirstOrDefault().X)}");
k8s.ConfigMap("c7").Data("x", $"{(string.Join(",", new List<P>().DefaultIfEmpty().Select(t => t.X)))}");
foreach (var x in none.DefaultIfEmpty()) k8s.ConfigMap("a" + x);
var q = new Queue<int>();
k8s.ConfigMap("c8").Data("x", $"{(q.TryDequeue(out var z) + "" + z)}");
k8s.ConfigMap("c9").Data("x", $"{(none.DefaultIfEmpty().Max() + none.DefaultIfEmpty().Sum())}");
int[] arr = [1]; Array.Resize(ref arr, 3);
k8s.ConfigMap("c10").Data("x", $"{(string.Join(",", arr))}");
k8s.ConfigMap("c11").Data("x", $"{(new List<KeyValuePair<string,int>>().FirstOrDefault().Value)}");
k8s.ConfigMap("c12").Data("x", $"{(new List<DateTime>().FirstOrDefault())}");
k8s.ConfigMap("c13").Data("x", $"{(new List<TimeSpan>().DefaultIfEmpty().First())}");
k8s.ConfigMap("c14").Data("x", $"{(none.ToList().Find(x => x > 3) + none.ToList().FindLast(x => true))}");
k8s.ConfigMap("c15").Data("x", $"{(Array.Find(none, x => true))}");
k8s.ConfigMap("c16").Data("x", $"{(new List<char>().FirstOrDefault() == '\0')}");
k8s.ConfigMap("c17").Data("x", $"{(new List<Guid>().FirstOrDefault())}");
k8s.ConfigMap("c18").Data("x", $"{(new List<DayOfWeek>().FirstOrDefault())}");
k8s.ConfigMap("c19").Data("x", $"{(new List<bool>().FirstOrDefault())}");
var pq = new PriorityQueue<int,int>();
k8s.ConfigMap("c20").Data("x", $"{(pq.TryPeek(out var e1, out var e2) + "" + e1 + e2)}");
// types
public struct P { public int X; }
