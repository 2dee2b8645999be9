// Array.Empty, no arguments for params and [] are one object.
static object P(params int[] a) => a; static object Q(params string[] a) => a;
int[] e = []; string[] se = []; IEnumerable<int> ie = []; IReadOnlyList<int> rl = []; List<int> l1 = [], l2 = [];
int[] n0 = new int[0], n1 = new int[0], n2 = { };
k8s.ConfigMap("x").Data("k", ReferenceEquals(Array.Empty<int>(), Array.Empty<int>()) + "," + ReferenceEquals(P(), P()) + ","
    + ReferenceEquals(P(), Array.Empty<int>()) + "," + ReferenceEquals(P(), Q()) + "," + ReferenceEquals(e,
        Array.Empty<int>()) + "," + ReferenceEquals(ie, Array.Empty<int>()) + "," + ReferenceEquals(rl, ie) + ","
            + ReferenceEquals(l1, l2) + "," + ReferenceEquals(n0, n1) + "," + ReferenceEquals(n0, e) + ","
                + ReferenceEquals(Enumerable.Empty<int>(), Enumerable.Empty<int>()) + ","
                    + ReferenceEquals(Enumerable.Empty<int>(), Array.Empty<int>()) + ","
                        + ReferenceEquals(new List<int>().ToArray(), Array.Empty<int>()) + ","
                            + ReferenceEquals(Enumerable.Empty<int>().ToArray(), Array.Empty<int>()) + ","
                                + ReferenceEquals(n2, n0) + "," + ReferenceEquals(se, Q()) + ReferenceEquals("".Split('x', 0),
                                    Array.Empty<string>()) + ReferenceEquals("".ToCharArray(), Array.Empty<char>()));
