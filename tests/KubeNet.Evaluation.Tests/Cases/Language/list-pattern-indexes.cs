// title: List patterns over an indexer of Index and Range
// example: s is [1, .. var mid, 4]
// A list pattern hands an indexer of Index and Range what was written: an index from the end stays one.
var s = new Seq(1, 2, 3, 4);
string t = s is [1, .. var mid, 4] ? mid.ToString() : "no";
k8s.ConfigMap("x").Data("a", t + s.Log);
var r = new Seq(1, 2, 3, 4);
k8s.ConfigMap("y").Data("a", (r is [.., 3, _]) + r.Log);
var p = new Plain(1, 2, 3);
k8s.ConfigMap("z").Data("a", (p is [.., 2, 3]) + p.Log + (p is [_, .. { } m] ? m : ""));
// types
class Seq(params int[] items)
{
    public string Log = "";
    public int Count => items.Length;
    public int this[Index i]
    {
        get
        {
            Log += $"[{i}]";
            return items[i];
        }
    }
    public Seq this[Range r]
    {
        get
        {
            Log += $"[{r}]";
            return new(items[r]);
        }
    }

    public override string ToString() => string.Join(",", items);
}

class Plain(params int[] items)
{
    public string Log = "";
    public int Length
    {
        get
        {
            Log += "L";
            return items.Length;
        }
    }
    public int this[int i]
    {
        get
        {
            Log += $"[{i}]";
            return items[i];
        }
    }

    public string Slice(int a, int n)
    {
        Log += $"({a},{n})";
        return $"{a}+{n}";
    }
}
