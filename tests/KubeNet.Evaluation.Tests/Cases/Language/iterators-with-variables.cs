// title: Variables of a `yield return`: `out var half`, `is var m`
// example: yield return Halve(n, out var first) ? first : -first;
k8s.ConfigMap("halves").Data("all", string.Join(",", Halves(7))).Data("words", string.Join(",", Words("1", "x", "3")));
static IEnumerable<int> Halves(int n)
{
    yield return Halve(n, out var first) ? first : -first;
    for (var i = 0; i < 2; i++)
        yield return Halve(i, out var half) ? half : i * 10;
    if (n > 3) yield return (n is var m and > 5) ? m : 0;
}
static IEnumerable<int> Words(params string[] words)
{
    foreach (var word in words)
        if (int.TryParse(word, out var number)) yield return number;
        else yield return word is { Length: var length } ? -length : 0;
}
static bool Halve(int n, out int half) { half = n / 2; return n % 2 == 0; }
