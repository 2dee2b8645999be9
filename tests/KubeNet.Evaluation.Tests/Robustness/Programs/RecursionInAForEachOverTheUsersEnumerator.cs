k8s.ConfigMap("a" + new N().Count());

// types
class N : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new List<int>(new N()).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
