var l = new List<N>();
var n = new N(1, 2, 3, 4);
while (true)
{
    n = n with { A = n.A + 1 };
    l.Add(n);
}

// types
record N(int A, int B, int C, int D);
