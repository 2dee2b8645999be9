k8s.ConfigMap("a" + new C().Compare(1, 2));

// types
class C : IComparer<int>
{
    public int Compare(int a, int b) =>
        new SortedSet<int>([a, b, 3], this).Count + new SortedList<int, int>(new Dictionary<int, int> { [a] = 1, [b] = 2 }, this).Count;
}
