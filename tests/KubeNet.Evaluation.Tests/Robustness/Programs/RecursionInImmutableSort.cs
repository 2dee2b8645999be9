k8s.ConfigMap("a" + new C().Compare(1, 2));

// types
class C : IComparer<int>
{
    public int Compare(int a, int b) => new[] { a, b }.ToImmutableSortedSet(this).Count + ImmutableArray.Create(a, b).Sort(this).Length;
}
