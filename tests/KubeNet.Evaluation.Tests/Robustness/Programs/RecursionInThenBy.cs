k8s.ConfigMap("a" + new C().Compare(1, 2));

// types
class C : IComparer<int>
{
    public int Compare(int a, int b) => a == b ? 0 : new[] { a, b }.OrderBy(x => 0).ThenBy(x => x, this).Select(x => x + 1).Last();
}
