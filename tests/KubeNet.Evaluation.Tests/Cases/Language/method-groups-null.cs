// Delegates on null, and exceptions that come through delegates.
{
    string? t = null; string log = "";
    Func<string> f = t.Show;
    log += f();
    try { IEnumerable<int>? n = null; Func<int, bool> c = n!.Contains; log += "made;"; c(1); }
        catch (ArgumentNullException e) { log += "ANE " + e.ParamName; }
    k8s.ConfigMap("extension").Data("k", log);
}

{
    string log = "";
    try { string? t = null; Func<string> f = t!.Trim; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { Box07? t = null; Func<string> f = t!.Get; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { Box07? t = null; Func<string> f = t!.Virt; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { List<int>? t = null; Action<int> f = t!.Add; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { IEnumerable<int>? t = null; Func<IEnumerator<int>> f = t!.GetEnumerator; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { Func<int>? t = null; Func<int> f = t!.Invoke; log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    try { Func<int>? t = null; Func<int> f = new Func<int>(t!); log += "made"; }
        catch (Exception e) { log += e.GetType().Name + ":" + e.Message; }
    k8s.ConfigMap("instance").Data("k", log);
}

{
    string log = "";
    var allowed = new[] { "a" };
    try { log += new[] { "b", "a" }.Any(allowed.Contains); } catch (Exception e) { log += "caught " + e.GetType().Name; }
    k8s.ConfigMap("caught").Data("k", log);
}

{
    string log = ""; var t = "x";
    Func<string, int> f = t.Bad;
    try { f("q"); } catch (InvalidOperationException e) { log += e.Message; }
    try { log += new[] { "a" }.Select(t.Bad).Sum(); } catch (InvalidOperationException e) { log += e.Message; }
    try { Enumerable.Empty<int>().First(); } catch (InvalidOperationException e) { log += e.Message; }
    Func<int> fi = Enumerable.Empty<int>().First;
    try { fi(); } catch (InvalidOperationException e) { log += e.Message; }
    k8s.ConfigMap("thrown").Data("k", log);
}

// types
static class Extended06 { public static string Show(this string? s) => s ?? "null"; }
class Box07 { public string Get() => "g"; public virtual string Virt() => "v"; }
static class Extended19 { public static int Bad(this string s, string x) => throw new InvalidOperationException(s + x); }
