// title: Enumerators of collections: called by name, boxed, as delegates, of keys and of values
// example: Func<bool> mv = le.MoveNext;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var list = new List<int> { 1, 2, 3, 4 };
var le = list.GetEnumerator(); le.MoveNext(); Func<bool> mv = le.MoveNext; mv(); mv();
P(le.Current);
le.MoveNext(); P(le.Current); P(mv()); P(mv());
object o = le; var back = (List<int>.Enumerator)o; back.MoveNext(); P(back.Current);
P(((IEnumerator<int>)o).Current); ((IEnumerator<int>)o).MoveNext(); P(((IEnumerator<int>)o).Current);
Func<bool> of = ((List<int>.Enumerator)o).MoveNext; of(); P(((IEnumerator<int>)o).Current);
var d = new Dictionary<string,int>{["a"]=1,["b"]=2}; var de = d.GetEnumerator(); Func<bool> dm = de.MoveNext; P(dm()); P(dm()); P(dm());
de.MoveNext(); P(de.Current.Key);
var q = new Queue<int>([5,6]); var qe = q.GetEnumerator(); object qo = qe; var q2 = (Queue<int>.Enumerator)qo; q2.MoveNext(); P(q2.Current);
if (qo is Queue<int>.Enumerator q3) { q3.MoveNext(); P(q3.Current); }
var s = new SortedSet<int>{3,1}; var se = s.GetEnumerator(); Func<bool> sm = se.MoveNext; sm(); sm(); P(sm()); 
var h = new HashSet<int>{3,1}; var he = h.GetEnumerator(); Func<bool> hm = he.MoveNext; P(hm()); he.MoveNext(); P(he.Current);
IEnumerator<int> ie = list.GetEnumerator(); Func<bool> im = ie.MoveNext; im(); im(); P(ie.Current);
Action dis = ie.Dispose; dis();
}
{
var q = new Queue<int>([5,6]); var qe = q.GetEnumerator(); qe.MoveNext(); var qc = qe; qc.MoveNext(); P(qe.Current); P(qc.Current);
qe.Dispose();
var st = new Stack<string>(["a","b"]); var ste = st.GetEnumerator(); P(ste.MoveNext()); P(ste.Current); st.Push("c"); try { ste.MoveNext();
P("no"); } catch (InvalidOperationException e) { P(e.Message); }
var sd = new SortedDictionary<string,int>{["b"]=1,["a"]=2}; var sde = sd.GetEnumerator(); sde.MoveNext();
P(sde.Current.Key + sde.Current.Value); var ske = sd.Keys.GetEnumerator(); ske.MoveNext(); P(ske.Current);
var sve = sd.Values.GetEnumerator(); sve.MoveNext(); P(sve.Current);
var d = new Dictionary<string,int>{["b"]=1,["a"]=2}; var ke = d.Keys.GetEnumerator(); ke.MoveNext(); P(ke.Current);
var ve = d.Values.GetEnumerator(); ve.MoveNext(); ve.MoveNext(); P(ve.Current); P(ve.MoveNext());
var ll = new LinkedList<int>([1,2]); var le = ll.GetEnumerator(); le.MoveNext(); P(le.Current);
var h = new HashSet<int>{3,1}; var he = h.GetEnumerator();
try { P(he.Current); } catch (InvalidOperationException e) { P(e.Message); } he.MoveNext(); P(he.Current); h.Add(9);
try { he.MoveNext(); } catch (InvalidOperationException e) { P(e.Message); }
var il = System.Collections.Immutable.ImmutableList.Create(1,2); var ie = il.GetEnumerator(); ie.MoveNext(); P(ie.Current); ie.Reset();
ie.MoveNext(); P(ie.Current);
var so = new SortedSet<int>{3,1}; using (var se = so.GetEnumerator()) { while (se.MoveNext()) P(se.Current); }
IEnumerator<int> b1 = so.GetEnumerator(), b2 = b1; b1.MoveNext(); b2.MoveNext(); P(b1.Current);
b1.Reset(); b1.MoveNext(); P(b1.Current); 
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
