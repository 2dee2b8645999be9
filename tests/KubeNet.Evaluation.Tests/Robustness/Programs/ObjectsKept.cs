var l = new List<N>();
while (true)
    l.Add(new N());

// types
class N
{
    public int A,
        B,
        C,
        D,
        E,
        F,
        G,
        H;
    public List<int> L = new();
}
