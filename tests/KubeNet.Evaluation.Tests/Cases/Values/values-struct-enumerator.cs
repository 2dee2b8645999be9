try
{
    foreach (var x in new Bag())
        Show(x);
    var bag = new Bag();
    var e = bag.GetEnumerator();
    e.MoveNext();
    var f = e;
    f.MoveNext();
    Show(e.Current);
    Show(f.Current);
    foreach (var y in new Coll
    {
        Max = 2 })
        Show(y);
    var c = new Coll
    {
        Max = 1
    };
    foreach (var y in c)
    {
        c.Max = 5;
        Show(y);
    }

    var list = new List<int>
    {
        1,
        2,
        3
    };
    var le = list.GetEnumerator();
    le.MoveNext();
    var lf = le;
    lf.MoveNext();
    Show(le.Current);
    Show(lf.Current);
    IEnumerator<int> ie = le;
    ie.MoveNext();
    Show(ie.Current);
    Show(le.Current);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

class Bag
{
    public E GetEnumerator() => new E();
}

struct E
{
    int _n;
    public int Current => _n;

    public bool MoveNext() => ++_n < 4;
}

struct Coll
{
    public int Max;
    public CE GetEnumerator()
    {
        Max++;
        return new CE
        {
            M = Max
        };
    }
}

struct CE
{
    public int M;
    int _n;
    public int Current => _n;

    public bool MoveNext() => ++_n <= M;
}
